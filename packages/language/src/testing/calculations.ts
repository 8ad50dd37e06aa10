import { calculationsOf } from '../calculation/index.ts';
import { factsOf } from '../facts/facts-of.ts';
import { isProtocol } from '../generated/ast.ts';
import { readStudy } from '../study/read-study.ts';
import { languageOver } from './language.ts';

const language = languageOver();
let documents = 0;

/** What is recomputed of a study whose statements are given. */
export async function calculationsIn(statements: string) {
  return calculationsOf(await studyIn(statements));
}

/** A study whose statements are given, with what follows from it. */
export async function studyIn(statements: string) {
  const { parseResult } = await language.document(`protocol P {\n${statements}\n}`, `calculated-${++documents}.rtw`);
  const broken = [...parseResult.lexerErrors, ...parseResult.parserErrors];
  if (broken.length > 0) throw new Error(broken.map(({ message }) => message).join('\n'));
  const node = parseResult.value.elements.find(isProtocol);
  if (!node) throw new Error('no protocol');
  return factsOf(readStudy(node));
}
