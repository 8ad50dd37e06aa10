export { bonferroniAlpha, sidakAlpha } from './design/adjust-alpha.ts';
export { designEffect } from './design/design-effect.ts';
export { inflateForAttrition } from './design/inflate-for-attrition.ts';
export { normalQuantile } from './distributions/normal-quantile.ts';
export type { Solution, Unrounded } from './method.ts';
export { type Answer, solveCase } from './solve-case.ts';
