import type { JudgedStudy, Study } from '@rtw-protocol/model';
import { fact, present, yesNoFact } from './fact.ts';
import { isSilent } from './silent.ts';

/**
 * Whether each point and series of the time line is used: an outcome is measured at it, or something else of the
 * study is counted from it. That the study follows people until then is not enough, unless an outcome that does not
 * tell its times may be measured there.
 */
export function timesUsedFact(study: Study): JudgedStudy['timesUsed'] {
  const { timeline, followUp, outcomes, ...rest } = study;
  const places = [...timeline.points, ...timeline.series];
  if (places.length > 0 && outcomes.length === 0) return undefined;
  const mayBeMeasured =
    study.open.includes('outcomes') || outcomes.some(({ at, window }) => isSilent(at) && isSilent(window));
  const used = namesIn([rest, outcomes, mayBeMeasured ? followUp : undefined, timeline]);
  const unused = places.filter(({ name }) => !used.has(name));
  const [first] = unused;
  const mayStillBe = mayBeMeasured || outcomes.some(({ at, window }) => (at ?? window)?.claims.length === 0);
  if (first && mayStillBe) return undefined;
  const answer = yesNoFact(unused.length === 0, (first ?? places[0] ?? study).range);
  if (!answer || !first) return answer;
  return {
    ...answer,
    about: present({ unused: fact(unused.map(({ name, range }) => ({ value: name, range }))) }),
  };
}

/** The names of places that moments are counted from, wherever they stand. */
function namesIn(value: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) namesIn(one, names);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      if (key === 'from' && typeof one === 'string') names.add(one);
      else if (key !== 'range' && key !== 'entry') namesIn(one, names);
    }
  }
  return names;
}
