import { type Language, languages } from '@rtw-protocol/model';
import { describe, expect, test } from 'vitest';
import { languageOver } from '../../packages/language/src/testing/language.ts';

// What a finding advises between backticks, pasted as it stands where it says.

const language = languageOver();
const findingsOf = async (text: string) => (await language.checkText(text)).findings;

async function advised(text: string, code: string, reader: Language): Promise<string[]> {
  const finding = (await findingsOf(text)).find((one) => one.code === code);
  return [...(finding?.write?.[reader] ?? '').matchAll(/`([^`]+)`/g)].flatMap(({ 1: piece }) => piece ?? []);
}

const isMistake = ({ code }: { code: string }) => /^(?:syntax|link|type|name|kind|value)\./.test(code);

describe.each(languages)('what is advised in %s', (reader) => {
  test('of what the parties tell each other answers the finding, a line for each pair', async () => {
    const code = 'ethics.information-sharing';
    const lines = (await advised('protocol P {\n}\n', code, reader)).filter((piece) => piece.startsWith('information'));
    expect(lines).toHaveLength(6);
    const after = await findingsOf(`protocol P {\n  ethics {\n${lines.join('\n')}\n  }\n}\n`);
    expect(after.filter((one) => isMistake(one) || one.code === code)).toEqual([]);
  });

  test('of spells that the register lacks can be written where a template has settled how days are counted', async () => {
    const code = 'outcomes.employer-period';
    const study = (more = '') => `protocol P follows ForsakringskassanOutcomes {
  population { employment: employed; sick-leave-status: on-sick-leave }
  outcomes: DaysInWork { data-source: MiDAS }, ShareReturned
${more}
}
`;
    const [outcome = ''] = (await advised(study(), code, reader)).filter((piece) => piece.startsWith('outcome '));
    expect(outcome).not.toBe('');
    const after = await findingsOf(study(outcome));
    expect(after.filter((one) => isMistake(one) || one.code === code)).toEqual([]);
  });
});

test('a follow-up is advised as long as the template asks for', async () => {
  const { findings } = await language.checkText(`template Long {
  version: "1.0.0"
  title: "Long" en, "Lång" sv
  extends ForteRehsam2
  judge rehsam.follow-up: error { parameter minimum: 24 months }
}
protocol P follows Long {
}
`);
  const finding = findings.find(({ code }) => code === 'rehsam.follow-up');
  expect(finding?.message.en).toContain('At least 24 months after the end of the intervention');
  expect(finding?.write?.sv).toContain('minst 24 månader');
  expect(finding?.write?.en).not.toMatch(/\b(?:1[0-9]|m1[0-9])\b/);
});
