import type { Finding } from '@rtw-protocol/model';
import { writtenBound } from './bound-mistakes.ts';
import { missingBrace, missingOpening, surplusBrace, unclosedBracket } from './brace-mistakes.ts';
import { dateForm } from './date-mistakes.ts';
import { secondKind } from './kind-mistakes.ts';
import { limitOfPath } from './limit-mistakes.ts';
import { severalWords, wrongName } from './name-mistakes.ts';
import { periodInWords } from './period-mistakes.ts';
import { fullStop, missingColon, missingReason, surplusColon, surplusSign } from './sign-mistakes.ts';
import type { Situation } from './situation.ts';
import { brokenValue, misplacedWord, unknownStatement } from './statement-mistakes.ts';
import { unexpected } from './unexpected.ts';
import { wrongUnit } from './unit-mistakes.ts';
import { swallowedStatement, wrongValue } from './value-mistakes.ts';
import { bareVersion } from './version-mistakes.ts';
import { severalWaived, waivedAlone } from './waiver-mistakes.ts';

/** What may be the matter, the most particular first; the first that knows an answer gives it. */
const explanations: readonly ((situation: Situation) => Finding | undefined)[] = [
  surplusBrace,
  severalWords,
  missingOpening,
  missingBrace,
  unclosedBracket,
  dateForm,
  writtenBound,
  severalWaived,
  waivedAlone,
  limitOfPath,
  periodInWords,
  bareVersion,
  secondKind,
  fullStop,
  surplusSign,
  surplusColon,
  swallowedStatement,
  wrongName,
  missingReason,
  missingColon,
  wrongUnit,
  wrongValue,
  brokenValue,
  misplacedWord,
  unknownStatement,
];

/** What to tell about a place where the text does not go on as the language does. */
export function explain(situation: Situation): Finding {
  for (const explanation of explanations) {
    const finding = explanation(situation);
    if (finding) return finding;
  }
  return unexpected(situation);
}
