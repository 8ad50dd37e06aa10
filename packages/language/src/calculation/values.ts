import type { ParameterName } from './calculation.ts';
import type { Choice } from './choices.ts';

/** One value of each parameter that is told. */
export interface Values {
  all: readonly Choice[];
  /** The value that holds for both arms. */
  get(name: ParameterName): Choice | undefined;
  /** The standard deviation in each arm, which may be one and the same. */
  deviations: { control: Choice; intervention: Choice } | undefined;
}

export function valuesIn(choices: readonly Choice[], controls: ReadonlySet<string>): Values {
  const get = (name: ParameterName) => choices.find((choice) => choice.name === name && choice.arm === undefined);
  const deviations = choices.filter(({ name }) => name === 'sd');
  const control = deviations.find(({ arm }) => arm === undefined || controls.has(arm));
  const intervention = deviations.find(({ arm }) => arm === undefined || !controls.has(arm));
  return { all: choices, get, deviations: control && intervention && { control, intervention } };
}
