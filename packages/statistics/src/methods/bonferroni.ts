import * as z from 'zod';
import { checked } from '../checked.ts';
import { bonferroniAlpha, sidakAlpha } from '../design/adjust-alpha.ts';
import { probability, wholeCount } from '../fields.ts';
import { defineMethod, type Method } from '../method.ts';
import { Refusal } from '../refusal.ts';

/**
 * Any of the methods when several primary outcomes share alpha.
 *
 * Formula: the base method with alpha/outcomes in the place of alpha. Šidák's alpha stands beside it.
 * Assumptions: each outcome is tested by itself, and any one of them is enough for a success.
 * Source: Dunn 1961; Šidák 1967.
 */
export function bonferroni(bases: Readonly<Record<string, Method>>): Method {
  const inputs = z.looseObject({
    n_primary_outcomes: wholeCount,
    alpha_overall: probability,
    base: z.enum(Object.keys(bases)),
  });
  return defineMethod(inputs, ({ n_primary_outcomes, alpha_overall, base, ...others }) => {
    const alpha = bonferroniAlpha(alpha_overall, n_primary_outcomes);
    const name = base.startsWith('noninf_') ? 'alpha_one_sided' : 'alpha';
    if (name in others) throw new Refusal(alphaTwice(name));
    const method = bases[base] as Method;
    const solution = method.solve(checked(method.inputs, { ...others, [name]: alpha }));
    const sidak = sidakAlpha(alpha_overall, n_primary_outcomes);
    return { alpha_adjusted: alpha, ...solution, unrounded: { ...solution.unrounded, alpha_sidak: sidak } };
  });
}

const alphaTwice = (name: string) => ({
  en: `${name} follows from alpha_overall and n_primary_outcomes: leave it out.`,
  sv: `${name} följer av alpha_overall och n_primary_outcomes: utelämna det.`,
});
