import type { Template } from '../generated/ast.ts';

/** A version as it is compared: 1.2.0 is later than 1.1.9. */
export type Version = readonly [major: number, minor: number, patch: number];

const whole = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/;
const wanted = /^\d{1,9}(\.\d{1,9}){0,2}$/;

/** The version that a text names; nothing where it is not three numbers. */
export function readVersion(text: string | undefined): Version | undefined {
  const numbers = whole
    .exec(text ?? '')
    ?.slice(1)
    .map(Number);
  return numbers && [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0];
}

/** Below zero where `a` is the earlier. What has no version is earlier than all that have one. */
export function compareVersions(a: Version | undefined, b: Version | undefined): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** Whether a text can be asked for as a version: `1`, `1.2` or `1.2.0`. */
export function isWanted(text: string): boolean {
  return wanted.test(text);
}

/** Whether a version is one of those that are asked for: 1.2 stands for 1.2.0, 1.2.1 and so on. */
export function matches(version: Version | undefined, asked: string): boolean {
  if (!version || !isWanted(asked)) return false;
  return asked.split('.').every((number, index) => Number(number) === version[index]);
}

/** The version that a template gives itself, as it is written. */
export function versionText(template: Template): string | undefined {
  for (const statement of template.statements) {
    if (statement.$type !== 'Property' || statement.keyword !== 'version') continue;
    const [claim] = statement.claims;
    if (claim?.$type === 'TextClaim') return (claim as { text?: string[] }).text?.join(' ');
  }
  return undefined;
}

/** The version of a template; nothing where it has none. */
export function versionOf(template: Template): Version | undefined {
  return readVersion(versionText(template));
}
