import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

const language = languageOver();
const known = new Set(language.rtw.library.Library.symbols.map(({ name }) => name));

test.each([
  ['setting { level: 5 }', 'setting'],
  ['design: 5', 'design'],
  ['design: parallel { unit: 5 }', 'unit'],
  ['population { condition: 5 }', 'condition'],
  ['arm A: control { component C: 5 }', 'kind of intervention'],
  ['arm A: control { workplace W: 5 }', 'workplace action'],
  ['arm A: control { component C: care-as-usual { provider: 5 } }', 'party'],
  ['outcome O: 5', 'concept'],
  ['outcome O: work-ability { instrument: 5 }', 'instrument'],
  ['outcome O: work-ability { data-source: 5 }', 'data source'],
])('after %s, the %s given as an example is one that the vocabulary has', async (statement) => {
  const { findings } = await language.checkText(`protocol P { ${statement} }`);
  const [mistake] = findings.filter(({ code }) => code.startsWith('syntax.'));
  const example = /such as `([^`]+)`/.exec(mistake?.message.en ?? '')?.[1];
  expect([mistake?.message.en, known.has(example ?? '')]).toEqual([mistake?.message.en, true]);
});
