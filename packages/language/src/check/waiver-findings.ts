import type { Finding } from '@rtw-protocol/model';
import type { LangiumDocument } from 'langium';
import type { File } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';

/** Waivers that waive nothing. */
export function waiverFindings(_document: LangiumDocument<File>, _services: RtwCoreServices): Finding[] {
  return [];
}
