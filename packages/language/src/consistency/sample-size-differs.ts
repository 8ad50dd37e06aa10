import { exactly, type Finding, type JudgedStudy, type Localized, showQuantity } from '@rtw-protocol/model';
import type { Calculation, Comparison, StatedNumber } from '../calculation/calculation.ts';
import { calculationsOf } from '../calculation/calculations-of.ts';
import { withinSentence } from '../wording/within-sentence.ts';
import { contradiction, inBoth, shown } from './contradiction.ts';

/**
 * A stated sample size that its own parameters do not give, by any of the customs of reckoning. Of a number to recruit
 * nothing is said here but where a mistake gives it exactly: who may recruit too few knows it.
 */
export function sampleSizeDiffers(study: JudgedStudy): Finding[] {
  return calculationsOf(study).flatMap((calculation) =>
    calculation.stated.flatMap((stated) => {
      const wrong = stated.against.filter(isWrong);
      const [first] = wrong;
      // Where the parameters can be read in several ways, one that gives the number is enough.
      const ways = calculation.ways.length;
      return first && wrong.length === ways ? [findingOf(calculation, stated, first)] : [];
    }),
  );
}

const isWrong = ({ verdict, cause }: Comparison): boolean =>
  verdict === 'differs' || (verdict === 'short' && cause !== undefined);

function findingOf(calculation: Calculation, { word, claim }: StatedNumber, found: Comparison): Finding {
  const [told, needed] = [shown(claim.value), shown(exactly('number', found.needed))];
  const { method } = calculation.ways[found.way] ?? calculation.ways[0];
  const by = method?.label ?? { en: '', sv: '' };
  const cause = causeText(told, found);
  const message = inBoth((language) => {
    const method = withinSentence(by[language]);
    const text: Localized = {
      en: `\`${word}\` tells ${told.en}, but the parameters give ${needed.en} (${method}).${cause.en} Write ${needed.en}, correct the parameter that is wrong, or name the method that was used (\`method\`).`,
      sv: `\`${word}\` anger ${told.sv}, men parametrarna ger ${needed.sv} (${method}).${cause.sv} Skriv ${needed.sv}, rätta den parameter som är fel, eller ange metoden som användes (\`method\`).`,
    };
    return text[language];
  });
  const others = (calculation.ways[found.way] ?? calculation.ways[0]).parameters.flatMap(
    ({ label, quantity, range }) =>
      range ? [{ range, says: inBoth((language) => `${label[language]}: ${showQuantity(quantity, language)}`) }] : [],
  );
  return contradiction('sample-size-differs', claim.range, message, others);
}

function causeText(told: Localized, { cause }: Comparison): Localized {
  if (!cause) return { en: '', sv: '' };
  return { en: ` The stated ${told.en} is ${cause.text.en}.`, sv: ` De angivna ${told.sv} är ${cause.text.sv}.` };
}
