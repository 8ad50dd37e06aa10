import type { Finding, Localized } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';
import { askedFor } from './asked-for.ts';
import { nextSteps } from './next-steps.ts';
import { toldTogether } from './told-together.ts';

const criteria = `criteria own {
  criterion blinding: warning {
    title: "Blinding" en, "Blindning" sv
    check: design.blinded is stated
    place: design.blinded
  }
  criterion approval: warning {
    title: "Approval" en, "Etikgodkännande" sv
    check: ethics.approval is stated
    place: ethics.approval
  }
  criterion consent: error {
    title: "Consent" en, "Samtycke" sv
    check: ethics.consent is stated
    place: ethics.consent
  }
  criterion shared: info {
    title: "Sharing" en, "Delning" sv
    check: data-sharing is stated
    place: data-sharing
  }
  criterion measured: error {
    title: "A measure of work" en, "Ett mått på arbete" sv
    check: some o in outcomes satisfies o.concept is days-in-work
    place: outcomes
  }
  criterion lived: warning {
    title: "Quality of life" en, "Livskvalitet" sv
    check: some o in outcomes satisfies o.concept is quality-of-life
    place: outcomes
  }
  criterion defined: warning {
    title: "Defined outcomes" en, "Definierade utfall" sv
    check: every o in outcomes satisfies o.definition is stated
    place: outcomes.definition
  }
  criterion timed: warning {
    title: "Times" en, "Tider" sv
    check: every o in outcomes satisfies o.at is stated
    place: outcomes.at
  }
}
`;

async function found(statements: string) {
  const { findings } = await languageOver().checkText(`${criteria}protocol P {\n${statements}}\n`);
  return findings.filter(({ code }) => /^(own|link|syntax)\./.test(code));
}

const told = async (statements: string) =>
  toldTogether(await found(statements)).map(({ finding, members }) => ({
    code: finding.code,
    severity: finding.severity,
    message: finding.message.sv,
    members: members.map(({ code }) => code),
  }));

test('what waits for a section that is missing is one finding, as grave as the gravest', async () => {
  expect(await told('')).toContainEqual({
    code: 'own.consent',
    severity: 'error',
    message: 'Inget sägs om etik och informationsflöde (`ethics`): 2 kriterier kan inte bedömas utan det.',
    members: ['own.consent', 'own.approval'],
  });
});

test('what is missing of a section is told where that stands, whatever one of them is shown at', async () => {
  const text = `${criteria.replace('place: ethics.consent', 'place: data-sharing')}protocol P {
  data-sharing: "on request"
  ethics {
    participation: "two"
  }
}
`;
  const { findings } = await languageOver().checkText(text);
  const group = toldTogether(findings.filter(({ code }) => /^own\.(?:consent|approval)$/.test(code)));
  const line = text.split('\n').findIndex((one) => one.startsWith('  ethics'));
  expect(group.map(({ finding, members }) => [finding.range.start.line, members.length])).toEqual([[line, 2]]);
});

test('what is known not to be there is said to be missing, and not to be left unsaid', () => {
  const finding = (code: string, statement: string, label: Localized): Finding => ({
    code,
    severity: 'warning',
    status: 'not-met',
    message: { en: code, sv: code },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    lack: { statement: ['arm', statement], label, extent: 'whole', parts: [] },
    fixes: [],
  });
  const both = (statement: string, label: Localized) =>
    toldTogether([finding('own.a', statement, label), finding('own.b', statement, label)])[0]?.finding.message;
  expect(both('workplace', { en: 'The workplace', sv: 'Arbetsplatsen' })).toEqual({
    en: 'There is no workplace part (`workplace`). 2 criteria ask for it.',
    sv: 'Det finns ingen arbetsplatsinsats (`workplace`). 2 kriterier kräver det.',
  });
  expect(both('analysis', { en: 'How the results are analysed', sv: 'Hur resultaten analyseras' })?.sv).toBe(
    'Saknas: hur resultaten analyseras (`analysis`). 2 kriterier kräver det.',
  );
});

test('findings at the name of the protocol follow the order in which a protocol is written', async () => {
  const codes = (await found('')).map(({ code }) => code);
  expect(codes.indexOf('own.blinding')).toBeLessThan(codes.indexOf('own.consent'));
  expect(codes.indexOf('own.consent')).toBeLessThan(codes.indexOf('own.approval'));
});

test('what waits for nothing else stands alone', async () => {
  const all = await told('  ethics { approval: "2027-01" }\n');
  expect(all).toContainEqual(expect.objectContaining({ code: 'own.consent', members: ['own.consent'] }));
});

test('several parts that a thing lacks are one finding', async () => {
  expect(
    await told('  outcome Days: days-in-work\n  outcome Life: quality-of-life { definition: "x" }\n'),
  ).toContainEqual(
    expect.objectContaining({
      message: 'I `outcome Days` saknas uppgifter som 2 kriterier frågar efter.',
      members: ['own.defined', 'own.timed'],
    }),
  );
});

test('several things that a list should have are one finding', async () => {
  expect(await told('  outcome Pain: pain { definition: "x"; at: inclusion }\n')).toContainEqual({
    code: 'own.measured',
    severity: 'error',
    message: 'Bland utfallen (`outcome`) saknas det som 2 kriterier frågar efter.',
    members: ['own.measured', 'own.lived'],
  });
});

test('what is written and leaves the answer open is no silence', async () => {
  const findings = await found('  outcome Days: "something of our own" { definition: "x"; at: inclusion }\n');
  expect(findings.find(({ code }) => code === 'own.measured')?.lack).toBeUndefined();
});

test('every finding is told once', async () => {
  const findings = await found('  outcome Days: days-in-work\n');
  const members = toldTogether(findings).flatMap((each) => each.members);
  expect(members.map(({ code }) => code).sort()).toEqual(findings.map(({ code }) => code).sort());
});

test('the next steps begin with what hides others, then the gravest, then what most wait for', async () => {
  const steps = nextSteps(await found('  outcome Pain: no-such-thing { definition: "x"; at: inclusion }\n'), 4);
  expect(steps.map(({ text }) => text.en)).toEqual([
    '"no-such-thing" is not a known kind of outcome.',
    'Describe ethics and the flow of information (`ethics`): 2 criteria wait for it.',
    'A measure of work (own.measured).',
    'Blinding (own.blinding).',
  ]);
});

const written = async (statements: string) =>
  toldTogether(await found(statements)).flatMap(({ finding, members }) => (members.length > 1 ? [finding.write] : []));

test('what is told as one shows what to write, each statement once, in a form that can be copied', async () => {
  const ethics = (await written('  design: randomised\n')).find((text) => text?.en.includes('ethics'));
  expect(ethics).toEqual({
    en: 'The following, with what holds in place of `not reported`: `ethics { consent: not reported; approval: not reported }`.',
    sv: 'Följande, med det som gäller i stället för `not reported`: `ethics { consent: not reported; approval: not reported }`.',
  });
});

test('what belongs into a section or thing that is there says into which', async () => {
  const texts = await written('  ethics { stigma: "s" }\n  outcome Days: sick-leave-days {}\n');
  expect(texts.map((text) => text?.en)).toContain(
    'The following, with what holds in place of `not reported`: `consent: not reported; approval: not reported` in `ethics`.',
  );
  expect(texts.map((text) => text?.sv)).toContain(
    'Följande, med det som gäller i stället för `not reported`: `definition: not reported; at: not reported` i `Days`.',
  );
});

test('what is shown can be copied into the protocol as it stands', async () => {
  const text = (await written('  design: randomised\n')).find((one) => one?.en.includes('ethics'));
  const copied = text?.en.match(/`(ethics .*)`/)?.[1];
  const after = await found(`  design: randomised\n  ${copied}\n`);
  expect(after.filter(({ code }) => code.startsWith('syntax.') || code.startsWith('link.'))).toEqual([]);
});

test('an arm that one text begins is completed by the next, so that both can be copied', async () => {
  const { findings } = await languageOver().checkText('protocol P follows ForteRehsam2 {\n}\n');
  const texts = toldTogether(findings).flatMap(({ finding }) => finding.write?.en ?? []);
  expect(texts.filter((text) => text.includes('arm Intervention: experimental'))).toHaveLength(1);
  expect(texts).toContain(
    'The following, with what holds in place of `not reported`: `workplace Visit: workplace-visit { led-by: not reported }` in `Intervention`.',
  );
});

test('what says "not reported" already is not written once more, but asked for', async () => {
  const texts = await written('  ethics { consent: not reported }\n');
  expect(texts.map((text) => text?.sv)).toContain(
    'Följande, med det som gäller i stället för `not reported`: `approval: not reported` i `ethics`. Ange också det övriga som nämns ovan.',
  );
});

const asked = async (statements: string, language: 'en' | 'sv') =>
  toldTogether(await found(statements)).flatMap((told) =>
    told.members.length > 1 ? [askedFor(told).map(({ severity, text }) => `${severity} ${text[language]}`)] : [],
  );

test('what is told as one says what each criterion asks for, the gravest first', async () => {
  expect(await asked('  outcome Pain: pain { definition: "x"; at: inclusion }\n  ethics {}\n', 'sv')).toEqual([
    ['error Ett mått på arbete (own.measured)', 'warning Livskvalitet (own.lived)'],
    [
      'error Samtycke (own.consent): hur deltagarna samtycker (ethics.consent)',
      'warning Etikgodkännande (own.approval): etikgodkännande, eller planen för det (ethics.approval)',
    ],
  ]);
});

test('a criterion that concerns several things names them all, also where it is shown at one of them', async () => {
  expect(await asked('  outcome Days: days-in-work\n  outcome Life: quality-of-life {}\n', 'en')).toContainEqual([
    expect.stringMatching(/^warning Defined outcomes \(own\.defined\): .* \(definition\); this also concerns Life$/),
    expect.stringMatching(/^warning Times \(own\.timed\): .* \(at\); this also concerns Life$/),
  ]);
});

test('what to write is shown for the thing that the finding is about before what it concerns besides', () => {
  const finding = (word: string, into: string): Finding => ({
    code: `own.${word}`,
    severity: 'warning',
    status: 'not-reported',
    message: { en: word, sv: word },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    lack: {
      statement: ['outcome'],
      label: { en: 'Outcomes', sv: 'Utfall' },
      thing: 'Life',
      extent: 'parts',
      parts: [{ words: word, text: { en: word, sv: word } }],
    },
    fixes: [
      {
        title: { en: 'Write it', sv: 'Skriv det' },
        edits: [],
        writes: [{ into, drafts: [{ word, value: 'not reported', block: [] }] }],
      },
    ],
  });
  const [told] = toldTogether([finding('at', 'Days'), finding('definition', 'Life')]);
  expect(told?.finding).toMatchObject({
    message: { en: '`outcome Life` does not state what 2 criteria ask for.' },
    write: {
      en: 'The following, with what holds in place of `not reported`: `definition: not reported` in `Life`; `at: not reported` in `Days`.',
    },
  });
});

test('where everything is written already, with nothing said, it is asked for', async () => {
  const texts = await written('  ethics { consent: not reported; approval: not reported }\n');
  expect(texts.map((text) => text?.sv)).toContain('Det som nämns ovan, i stället för `not reported` där det står.');
});
