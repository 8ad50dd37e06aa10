export { severityWords } from '../wording/severity-words.ts';
export { answersCounted } from './answers-counted.ts';
export { type AskedFor, askedFor } from './asked-for.ts';
export { type NextStep, nextSteps, urgencyOf } from './next-steps.ts';
export { inReadingOrder } from './reading-order.ts';
export { type ToldTogether, toldTogether } from './told-together.ts';
