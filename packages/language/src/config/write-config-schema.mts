// Writes the schema of rtw.config.json anew, from the compiled library:
// `node packages/language/src/config/write-config-schema.mts`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import library from '@rtw-protocol/library/compiled' with { type: 'json' };
import type { CompiledLibrary } from '../library/compiled-library.ts';
import { configSchema } from './config-schema.ts';

const folder = join(import.meta.dirname, '../../../vscode/schemas');
const { criteria, onRequest } = library as CompiledLibrary;
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'rtw.config.schema.json'),
  `${JSON.stringify(configSchema(criteria, onRequest), undefined, 2)}\n`,
);
