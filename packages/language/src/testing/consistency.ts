import type { Finding } from '@rtw-protocol/model';
import { languageOver } from './language.ts';

const language = languageOver();

/** What the checks that are always on say of a study whose statements are given: those of some codes. */
export async function foundIn(statements: string, ...codes: readonly string[]): Promise<Finding[]> {
  const { findings } = await language.checkText(`protocol P {\n${statements}\n}`);
  const broken = findings.filter((finding) => /^(syntax|link)\.|^internal/.test(finding.code));
  if (broken.length > 0) throw new Error(broken.map(({ message }) => message.en).join('\n'));
  return findings.filter((finding) => codes.some((code) => finding.code === `study.${code}`));
}

/** The lines of a study's statements, counted from one, at which something is found. */
export async function linesOf(statements: string, code: string): Promise<number[]> {
  return (await foundIn(statements, code)).map(({ range }) => range.start.line);
}

/** The study after the first fix of the first finding. */
export async function mended(statements: string, code: string): Promise<string | undefined> {
  const [edit] = (await foundIn(statements, code))[0]?.fixes[0]?.edits ?? [];
  if (!edit) return undefined;
  const lines = `protocol P {\n${statements}\n}`.split('\n');
  const at = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + character;
  const text = lines.join('\n');
  const whole = text.slice(0, at(edit.range.start)) + edit.newText + text.slice(at(edit.range.end));
  return whole.split('\n').slice(1, -1).join('\n');
}
