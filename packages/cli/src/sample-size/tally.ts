import type { Calculation } from '@rtw-protocol/language/calculation';
import type { Language } from '@rtw-protocol/model';
import { type Countable, counted, things } from '../text/counted.ts';
import type { StudySizes } from './page.ts';

/** What has been recomputed so far, counted. */
export interface SizeTally {
  files: number;
  studies: number;
  calculations: number;
  recomputed: number;
  /** Of those, the ones that state a number which no way to read them gives. */
  differing: number;
}

export const emptySizeTally = (): SizeTally => ({ files: 0, studies: 0, calculations: 0, recomputed: 0, differing: 0 });

/** Adds the studies of a file to the count. */
export function countSizes(tally: SizeTally, studies: readonly StudySizes[]): void {
  const calculations = studies.flatMap((study) => study.calculations);
  tally.files += 1;
  tally.studies += studies.length;
  tally.calculations += calculations.length;
  tally.recomputed += calculations.filter(isRecomputed).length;
  tally.differing += calculations.filter(isDiffering).length;
}

const isRecomputed = ({ ways }: Calculation) => ways.some(({ needed }) => needed !== undefined);

/** Where one way to read the parameters gives the stated number, that may be the one that was meant. */
function isDiffering({ stated }: Calculation): boolean {
  return stated.some(
    ({ against }) => against.length > 0 && against.every(({ verdict }) => verdict === 'short' || verdict === 'differs'),
  );
}

const calculation: Countable = {
  one: { en: 'calculation', sv: 'beräkning' },
  many: { en: 'calculations', sv: 'beräkningar' },
};

/** "26 studies in 26 files: 20 calculations, 5 recomputed; 2 state a number that differs." */
export function sizeSummary(
  { files, studies, calculations, recomputed, differing }: SizeTally,
  language: Language,
): string {
  const extent = {
    en: `${counted(studies, things.study, 'en')} in ${counted(files, things.file, 'en')}`,
    sv: `${counted(studies, things.study, 'sv')} i ${counted(files, things.file, 'sv')}`,
  }[language];
  const all = counted(calculations, calculation, language);
  if (language === 'sv') {
    const differ = differing === 0 ? 'inget angivet antal avviker' : `${differing} anger ett antal som avviker`;
    return `${extent}: ${all}, ${recomputed} ${recomputed === 1 ? 'omräknad' : 'omräknade'}${recomputed === 0 ? '' : `; ${differ}`}.`;
  }
  const differ =
    differing === 0
      ? 'no stated number differs'
      : `${differing} ${differing === 1 ? 'states' : 'state'} a number that differs`;
  return `${extent}: ${all}, ${recomputed} recomputed${recomputed === 0 ? '' : `; ${differ}`}.`;
}
