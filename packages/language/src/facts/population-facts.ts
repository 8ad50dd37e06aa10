import type { JudgedStudy, Quantity, Study } from '@rtw-protocol/model';
import { alternatives, derive } from './alternatives.ts';
import { areaFact, areasFact } from './condition-areas.ts';
import { fact, present } from './fact.ts';
import { rehabChainFact } from './rehab-chain.ts';

/** The population with what follows from it: between which limits people are included, and what they have. */
export function populationFactsOf({ population }: Study): JudgedStudy['population'] {
  if (!population) return undefined;
  const age = alternatives(population.age?.claims ?? []);
  const sickLeave = alternatives(population.sickLeave?.claims ?? []);
  return {
    ...population,
    ...present({
      youngest: fact(derive(age, lowest)),
      oldest: fact(derive(age, highest)),
      shortestSickLeave: fact(derive(sickLeave, lowest)),
      longestSickLeave: fact(derive(sickLeave, highest)),
      rehabChain: rehabChainFact(sickLeave),
      mentalOrMusculoskeletal: areasFact(population),
      mental: areaFact(population, 'mental'),
      musculoskeletal: areaFact(population, 'musculoskeletal'),
    }),
  };
}

/** The lower limit as a length of its own; unknown where there is none. */
function lowest({ min, minOpen: _, max: __, maxOpen: ___, ...rest }: Quantity): Quantity {
  return min === undefined ? rest : { ...rest, min, max: min };
}

function highest({ min: _, minOpen: __, max, maxOpen: ___, ...rest }: Quantity): Quantity {
  return max === undefined ? rest : { ...rest, min: max, max };
}
