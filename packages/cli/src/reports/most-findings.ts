import type { Finding, Localized } from '@rtw-protocol/model';
import { byCodeUnit } from '../text/by-code-unit.ts';

/** What findings are counted by. */
export interface Counted {
  name: string;
  title?: Localized;
  number: number;
}

/** Which files and which criteria have most findings; no more is kept of the files than is told. */
export interface MostFindings {
  add(path: string, findings: readonly Finding[]): void;
  files(): readonly Counted[];
  codes(): readonly Counted[];
}

/** @param most so many of each are told */
export function createMostFindings(most: number): MostFindings {
  let files: Counted[] = [];
  const byCode = new Map<string, Counted>();
  return {
    add: (path, findings) => {
      if (findings.length > 0) files = first([...files, { name: path, number: findings.length }], most);
      for (const { code, title } of findings) {
        const counted = byCode.get(code) ?? { name: code, number: 0 };
        byCode.set(code, counted);
        counted.number += 1;
        if (title) counted.title ??= title;
      }
    },
    files: () => files,
    codes: () => first([...byCode.values()], most),
  };
}

/** Those with most, and what is equal in an order that is always the same. */
function first(all: readonly Counted[], most: number): Counted[] {
  return all.toSorted((a, b) => b.number - a.number || byCodeUnit(a.name, b.name)).slice(0, most);
}
