import {
  exactly,
  type JudgedStudy,
  multiply,
  people,
  type Quantity,
  ratioOf,
  type Study,
  subtract,
} from '@rtw-protocol/model';

import { type Alternatives, alternatives, combine, derive, marked } from './alternatives.ts';

import { expectedAttrition } from './attrition.ts';
import { shareConsenting } from './consenting.ts';
import { fact, present, withoutBlock } from './fact.ts';
import { entered, enteredExactly, recruited } from './recruited.ts';
import { numberToRecruit, requiredNumber } from './sample-sizes.ts';
import { isFinished } from './stage.ts';
import type { TimeLine } from './time-line.ts';

/**
 * How many take part, and how that number stands to the one that the power calculation asks for. A finished study
 * is judged by the number recruited, a plan by the number planned less the expected attrition.
 */
export function participantsFact(study: Study, timeLine: TimeLine): JudgedStudy['participants'] {
  const planned = numberPlanned(study);
  const taken = recruited(study);
  const { number: required, from } = requiredNumber(study);
  const afterAttrition = lessAttrition(planned, expectedAttrition(study, timeLine));
  const counted = isFinished(study) ? taken : afterAttrition;
  const reached = combine(counted, required, (number, asked) => ratioOf(number, someNumber(asked)));
  const about = present({
    planned: fact(planned),
    recruited: fact(taken),
    required: fact(required),
    requiredFrom: fact(required.slice(0, 1).map(({ range }) => ({ value: { word: from }, range }))),
    afterAttrition: fact(afterAttrition),
    counted: fact(counted),
    reached: fact(reached),
    consenting: fact(shareConsenting(study)),
  });
  const taking = isFinished(study) ? taken : planned;
  const place = [taking, planned, taken, required].find((claims) => claims.length > 0)?.[0];
  return place && { claims: taking.map(withoutBlock), about, range: place.range };
}

function numberPlanned(study: Study): Alternatives {
  const told = alternatives([...numberToRecruit(study), ...enteredExactly(study, 'planned')]);
  return marked(told.length > 0 ? told : entered(study, 'planned'), 'planned');
}

/** What is left of a number. Where nobody tells how many are lost, it is no more than the number itself. */
function lessAttrition(planned: Alternatives, attrition: Alternatives): Alternatives {
  if (attrition.length === 0) return derive(planned, atMost);
  const left = combine(planned, attrition, (number, lost) => multiply(number, subtract(exactly('share', 1), lost)));
  return derive(left, (number) => (isWhole(number) ? number : { ...number, unit: people }));
}

function isWhole({ min, max }: Quantity): boolean {
  return [min, max].every((end) => end === undefined || Number.isInteger(end));
}

/** "At most 341" people are more than none: so a study that has as many has all that are asked for. */
function someNumber(asked: Quantity): Quantity {
  return asked.min === undefined && asked.max !== undefined ? { ...asked, min: 0, minOpen: true } : asked;
}

function atMost({ min: _, minOpen: __, ...most }: Quantity): Quantity {
  return most;
}
