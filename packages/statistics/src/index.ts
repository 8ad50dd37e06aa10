export { bonferroniAlpha, sidakAlpha } from './design/adjust-alpha.ts';
export { designEffect } from './design/design-effect.ts';
export { type ErrorRates, spanOf } from './design/error-rates.ts';
export { inflateForAttrition } from './design/inflate-for-attrition.ts';
export type { Solution, Unrounded } from './method.ts';
export { type Answer, solveCase } from './solve-case.ts';
