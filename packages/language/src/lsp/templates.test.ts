import { expect, test } from 'vitest';
import { editorOver } from '../testing/editor.ts';
import { template } from '../testing/templates.ts';

const editor = editorOver();
const { complete, hover, offered, open } = editor;
const swedish = editorOver('sv');
const call = template(
  'OurCall',
  `outcome NewSpells: sick-leave-days
  outcome DaysInWork: sick-leave-days
  timeline { point m12: 12 months after inclusion }
  requirement gender: must { title: "Gender" en, "Kön" sv; statement: analysis.gender }`,
);

test('templates are offered where a protocol follows one, and what they prescribe where it refers to it', async () => {
  expect(await offered(`${call}\nprotocol P follows |`)).toEqual(expect.arrayContaining(['OurCall', 'RtwTrial']));
  const within = (statement: string) => offered(`${call}\nprotocol P follows OurCall {\n  ${statement}\n}`);
  expect(await within('outcomes: |')).toEqual(['DaysInWork', 'NewSpells']);
  expect(await within('outcome Own: work-ability { at: | }')).toContain('m12');
  expect(await within('waive template.OurCall.|')).toEqual(['gender']);
});

test('what cannot be waived is not offered to be', async () => {
  const firm = template(
    'Firm',
    `no-waiver: gender, rehsam.power
    requirement gender: must { title: "Gender" en, "Kön" sv; statement: analysis.gender }
    requirement plan: should { title: "Plan" en, "Plan" sv; statement: data-management }`,
  );
  const within = (statement: string) => offered(`${firm}\nprotocol P follows Firm {\n  ${statement}\n}`);
  expect(await within('waive template.Firm.|')).toEqual(['plan']);
  const criteria = await within('waive rehsam.|');
  expect(criteria).toContain('follow-up');
  expect(criteria).not.toContain('power');
  expect(await within('outcome A: work-ability { waive template.Firm.| }')).toEqual(['plan']);
});

test('criteria and their parameters are offered in a template', async () => {
  const within = (statement: string) => offered(`${call}\ntemplate T {\n  extends OurCall\n  ${statement}\n}`);
  expect(await within('judge template.OurCall.|')).toEqual(['gender']);
  expect(await within('judge template.OurCall.ge|')).toEqual(['gender']);
  expect(await within('no-waiver: template.OurCall.|')).toEqual(['gender']);
  expect(await within('judge template.OurCall.|\n  publisher: "A"')).toEqual(['gender']);
  expect(await within('judge rehsam.|')).toContain('follow-up');
  expect(await within('judge rehsam.power { parameter | }')).toEqual(['enough']);
});

test('a finding leads to what the template asks', async () => {
  const { document } = await open(`${call}\nprotocol P follows OurCall { analysis { set: intention-to-treat } }`);
  const asked = document.diagnostics?.find(({ code }) => code === 'template.OurCall.gender');
  expect(asked?.relatedInformation?.[0]?.message).toBe('What the template OurCall 1.0.0 asks');
});

const asking = `template Asking {
  version: "1.2.0"
  title: "A call <b>for</b> all" en, "En utlysning för alla" sv
  about: "For studies [here](https://x.test)." en, "För studier." sv
  publisher: "The *Fund*"
  valid: from 2027-01-01
  uses: small
  no-waiver: gender
  requirement gender: must {
    title: "Gender" en, "Kön" sv
    text: "Say how gender is analysed." en, "Ange hur kön analyseras." sv
    why: "Half are women." en, "Hälften är kvinnor." sv
    write: "\`analysis { gender: … }\`" en, "\`analysis { gender: … }\`" sv
    statement: analysis.gender
  }
  requirement plan: should { title: "Plan" en, "Plan" sv; statement: data-management, contingency }
  requirement acronym: may-not { title: "Acronym" en, "Akronym" sv; statement: acronym }
  requirement times: must { title: "Times" en, "Tider" sv; statement: outcomes.at }
  limit budget: at most 6000000 SEK
}
criteria small {
  title: "Small" en, "Liten" sv
  criterion set: error {
    title: "Analysis set" en, "Analysgrupp" sv
    check: analysis.set is stated
    place: analysis.set
    silent: "No set." en, "Ingen grupp." sv
  }
}`;
const following = (statements: string) => `${asking}\nprotocol P follows Asking {\n${statements}\n}`;

test('a template tells what it is for and who publishes it, wherever it is named', async () => {
  const told = await hover(following('title: "x"').replace('follows Ask', 'follows A|sk'));
  expect(told).toContain('**Asking** 1\\.2\\.0 · *template*');
  expect(told).toContain('A call &lt;b&gt;for&lt;/b&gt; all');
  expect(told).toContain('For studies \\[here\\]\\(https\\://x\\.test\\)\\.');
  expect(told).toContain('*Publisher:* The \\*Fund\\*');
  expect(told).toContain('*Holds:* from 2027\\-01\\-01'.replaceAll('\\-', '-'));
  expect(await swedish.hover('protocol P follows Forte|Rehsam2 {\n}')).toMatch(
    /Fortes utlysning av Rehsam 2[\s\S]*\*Utgivare:\* RTW Protocol[\s\S]*\*Källa:\*/,
  );
});

test('a requirement and a limit tell what is asked, why, and what to write, wherever they are named', async () => {
  const waived = await hover(following('waive template.Asking.gen|der because "x"'));
  expect(waived).toContain('**template\\.Asking\\.gender** · *must be there*');
  expect(waived).toMatch(
    /Gender\n\nSay how gender is analysed[\s\S]*Half are women[\s\S]*\*What to write:\* `analysis/,
  );
  const judged = `${asking}\ntemplate T {\n extends Asking\n judge template.Asking.bud|get: error\n}`;
  expect(await hover(judged)).toContain('*limit\\: at most 6,000,000 SEK*');
  expect(await swedish.hover(judged.replace('bud|get', 'gen|der'))).toContain('Hälften är kvinnor');
});

test('a statement tells what the template asks of it, and what is left of that', async () => {
  const section = await hover(
    following('ana|lysis { set: intention-to-treat }\nwaive template.Asking.plan because "x"'),
  );
  expect(section).toContain('The template Asking asks here');
  expect(section).toMatch(/- \*\*open\*\* \(must\): Gender\\\. Say how gender is analysed/);
  expect(section).toMatch(/- \*\*met\*\* \(must\): Analysis set/);
  expect(await hover(following('analysis { gen|der: "By gender." }'))).toMatch(/\*\*met\*\* \(must\): Gender/);
  const waived = await swedish.hover(
    following('data-manage|ment: not reported\nwaive template.Asking.plan because "x"'),
  );
  expect(waived).toMatch(/Mallen Asking begär här[\s\S]*\*\*undantaget\*\* \(bör\): Plan/);
  expect(await hover(following('sta|ge: planned'))).not.toContain('Asking');
});

test('what the template requires and the protocol does not have is offered first', async () => {
  const items = await complete(following('title: "x"\n|'));
  expect(items.slice(0, 3).map(({ label }) => label)).toEqual(['budget', 'outcome', 'analysis']);
  expect(items[0]?.detail).toMatch(/^required by Asking · /);
  const details = new Map(items.map(({ label, detail }) => [label, detail]));
  expect(details.get('contingency')).toMatch(/^asked for by Asking · /);
  expect(details.get('acronym')).not.toContain('Asking');
  const inBlock = await complete(following('analysis {\n|\n}'));
  expect(
    inBlock
      .slice(0, 2)
      .map(({ label }) => label)
      .sort(),
  ).toEqual(['gender', 'set']);
  const inOutcome = await complete(following('outcome A: work-ability {\n|\n}'));
  expect(inOutcome[0]).toMatchObject({ label: 'at', detail: expect.stringMatching(/^required by Asking/) });
  const there = await complete(following('analysis { set: intention-to-treat }\noutcome A: work-ability\n|'));
  const again = there.filter(({ label }) => label === 'analysis' || label === 'outcome');
  expect(again.map(({ detail }) => detail)).toEqual([
    expect.not.stringContaining('Asking'),
    expect.not.stringContaining('Asking'),
  ]);
});

test('no waiver is offered for what the template says cannot be waived', async () => {
  const { document, params } = await open(following('analysis { set: intention-to-treat }'));
  const titles = (code: string) => {
    const diagnostics = (document.diagnostics ?? []).filter((one) => one.code === code);
    expect(diagnostics).toHaveLength(1);
    const range = diagnostics[0]?.range ?? { start: params.position, end: params.position };
    const actions = editor.rtw.lsp.CodeActionProvider?.getCodeActions(document, {
      ...params,
      range,
      context: { diagnostics },
    });
    return (actions as { title: string }[]).map(({ title }) => title).join('; ');
  };
  expect(titles('template.Asking.budget')).toContain('Waive template.Asking.budget');
  expect(titles('template.Asking.gender')).not.toContain('Waive');
});

test('a waiver is offered the criteria that the template lets be waived', async () => {
  const ids = await offered('protocol P follows ForteRehsam2 {\n  title: "x"\n  waive |\n}');
  expect(ids).toContain('rehsam.power');
  expect(ids).not.toContain('forte.gender');
});
