import { fieldOf, study } from '@rtw-protocol/model';
import { resolvePath, root } from './paths.ts';

const writtenRoot = { ...root, type: { kind: 'object' as const, schema: study } };

/** The words of lists, as the statement about one of their things has them. */
const statementOf: Readonly<Record<string, string>> = {
  outcomes: 'outcome',
  arms: 'arm',
  components: 'component',
  'sample-sizes': 'sample-size',
  points: 'point',
  periods: 'period',
};

/** The words with which a protocol states what a path leads to; none for what only follows from other statements. */
export function statementWords(words: readonly string[]): string[] | undefined {
  const resolved = resolvePath(words, new Map(), writtenRoot);
  if (!resolved.ok || resolved.path.variable !== undefined) return undefined;
  const written: string[] = [];
  for (const [index, step] of resolved.path.steps.entries()) {
    const word = words[index] ?? '';
    if (step.get === 'status') break;
    if (step.get === 'entry') return undefined;
    // The kind of a design or an outcome stands behind the first word of its statement.
    if (step.get === 'value' || fieldOf(word) === 'kinds') break;
    written.push(statementOf[word] ?? word);
  }
  return written;
}
