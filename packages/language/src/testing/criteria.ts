import type { Answer } from '@rtw-protocol/model';
import { compileSet } from '../criteria/compile.ts';
import { type Judged, type JudgeSettings, judge } from '../criteria/judge.ts';
import { compiledSet } from '../criteria/tree.ts';
import { withEvidence } from '../facts/evidence-facts.ts';
import { factsOf } from '../facts/facts-of.ts';
import { isCriteriaSet, isEvidence, isProtocol } from '../generated/ast.ts';
import { emptyLibrary } from '../library/compiled-library.ts';
import { readEvidence } from '../study/read-evidence.ts';
import { readStudy } from '../study/read-study.ts';
import type { RtwDocumentBuilder } from '../workspace/document-builder.ts';
import { languageOver } from './language.ts';

const language = languageOver({}, emptyLibrary);
let files = 0;

/** A few terms, so that tests of criteria do not depend on what the library ships. */
export const vocabulary = `
  instrument WAI: "Work Ability Index" en, "Arbetsförmågeindex" sv { validated: yes; items: 7 }
  instrument OwnScale: "Own scale" en, "Eget formulär" sv { validated: no }
  data-source register: "register" en, "register" sv
  data-source MiDAS: "MiDAS" en, "MiDAS" sv { kind-of: register }
  data-source self-report: "self-report" en, "självrapport" sv
  party physician: "physician" en, "läkare" sv
  party nurse: "nurse" en, "sjuksköterska" sv
  concept return-to-work: "return to work" en, "återgång i arbete" sv { domain: work }
  concept share-returned: "share returned" en, "andel återgångna" sv { domain: work; kind-of: return-to-work }
  concept days: "days of sick leave" en, "sjukskrivningsdagar" sv { domain: work }
  design-kind randomised: "randomised" en, "randomiserad" sv
  design-kind qualitative: "qualitative" en, "kvalitativ" sv
  intervention-kind therapy: "therapy" en, "terapi" sv { nature: psychological }
  workplace-action visit: "visit" en, "besök" sv
  anchor inclusion: "inclusion" en, "inklusion" sv
`;

/** Compiles the criteria sets of a text, by the steps that every set takes. */
export async function compileText(text: string) {
  const document = await language.document(`${text}\n${vocabulary}`, `criteria-${files++}.rtw`);
  const { elements } = document.parseResult.value;
  const compiled = elements.filter(isCriteriaSet).map(compileSet);
  const known = elements.filter(isEvidence).map(readEvidence);
  const studies = elements.filter(isProtocol).map((protocol) => withEvidence(factsOf(readStudy(protocol)), known));
  // What is read is plain data: the document is not needed any more.
  const builder = language.shared.workspace.DocumentBuilder as RtwDocumentBuilder;
  builder.forget(document.uri);
  return {
    sets: compiled.map(({ set }) => compiledSet.parse(JSON.parse(JSON.stringify(set)))),
    problems: compiled.flatMap(({ problems }) => problems),
    studies,
    syntaxErrors: document.parseResult.parserErrors.map(({ message }) => message),
  };
}

/** What a set says of a study whose statements are given. The set is given by its statements as well. */
export async function judgeText(criteria: string, statements: string, settings?: JudgeSettings): Promise<Judged> {
  const text = `criteria c {\n${criteria}\n}\nprotocol P {\n${statements}\n}`;
  const { sets, problems, studies, syntaxErrors } = await compileText(text);
  const faults = [...syntaxErrors, ...problems.filter(({ severity }) => severity === 'error').map((p) => p.message.en)];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const study = studies[0];
  if (!study) throw new Error('There is no study in the text.');
  return judge(study, sets, settings);
}

/** What a single check answers to a study. */
export async function answerTo(check: string, statements: string): Promise<Answer | undefined> {
  const judged = await judgeText(
    `criterion x: error { ${check.includes('check:') ? check : `check: ${check}`} }`,
    statements,
  );
  return judged.verdicts[0]?.answer;
}
