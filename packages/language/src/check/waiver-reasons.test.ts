import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

async function waived(reason: string) {
  const text = `protocol P { outcome A: sick-leave-days { waive rehsam.outcome because ${reason} } }`;
  const { findings, studies } = await languageOver().checkText(text);
  const told = findings.filter(({ code }) => code === 'waiver.no-reason').map(({ message }) => message.en);
  return { told, waivers: studies[0]?.waivers.length };
}

test('a waiver with a reason is told of no further', async () => {
  expect(await waived('"The funder asks for this outcome."')).toEqual({ told: [], waivers: 1 });
});

test.each(['""', '" "'])('one whose reason is %s waives nothing, and says so', async (reason) => {
  expect(await waived(reason)).toEqual({ told: [expect.stringContaining('waives nothing')], waivers: 0 });
});

test('one that a fix has written asks for its reason until somebody writes it', async () => {
  expect(await waived('"the reason"')).toEqual({ told: [expect.stringContaining('still to be written')], waivers: 1 });
});
