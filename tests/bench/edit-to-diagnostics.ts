import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DidChangeTextDocumentNotification } from 'vscode-languageserver-protocol/node';
import { bundleServer } from '../server/bundled-server.ts';
import { type LanguageClient, startClient } from '../server/language-client.ts';
import { type Times, timed, timesOf } from './measure.ts';

const example = join(import.meta.dirname, '../../examples/prosa.rtw');

export interface EditTimes {
  lines: number;
  /** From opening the file to its first findings; the server has just started. */
  opening: number;
  editing: Times;
}

/** How long it takes from a keystroke to the findings that answer it, in a file of about so many lines. */
export async function editToDiagnostics(lines: number, edits: number): Promise<EditTimes> {
  const text = textOf(lines);
  const server = await bundleServer();
  const client = await startClient(server.program);
  try {
    let uri = '';
    const opening = await timed(async () => {
      uri = client.open(text);
      await client.diagnostics(uri);
    });
    const samples: number[] = [];
    for (let edit = 0; edit < edits; edit++) samples.push(await timed(() => toggleMistake(client, uri, text, edit)));
    await client.leave();
    return { lines: text.split('\n').length - 1, opening, editing: timesOf(samples) };
  } finally {
    client.server.kill();
    server.remove();
  }
}

/**
 * A text of about so many lines, made of the protocol of an example: again and again under new names, or its beginning
 * only.
 */
function textOf(lines: number): string {
  const whole = readFileSync(example, 'utf8');
  const length = whole.split('\n').length;
  if (lines < length) return beginningOf(whole, lines);
  return Array.from({ length: Math.round(lines / length) }, (_, index) => copyOf(whole, index)).join('\n');
}

/** So many lines at most, cut where no other block than the protocol's own is open. */
function beginningOf(text: string, lines: number): string {
  const kept = text.split('\n').slice(0, lines - 1);
  const depths = kept.map((_, index) => depthAfter(kept.slice(0, index + 1).join('\n')));
  return `${kept.slice(0, depths.lastIndexOf(1) + 1).join('\n')}\n}\n`;
}

/** How many blocks are open at the end of a text; braces in strings and comments are none. */
function depthAfter(text: string): number {
  const code = text.replace(/"[^"\n]*"?|\/\/[^\n]*/g, '');
  return code.split('{').length - code.split('}').length;
}

function copyOf(text: string, index: number): string {
  return text.replace(/^(protocol \S+?)( \{)/m, (_, name: string, brace: string) => `${name}-${index + 1}${brace}`);
}

/** A line that the text does not have: one thing in it leads nowhere. */
const mistake = '  outcome Bench: no-such-outcome-anywhere\n';

/** Writes the mistake into the middle of the file, or takes it out again, and waits until the findings say so. */
async function toggleMistake(client: LanguageClient, uri: string, text: string, edit: number): Promise<void> {
  const line = lineInTheMiddle(text);
  const present = edit % 2 === 0;
  const end = present ? line : line + 1;
  await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: edit + 2 },
    contentChanges: [
      { range: { start: { line, character: 0 }, end: { line: end, character: 0 } }, text: present ? mistake : '' },
    ],
  });
  while (true) {
    const diagnostics = await client.diagnostics(uri);
    if (diagnostics.some(({ range, code }) => range.start.line === line && isLink(code)) === present) return;
  }
}

const isLink = (code: string | number | undefined) => String(code).startsWith('link.');

/** The line after the beginning of the protocol in the middle. */
function lineInTheMiddle(text: string): number {
  const starts = text.split('\n').flatMap((line, index) => (/^protocol \S+ \{/.test(line) ? [index] : []));
  return starts[Math.floor(starts.length / 2)]! + 1;
}
