import type { Answer } from '@rtw-protocol/model';

/**
 * The one truth table: Kleene's three values, and a fourth that drops out. What does not apply is as if it had
 * not been asked; where nothing else has been asked, the whole does not apply.
 */

/** What can be told, or not (`undefined`), as an answer. */
export function answerOf(told: boolean | undefined): Answer {
  if (told === undefined) return 'not-reported';
  return told ? 'met' : 'not-met';
}

export function not(answer: Answer): Answer {
  if (answer === 'met') return 'not-met';
  return answer === 'not-met' ? 'met' : answer;
}

/** Met when all are; not met as soon as one is not. */
export function all(answers: Iterable<Answer>): Answer {
  return strongest(answers, ['not-met', 'not-reported', 'met']);
}

/** Met as soon as one is; not met when none is. */
export function any(answers: Iterable<Answer>): Answer {
  return strongest(answers, ['met', 'not-reported', 'not-met']);
}

function strongest(answers: Iterable<Answer>, order: readonly Answer[]): Answer {
  let found: Answer = 'not-applicable';
  let rank = order.length;
  for (const answer of answers) {
    const own = order.indexOf(answer);
    if (own === -1 || own >= rank) continue;
    rank = own;
    found = answer;
  }
  return found;
}
