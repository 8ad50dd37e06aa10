import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

const set = (answer: string, number: number) => `criteria own {
  title: "Own" en, "Egen" sv
  criterion enough: error {
    title: "Enough" en, "Tillräckligt" sv
    parameter least: 200
    check: participants.planned >= least
    unmet: "Too few." en, "För få." sv
    example ${answer} {
      stage: planned
      sample-size { participants: ${number} planned }
    }
  }
}`;

const told = async (text: string) =>
  (await languageOver().checkText(text)).findings.filter(({ code }) => code === 'type.example-answers-otherwise');

test('an example that the criterion answers as it says is in order', async () => {
  expect(await told(set('met', 250))).toEqual([]);
  expect(await told(set('unmet', 50))).toEqual([]);
});

test('an example that the criterion answers otherwise is an error at its answer', async () => {
  const [finding] = await told(set('met', 50));
  expect(finding).toMatchObject({ severity: 'error', range: { start: { line: 7, character: 12 } } });
  expect(finding?.message.en).toContain('answers `unmet`');
});
