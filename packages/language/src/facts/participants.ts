import { exactly, type JudgedStudy, multiply, type Quantity, ratioOf, type Study, subtract } from '@rtw-protocol/model';
import { type Alternatives, alternatives, combine, marked } from './alternatives.ts';
import { expectedAttrition } from './attrition.ts';
import { fact, present, withoutBlock } from './fact.ts';
import { recruited, recruitedExactly } from './recruited.ts';
import { numberToRecruit, requiredNumber } from './sample-sizes.ts';
import { isFinished } from './stage.ts';

/**
 * How many take part, and how that number stands to the one that the power calculation asks for. A finished study
 * is judged by the number recruited, a plan by the number planned less the expected attrition (by the whole number
 * where none is stated). Where the stage is not told, observed numbers make it a finished one.
 */
export function participantsFact(study: Study): JudgedStudy['participants'] {
  const planned = marked(alternatives([...numberToRecruit(study), ...recruitedExactly(study, 'planned')]), 'planned');
  const entered = recruited(study);
  const required = requiredNumber(study);
  const afterAttrition = lessAttrition(planned, expectedAttrition(study));
  const isJudgedByRecruited = isFinished(study) ?? entered.length > 0;
  const counted = isJudgedByRecruited ? entered : afterAttrition;
  const reached = combine(counted, required, (number, asked) => ratioOf(number, someNumber(asked)));
  const about = present({
    planned: fact(planned),
    recruited: fact(entered),
    required: fact(required),
    afterAttrition: fact(afterAttrition),
    counted: fact(counted),
    reached: fact(reached),
  });
  const taking = isJudgedByRecruited ? entered : planned;
  const place = [taking, planned, entered, required].find((claims) => claims.length > 0)?.[0];
  return place && { claims: taking.map(withoutBlock), about, range: place.range };
}

function lessAttrition(planned: Alternatives, attrition: Alternatives): Alternatives {
  if (attrition.length === 0) return planned;
  return combine(planned, attrition, (number, lost) => multiply(number, subtract(exactly('share', 1), lost)));
}

/** "At most 341" people are more than none: so a study that has as many has all that are asked for. */
function someNumber(asked: Quantity): Quantity {
  return asked.min === undefined && asked.max !== undefined ? { ...asked, min: 0, minOpen: true } : asked;
}
