import type { TextEdit } from '@rtw-protocol/model';
import { TextDocument } from 'langium';

/** A text after edits, as an editor applies them. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}
