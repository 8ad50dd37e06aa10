import type { Finding, Position, Range, TextEdit } from '@rtw-protocol/model';
import { GrammarUtils, type LangiumDocument } from 'langium';
import { isFile, isProtocol, type Protocol } from '../generated/ast.ts';

/** The waiver of a finding, and where in the changed text its reason is to be written. */
export interface WaiveEdit {
  edit: TextEdit;
  reason: Range;
}

/** Writes `waive … because ""` at the end of the study that a finding is about. Nothing where there is no study. */
export function waiveEdit(finding: Finding, document: LangiumDocument): WaiveEdit | undefined {
  const protocol = protocolOf(finding, document);
  if (!protocol?.$cstNode) return undefined;
  const sentence = `waive ${finding.code} because "`;
  const { range, text } = protocol.$cstNode;
  const close = GrammarUtils.findNodesForKeyword(protocol.$cstNode, '}').at(-1);
  if (!close || !text.endsWith('}')) return insertion(range.end, '\n  ', sentence, '"');
  const { start } = close.range;
  const before = document.textDocument.getText({ start: { line: start.line, character: 0 }, end: start });
  return before.trim() === ''
    ? insertion({ line: start.line, character: 0 }, '  ', sentence, '"\n')
    : insertion(start, '\n  ', sentence, '"\n');
}

function insertion(at: Position, before: string, sentence: string, after: string): WaiveEdit {
  const reason = before.startsWith('\n')
    ? { line: at.line + 1, character: before.length - 1 + sentence.length }
    : { line: at.line, character: at.character + before.length + sentence.length };
  return {
    edit: { range: { start: at, end: at }, newText: `${before}${sentence}${after}` },
    reason: { start: reason, end: reason },
  };
}

function protocolOf({ study, range }: Finding, document: LangiumDocument): Protocol | undefined {
  const file = document.parseResult.value;
  const protocols = isFile(file) ? file.elements.filter(isProtocol) : [];
  const named = protocols.filter((protocol) => protocol.name === study);
  // Two protocols of one name are a mistake, but the waiver should still go where the finding is.
  return named.find((protocol) => holds(protocol, range)) ?? named[0];
}

function holds({ $cstNode }: Protocol, { start }: Range): boolean {
  const whole = $cstNode?.range;
  return whole !== undefined && whole.start.line <= start.line && start.line <= whole.end.line;
}
