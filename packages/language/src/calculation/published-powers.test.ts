import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isProtocol } from '../generated/ast.ts';
import { readStudy } from '../study/read-study.ts';
import { languageOver } from '../testing/language.ts';
import { calculationsOf } from './index.ts';

const example = join(import.meta.dirname, '../../../../examples/ibbis.rtw');

test('the published powers of IBBIS come out with 200 per arm, which is said to be an assumption', async () => {
  const { parseResult } = await languageOver().document(readFileSync(example, 'utf8'), 'ibbis.rtw');
  const node = parseResult.value.elements.find(isProtocol);
  if (!node) throw new Error('no protocol');
  const given = calculationsOf(readStudy(node)).flatMap(({ outcomes, ways: [way] }) =>
    way.powers.filter(({ of }) => of === 'given').map((one) => ({ outcomes, method: way.method?.name, ...one })),
  );
  expect(given.map(({ outcomes: [outcome], power }) => [outcome, power.toFixed(4)])).toEqual([
    ['Depression', '0.8931'],
    ['Anxiety', '0.8264'],
    ['WorkAndSocialFunction', '0.9459'],
    ['Stress', '0.9999'],
  ]);
  expect(given.every(({ method, told, assumed }) => method === 'z-test' && told === 600 && assumed !== undefined)).toBe(
    true,
  );
});
