import { compareVersions, readVersion, type Version } from '../version.ts';
import type { ChangeKind } from './template-change.ts';

/** Which of the three numbers of a version changes call for; nothing where there are none. */
export type Step = 'major' | 'minor' | 'patch';

/** Whether the number of a new version tells those who follow the old one what to expect. */
export interface VersionVerdict {
  /** The number that changes; nothing where nothing has changed. */
  step?: Step;
  /** The lowest version that is right. */
  wanted: string;
  answer: 'right' | 'too-low' | 'higher-than-needed' | 'unreadable';
}

const steps: Readonly<Record<ChangeKind, Step>> = {
  stricter: 'major',
  looser: 'minor',
  added: 'minor',
  wording: 'patch',
};

/**
 * By semantic versioning: the first number rises where a protocol that passed may fail, the second where less or
 * nothing more is demanded, the third where the text alone has changed. Before 1.0.0 nothing is promised yet, and any
 * later version is right.
 */
export function versionCalledFor(old: string, now: string, kinds: readonly ChangeKind[]): VersionVerdict {
  const [before, after] = [readVersion(old), readVersion(now)];
  const wantedSteps = new Set(kinds.map((kind) => steps[kind]));
  const step = (['major', 'minor', 'patch'] as const).find((each) => wantedSteps.has(each));
  if (!before || !after) return { ...(step ? { step } : {}), wanted: '', answer: 'unreadable' };
  const isDraft = before[0] === 0 && after[0] === 0;
  const wanted = isDraft && step ? raised(before, 'patch') : raised(before, step);
  return { ...(step ? { step } : {}), wanted: wanted.join('.'), answer: answerOf(before, after, wanted) };
}

function raised([major, minor, patch]: Version, step: Step | undefined): Version {
  switch (step) {
    case 'major':
      return [major + 1, 0, 0];
    case 'minor':
      return [major, minor + 1, 0];
    case 'patch':
      return [major, minor, patch + 1];
    default:
      return [major, minor, patch];
  }
}

function answerOf(before: Version, after: Version, wanted: Version): VersionVerdict['answer'] {
  if (compareVersions(after, wanted) < 0) return 'too-low';
  if (compareVersions(after, before) === 0) return 'right';
  return stepBetween(before, after) === stepBetween(before, wanted) ? 'right' : 'higher-than-needed';
}

/** The first of the three numbers in which two versions differ. */
function stepBetween(before: Version, after: Version): number {
  return before.findIndex((number, index) => number !== after[index]);
}
