// Writes the reference of the language anew: `node packages/language/src/reference/write-reference.mts`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RtwGrammar } from '../generated/grammar.ts';
import { referencePages } from './reference-pages.ts';

const folder = join(import.meta.dirname, '../../../docs');
mkdirSync(folder, { recursive: true });
for (const { file, text } of referencePages(RtwGrammar())) writeFileSync(join(folder, file), text);
