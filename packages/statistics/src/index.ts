export { designEffect } from './design/design-effect.ts';
export { spanOf } from './design/error-rates.ts';
