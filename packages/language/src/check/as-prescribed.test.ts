import { expect, test } from 'vitest';
import { applied } from '../testing/applied.ts';
import { languageOver } from '../testing/language.ts';
import { told } from '../testing/templates.ts';

const language = languageOver();
const start = `protocol P follows ForteRehsam2 {
  stage: planned
  population {
    sick-leave-status: on-sick-leave
  }
`;

async function found(text: string, code: string) {
  const { findings } = await language.checkText(text);
  const finding = findings.find((one) => one.code === code);
  if (!finding) throw new Error(`Nothing is said of ${code}: ${told(findings).join(', ')}`);
  const fix = finding.fixes.findLast(({ waives }) => !waives);
  return { finding, fix, after: fix && applied(text, fix.edits) };
}

test.each(['share-returned', 'new-spells', 'days-in-work', 'relapse', 'time-to-rtw'])(
  'where the template prescribes an outcome, the fix of fk-outcomes.%s refers to it',
  async (criterion) => {
    const { finding, fix, after = '' } = await found(`${start}}\n`, `fk-outcomes.${criterion}`);
    expect(fix?.title.en).toMatch(/^Write "outcomes: \w+/);
    expect(finding.write?.en).toMatch(/^`outcomes: \w+`/);
    expect(finding.write?.sv).not.toContain('Ett utfall med begreppet');
    const { findings } = await language.checkText(after);
    expect(told(findings).filter((code) => /syntax|link/.test(code))).toEqual([]);
    expect(findings.filter(({ code, status }) => code === finding.code && status === 'not-met')).toEqual([]);
  },
);

test('what to write names the template, and what it leaves open', async () => {
  const { finding } = await found(`${start}}\n`, 'fk-outcomes.relapse');
  expect(finding.write).toEqual({
    en: '`outcomes: Relapse`: the template ForsakringskassanOutcomes defines this outcome, so refer to it in place of one of your own. It leaves open, and you write in braces behind the name: `role`, `at` and `relapse-window`.',
    sv: '`outcomes: Relapse`: mallen ForsakringskassanOutcomes definierar utfallet, så hänvisa till det i stället för att skriva ett eget. Mallen lämnar detta öppet, och du skriver det inom klamrar efter namnet: `role`, `at` och `relapse-window`.',
  });
});

test('a criterion that asks for several outcomes without a fix says which of them are prescribed', async () => {
  const { finding } = await found(`${start}  outcomes: ShareReturned\n}\n`, 'forte.fk-outcomes');
  expect(finding.write?.en).toMatch(
    /The template ForsakringskassanOutcomes defines such outcomes: refer to them \(`outcomes: NewSpells, DaysInWork, Relapse`\) in place of outcomes of your own\.$/,
  );
});

test('beside outcomes that are referred to, the fix of a requirement writes the others', async () => {
  const { after = '' } = await found(
    `${start}  outcomes: NewSpells\n}\n`,
    'template.ForsakringskassanOutcomes.core-outcomes',
  );
  expect(after).toContain('  outcomes: NewSpells\n  outcomes: DaysInWork\n');
});

test('an outcome that the template does not prescribe gets a name that it does not use', async () => {
  const text = `template T {
  version: "1.0.0"
  title: "T" en, "T" sv
  uses: fk-outcomes
  outcome WorkAbility: new-spells
}
protocol P follows T {
  stage: planned
}
`;
  const { after = '' } = await found(text, 'fk-outcomes.work-ability');
  expect(after).toContain('outcome WorkAbility2: work-ability {');
});

test('without a template an outcome of its own is written', async () => {
  const { finding, after } = await found('protocol P {\n  stage: planned\n}\n', 'fk-outcomes.new-spells');
  expect(after).toContain('outcome NewSpells: new-spells {');
  expect(finding.write?.en).toMatch(/^An outcome of the concept/);
});
