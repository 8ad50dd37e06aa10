import { expect, test } from 'vitest';
import { foundIn } from '../testing/consistency.ts';

const study = (flow: string) =>
  `stage: reported\ncitation a: "A"\ncitation b: "B"\narm A: experimental\narm B: control\nflow { ${flow} }`;

test.each([
  ['identified: 100; eligible: 120', '120 were eligible', '100 identified'],
  ['eligible: 90; consented: 95', '95 consented', '90 were eligible'],
  ['randomised: 300; analysed: 310', '310 were analysed', '300 were randomised'],
  ['randomised: 300, 150 in A; followed: 160 in A', '160 were followed in A', '150 were randomised'],
  ['sites-invited: 20; sites-accepted: 28', '28 sites accepted', '20 sites were invited'],
  ['randomised: 300 [a]; analysed: 310 [a]', '310', '300'],
])('"%s" rises', async (flow, more, less) => {
  const [finding, ...others] = await foundIn(study(flow), 'rising-flow');
  expect(others).toEqual([]);
  expect(finding?.message.en).toContain(more);
  expect(finding?.message.en).toContain(less);
  expect(finding?.related).toHaveLength(1);
});

test.each([
  'identified: 500; eligible: 120; randomised: 120; analysed: 110',
  'randomised: 300 planned, 352 observed; analysed: 341',
  'randomised: 300 planned; analysed: 341 observed',
  'randomised: 349 [a], 341 [b]; analysed: 349 [a], 341 [b]',
  'randomised: 300 [a], 350 [b]; analysed: 340',
  'randomised: about 300; analysed: 305',
  'randomised: at least 300; analysed: 400',
  'followed: 100 at inclusion; analysed: 120',
  'randomised: not reported; analysed: 120',
])('"%s" does not', async (flow) => {
  expect(await foundIn(study(flow), 'rising-flow')).toEqual([]);
});

test('those who are drawn and never asked may be more than those who are asked', async () => {
  const drawn = 'arm A: experimental\narm B: control { invited: no }\nflow { consented: 100; randomised: 400 }';
  expect(await foundIn(drawn, 'rising-flow')).toEqual([]);
});
