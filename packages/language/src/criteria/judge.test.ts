import { describe, expect, test } from 'vitest';
import { compileText, judgeText } from '../testing/criteria.ts';
import { judge } from './judge.ts';

const attrition = `criterion attrition: error {
  title: "Attrition" en, "Bortfall" sv
  source: rehsam2, "Quality"
  parameter most: 25 %
  check: flow.attrition < most
  place: flow.attrition
  unmet: "Attrition is {flow.attrition}; it must be below {most}." en, "Bortfallet är {flow.attrition}; det ska vara under {most}." sv
  silent: "Not stated: {silent}." en, "Det framgår inte: {silent}." sv
  why: "It biases." en, "Det snedvrider." sv
  write: "State it." en, "Ange det." sv
}`;

async function messageOf(criteria: string, statements: string) {
  return (await judgeText(criteria, statements)).findings[0]?.finding.message;
}

describe('a criterion that does not apply to every study', () => {
  test('may be about what an open list does not name', async () => {
    const criteria =
      'criterion x: error { title: "X" en, "X" sv; applies: some o in outcomes satisfies o.concept is share-returned; check: title is stated; silent: "S" en, "S" sv }';
    const answerTo = async (statements: string) => (await judgeText(criteria, statements)).verdicts[0]?.answer;
    expect(await answerTo('outcome A: days')).toBe('not-applicable');
    expect(await answerTo('open outcomes; outcome A: days')).toBe('not-reported');
    expect(await answerTo('open outcomes; outcome A: share-returned')).toBe('not-reported');
    expect(await answerTo('open outcomes')).toBe('not-reported');
  });
});

describe('a finding', () => {
  test('names what lacks something, and not what has it though it may not be asked about', async () => {
    const criteria = `criterion x: error { title: "X" en, "X" sv
      check: every o in outcomes where o.from-register satisfies o.window is stated
      place: outcomes
      silent: "No time: {o}. Not stated: {silent}." en, "Ingen tid: {o}. Saknas: {silent}." sv }`;
    const days = 'outcome Days: sick-leave-days { data-source: MiDAS }';
    const worked = (statements: string) => `outcome Worked: days-in-work { ${statements} }`;
    const said = async (...outcomes: string[]) => (await messageOf(criteria, outcomes.join('\n')))?.en;
    expect(await said(worked('window: inclusion to 1 year after inclusion'), days)).toMatch(/^No time: Days\./);
    expect(await said(worked('counting: net'), days)).toMatch(/^No time: Worked and Days\. .*data sources/);
    expect(await said(worked('window: inclusion to 1 year after inclusion'))).toMatch(/Worked\. .*data sources/);
  });

  test("tells what was found with the protocol's own numbers, in both languages", async () => {
    expect(await messageOf(attrition, 'flow { attrition: 28.5 % }')).toEqual({
      en: 'Attrition is 28.5 %; it must be below 25 %.',
      sv: 'Bortfallet är 28,5 %; det ska vara under 25 %.',
    });
  });

  test('names what is silent by its meaning and its words', async () => {
    expect(await messageOf(attrition, '')).toEqual({
      en: 'Not stated: share lost at follow-up (flow.attrition).',
      sv: 'Det framgår inte: bortfall vid uppföljningen (flow.attrition).',
    });
  });

  test('names what would do as well as one thing', async () => {
    const check = '(analysis.set is stated or analysis.model is stated) and title is stated';
    const message = await messageOf(`criterion x: error { title: "X" en, "X" sv; check: ${check} }`, '');
    expect(message?.en).toBe(
      'X: the protocol does not state who is analysed, and in which group (analysis.set) or the model of the primary analysis (analysis.model) and the full title (title).',
    );
  });

  test('names no path that no statement can fill', async () => {
    const silent = (check: string) => `criterion x: error { title: "X" en, "X" sv; check: ${check} }`;
    expect((await messageOf(silent('participants.reached >= 90 %'), ''))?.en).toBe(
      'X: the protocol does not state the counted number as a share of the required one.',
    );
    expect((await messageOf(silent('participants.required >= 90'), ''))?.en).not.toContain('(');
    expect((await messageOf(silent('follow-up.primary >= 90 days'), ''))?.en).not.toContain('(');
    const validated = silent('some o in outcomes satisfies o.validated-instrument');
    expect((await messageOf(validated, 'outcome o: days'))?.en).not.toContain('(');
    const instrument = silent('some o in outcomes satisfies o.instrument.validated');
    expect((await messageOf(instrument, 'outcome o: days'))?.en).toContain('(instrument)');
    for (const path of [
      'follow-up',
      'outcomes',
      'timeline.points',
      'sample-size.alpha',
      'population.sick-leave.extent',
    ])
      expect((await messageOf(silent(`${path} is stated`), ''))?.en).toContain(`(${path})`);
  });

  test('asks for the stage where a plan and a finished study would have different answers', async () => {
    const power = 'criterion x: error { title: "X" en, "X" sv; check: participants.reached >= 90 % }';
    const numbers = 'sample-size { attrition: 5 %; required: 100; participants: 200 } flow { randomised: 50 observed }';
    expect(await messageOf(power, numbers)).toEqual({
      en: 'X: the counted number as a share of the required one depends on how far the study has come, and `stage` does not tell: 190 % or 50 %. They lead to different answers.',
      sv: 'X: det räknade antalet som andel av det beräknade beror på hur långt studien har kommit, och det framgår inte av `stage`: 190 % eller 50 %. De ger olika svar.',
    });
  });

  test('shows ten of many things, and how many more there are', async () => {
    const criterion =
      'criterion x: error { title: "X" en, "X" sv; check: some o in outcomes satisfies o is share-returned; unmet: "None of {o}." en, "Inget av {o}." sv }';
    const outcomes = Array.from({ length: 13 }, (_, n) => `outcome o${n}: days`).join('\n');
    const message = await messageOf(criterion, outcomes);
    expect(message?.en).toBe('None of o0, o1, o2, o3, o4, o5, o6, o7, o8, o9 and 3 more.');
    expect(message?.sv).toBe('Inget av o0, o1, o2, o3, o4, o5, o6, o7, o8, o9 och 3 till.');
  });

  test('says that a list is empty or open, where no thing of it decides', async () => {
    const criterion =
      'criterion x: error { title: "X" en, "X" sv; check: some o in outcomes satisfies o is share-returned; silent: "Cannot be told. Outcomes: {o}. Sorry." en, "Det är oklart. Utfall: {o}. Tyvärr." sv }';
    expect(await messageOf(criterion, '')).toEqual({
      en: 'Cannot be told. No outcomes are listed. Sorry.',
      sv: 'Det är oklart. Inga utfall anges. Tyvärr.',
    });
    expect(await messageOf(criterion, 'outcome o: days; open outcomes')).toEqual({
      en: 'Cannot be told. The list of outcomes is open: there may be others than those listed. Sorry.',
      sv: 'Det är oklart. Listan över utfall är öppen: det kan finnas fler än de som anges. Tyvärr.',
    });
    expect((await messageOf(criterion, 'open outcomes'))?.en).toBe(
      'Cannot be told. No outcomes are listed, and the list is open. Sorry.',
    );
  });

  test('shows both of two values that lead to different answers', async () => {
    expect(await messageOf(attrition, 'flow { attrition: 20 % observed, 30 % observed }')).toEqual({
      en: 'Attrition: the protocol says different things about share lost at follow-up (flow.attrition): 20 % or 30 %. They lead to different answers.',
      sv: 'Bortfall: protokollet anger olika uppgifter om bortfall vid uppföljningen (flow.attrition): 20 % eller 30 %. De ger olika svar.',
    });
  });

  test('shows what is stated but does not settle the matter', async () => {
    const message = await messageOf(attrition, 'flow { attrition: 20..30 % }');
    expect(message?.en).toContain('does not settle it: 20 to 30 %');
    expect(message?.sv).toContain('avgör inte saken: 20–30 %');
  });

  test('has its own words where what follows is no more than a bound, since something is not stated', async () => {
    const criterion = `criterion x: error {
      title: "X" en, "X" sv
      check: follow-up.after-intervention >= 12 months
      silent: "The intervention ends after: {intervention-end}." en, "Insatsen slutar efter: {intervention-end}." sv
    }`;
    const study = 'outcome o: days { role: primary; at: 12 months after inclusion }';
    expect((await messageOf(criterion, study))?.en).toBe('The intervention ends after: not reported.');
  });

  test('says of a term that is too general what it was to tell', async () => {
    const criterion =
      'criterion x: error { title: "X" en, "X" sv; check: some o in outcomes satisfies o is share-returned }';
    expect(await messageOf(criterion, 'outcome o: return-to-work')).toEqual({
      en: 'X: “return to work” is not precise enough to tell whether “share returned” is meant.',
      sv: 'X: ”återgång i arbete” är för oprecist för att det ska gå att avgöra om det gäller ”andel återgångna”.',
    });
  });

  test('says of a term that the vocabulary does not have that it is unknown, not that it is too general', async () => {
    const criterion =
      'criterion x: error { title: "X" en, "X" sv; check: some o in outcomes satisfies o.data-source is MiDAS }';
    expect(await messageOf(criterion, 'outcome o: days { data-source: midas }')).toEqual({
      en: 'X: “midas” is not in the vocabulary, so that nobody can tell whether “MiDAS” is meant.',
      sv: 'X: ”midas” finns inte i ordlistan, så det går inte att avgöra om det gäller ”MiDAS”.',
    });
  });

  test('carries why it matters, what to write, its source and the study', async () => {
    const { findings } = await judgeText(attrition, 'flow { attrition: 30 % }');
    expect(findings[0]?.finding).toMatchObject({
      code: 'c.attrition',
      severity: 'error',
      status: 'not-met',
      study: 'P',
      why: { en: 'It biases.', sv: 'Det snedvrider.' },
      write: { en: 'State it.', sv: 'Ange det.' },
      source: { key: 'rehsam2', section: 'Quality' },
    });
  });

  test('names the things that decided, and only those', async () => {
    const criterion = `criterion x: error { title: "X" en, "X" sv; place: outcomes.instrument
      check: every o in outcomes where o.role = primary satisfies o.instrument.validated
      unmet: "{o}: {o.instrument} ({count(outcomes)} outcomes: {outcomes})" en, "{o}" sv
      silent: "{o} lacks {silent}" en, "{o}" sv }`;
    const good = 'outcome a: days { role: primary; instrument: WAI }';
    const bad = 'outcome b: days { role: primary; instrument: OwnScale }';
    expect((await messageOf(criterion, `${good} ${bad}`))?.en).toBe('b: Own scale (2 outcomes: a and b)');
    expect((await messageOf(criterion, `${good} outcome d: days { role: primary }`))?.en).toBe(
      'd lacks the instrument that measures it (instrument)',
    );
  });

  test('shows braces that are doubled, and a silent value as such', async () => {
    const criterion = `criterion x: error { title: "X" en, "X" sv; check: stage = reported
      unmet: "{{{stage}}} {flow.invited}" en, "{{{stage}}} {flow.invited}" sv }`;
    expect(await messageOf(criterion, 'stage: planned')).toEqual({
      en: '{planned} not reported',
      sv: '{planerad} inte angivet',
    });
  });

  test('shows dates, moments, diagnoses, ratios, lists, and yes or no', async () => {
    const criterion = `criterion x: error { title: "X" en, "X" sv; check: stage = reported
      unmet: "{dates.registered}; {follow-up}; {population.diagnoses}; {design.ratio}; {population.employment}; {economics.planned}" en,
        "{dates.registered}; {follow-up}; {population.diagnoses}; {design.ratio}; {population.employment}; {economics.planned}" sv }`;
    const statements = `stage: planned dates { registered: 2016-04 } follow-up: 6 months after inclusion, 12 months after inclusion
      population { diagnoses: F32, F40..F48; employment: employed, student, unemployed } design: randomised { ratio: 2:1 }
      economics { planned: no }`;
    expect(await messageOf(criterion, statements)).toEqual({
      en: '2016-04; 6 months after inclusion and 12 months after inclusion; F32 and F40–F48; 2:1; employed, student and unemployed; no',
      sv: '2016-04; 6 månader efter inklusion och 12 månader efter inklusion; F32 och F40–F48; 2:1; anställd, studerande och arbetslös; nej',
    });
  });
});

describe('a criterion', () => {
  test('that merely tells something tells it when it is met', async () => {
    const criterion = `criterion x: warning { title: "X" en, "X" sv; check: stage = planned; met: "Is {stage}." en, "Är {stage}." sv }`;
    const { findings, verdicts } = await judgeText(criterion, 'stage: planned');
    expect(findings.map(({ finding }) => [finding.severity, finding.status, finding.message.sv])).toEqual([
      ['info', undefined, 'Är planerad.'],
    ]);
    expect(verdicts[0]?.answer).toBe('met');
  });

  test('tells the first of its messages whose condition is met', async () => {
    const criterion = `criterion x: warning { title: "X" en, "X" sv; check: stage = planned
      unmet: "Done, {title}." en, "Klar, {title}." sv when title is stated
      unmet: "Done." en, "Klar." sv
      silent: "Which stage of {title}?" en, "Vilket skede av {title}?" sv when title is stated
      silent: "Which stage?" en, "Vilket skede?" sv }`;
    const told = async (statements: string) => (await judgeText(criterion, statements)).findings[0]?.finding.message.en;
    expect(await told('stage: reported; title: "T"')).toBe('Done, T.');
    expect(await told('stage: reported')).toBe('Done.');
    expect(await told('title: "T"')).toBe('Which stage of T?');
    expect(await told('')).toBe('Which stage?');
    expect(await told('stage: planned')).toBeUndefined();
  });

  test('tells nothing of a study that meets it where no condition of its messages is met', async () => {
    const criterion = `criterion x: info { title: "X" en, "X" sv; check: arms is stated
      met: "Controls: {a}." en, "Kontroller: {a}." sv when some a in arms satisfies a.kind = control
      met: "Work: {o}." en, "Arbete: {o}." sv when some o in outcomes where o.role = primary satisfies o is days }`;
    const told = async (statements: string) =>
      (await judgeText(criterion, statements)).findings.map(({ finding }) => finding.message.en);
    const arms = 'arm A: experimental arm B: control arm C: control';
    const outcomes = 'outcome D: days { role: primary } outcome E: days { role: secondary }';
    expect(await told(arms)).toEqual(['Controls: B and C.']);
    expect(await told(`arm A: experimental ${outcomes}`)).toEqual(['Work: D.']);
    expect(await told('arm A: experimental')).toEqual([]);
  });

  test('may apply to studies that lack something and have something else', async () => {
    const criterion = `criterion x: info { title: "X" en, "X" sv; check: title is stated
      applies: not (design is qualitative) and some a in arms satisfies a.kind = control }`;
    const answer = async (statements: string) => (await judgeText(criterion, statements)).verdicts[0]?.answer;
    expect(await answer('title: "T"; design: randomised; arm A: control')).toBe('met');
    expect(await answer('title: "T"; design: qualitative; arm A: control')).toBe('not-applicable');
  });

  test('may be more severe for a finished study', async () => {
    const criterion = `criterion x: warning { title: "X" en, "X" sv; severity: error when stage = reported; check: title is stated }`;
    const severityAt = async (stage: string) =>
      (await judgeText(criterion, `stage: ${stage}`)).findings[0]?.finding.severity;
    expect(await severityAt('planned')).toBe('warning');
    expect(await severityAt('reported')).toBe('error');
  });

  test('has the severity that the reader sets, or none', async () => {
    const asked = (severity: 'info' | 'off') => judgeText(attrition, '', { severities: { 'c.attrition': severity } });
    expect((await asked('info')).verdicts[0]?.severity).toBe('info');
    const off = await asked('off');
    expect([off.verdicts, off.findings]).toEqual([[], []]);
  });

  test('that is waived keeps its answer and raises no finding', async () => {
    const { verdicts, findings, waivers } = await judgeText(
      attrition,
      'waive c.attrition because "The register has everybody."',
    );
    expect(verdicts).toEqual([{ id: 'c.attrition', status: 'waived', answer: 'not-reported', severity: 'error' }]);
    expect(findings).toEqual([]);
    expect(waivers.map(({ use }) => use)).toEqual(['silences']);
  });

  test('that has nothing to waive makes its waiver known', async () => {
    const { waivers } = await judgeText(
      attrition,
      'flow { attrition: 10 % } waive c.attrition because "No." waive c.other because "No."',
    );
    expect(waivers.map(({ use }) => use)).toEqual(['unneeded', 'unknown']);
  });

  test('of which it cannot be told whether it applies says what is missing for that', async () => {
    const criterion = `criterion x: error { title: "X" en, "X" sv; applies: design is not qualitative; check: title is stated
      unmet: "u" en, "u" sv; silent: "The title is missing." en, "Titeln saknas." sv; place: title }`;
    const { findings } = await judgeText(criterion, 'acronym: "A"');
    expect(findings[0]?.finding.message).toEqual({
      en: 'X: whether this concerns the study depends on something that the protocol does not state: the design (design).',
      sv: 'X: om detta gäller studien beror på något som protokollet inte anger: studiens upplägg (design).',
    });
    expect(findings[0]?.fixes.map(({ kind }) => kind)).toEqual(['insert', 'waive']);
  });

  test('that concerns people on sick leave asks whether they are, while nobody tells', async () => {
    const criterion = `criterion x: error { title: "X" en, "X" sv; applies: not prevention; check: title is stated
      unmet: "u" en, "u" sv; silent: "The title is missing." en, "Titeln saknas." sv; place: title }`;
    const { findings } = await judgeText(criterion, 'title: "T"');
    expect(findings[0]?.finding.message.en).toBe(
      'X: whether this concerns the study depends on something that the protocol does not state: whether participants are on sick leave at inclusion, at risk of it, or at work (population.sick-leave-status).',
    );
    expect(findings[0]?.finding.lack?.statement).toEqual(['population']);
    const [write] = findings[0]?.fixes ?? [];
    expect(write?.kind === 'insert' && write.ways[0]?.drafts).toMatchObject([
      { word: 'population', block: [{ word: 'sick-leave-status' }] },
    ]);
  });

  test('that fails in itself says so, and the others go on', async () => {
    const { sets, studies } = await compileText(
      `criteria c { ${attrition} criterion y: error { title: "Y" en, "Y" sv; check: title is stated; unmet: "u" en, "u" sv } }
       protocol P { title: "T" }`,
    );
    const [study, set] = [studies[0], sets[0]];
    if (!study || !set) throw new Error('The text lacks something.');
    const broken = Object.defineProperty({ ...study }, 'flow', {
      get: () => {
        throw new Error('a fault');
      },
    });
    const { findings, verdicts } = judge(broken, [set]);
    expect(findings.map(({ finding }) => finding.code)).toEqual(['internal.criterion-failed']);
    expect(findings[0]?.finding.message.en).toContain('c.attrition');
    expect(verdicts.map(({ id, answer }) => [id, answer])).toEqual([
      ['c.attrition', 'not-reported'],
      ['c.y', 'met'],
    ]);
  });

  test('that asks for too much work is stopped', async () => {
    const nested =
      'some p in outcomes satisfies some q in outcomes satisfies some r in outcomes satisfies some s in outcomes satisfies p.role = primary';
    const outcomes = Array.from({ length: 60 }, (_, n) => `outcome o${n}: days { role: secondary }`).join('\n');
    const { findings } = await judgeText(`criterion x: error { check: ${nested} }`, outcomes);
    expect(findings.map(({ finding }) => finding.code)).toEqual(['type.too-much-work']);
  }, 30_000);

  test('criteria together have a bound to their work, which those that come first cannot lack', async () => {
    const criteria = Array.from({ length: 5 }, (_, n) => `criterion x${n}: error { check: stage = planned }`).join(
      '\n',
    );
    const { verdicts, findings } = await judgeText(criteria, 'stage: planned', { work: 5 });
    const answers = verdicts.map(({ answer }) => answer);
    expect(answers[0]).toBe('met');
    expect(answers.at(-1)).toBe('not-reported');
    expect(findings.at(-1)?.finding.code).toBe('type.too-much-work');
  });
});

describe('the place of a finding', () => {
  const textAt = async (places: string, statements: string, check = 'stage = reported') => {
    const text = `criteria c {\ncriterion x: error { check: ${check}; place: ${places} }\n}\nprotocol P {\n stage: planned\n${statements}\n}`;
    const { sets, studies } = await compileText(text);
    const study = studies[0];
    if (!study) throw new Error('There is no study.');
    const { start, end } = judge(study, sets).findings[0]?.finding.range ?? {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    };
    return text.split('\n')[start.line]?.slice(start.character, end.character);
  };

  test('is the name of the study where a list lacks something, and the thing where one of the list is meant', async () => {
    const outcomes = 'outcome first: days { role: secondary }; outcome second: days { role: primary }';
    const some = (filter = '') => `some o in outcomes ${filter} satisfies o is share-returned`;
    expect(await textAt('outcomes', outcomes, some())).toBe('P');
    expect(await textAt('outcomes', `${outcomes}; open outcomes`, some())).toBe('P');
    expect(await textAt('outcomes', outcomes, some('where o.role = primary'))).toBe('second');
    expect(await textAt('outcomes', outcomes, 'every o in outcomes satisfies o.instrument is stated')).toBe('first');
  });

  test('is the first place that the protocol has', async () => {
    expect(await textAt('flow.attrition, sample-size.attrition', 'sample-size { attrition: 20 % }')).toBe('20 %');
  });

  test('is the section around it where the statement is missing', async () => {
    expect(await textAt('flow.attrition', 'flow {\n invited: 3\n}')).toBe('flow');
  });

  test('is the name of the study where there is no section either', async () => {
    expect(await textAt('flow.attrition', '')).toBe('P');
  });

  test('is the thing that decided', async () => {
    const outcomes =
      'outcome a: days { role: primary; instrument: WAI }\noutcome b: days { role: primary; instrument: OwnScale }';
    const check = 'every o in outcomes satisfies o.instrument.validated';
    expect(await textAt('outcomes', outcomes, check)).toBe('b');
    expect(await textAt('outcomes.instrument', outcomes, check)).toBe('OwnScale');
  });
});

describe('a grade', () => {
  const part = (name: string, path: string) =>
    `criterion ${name}: error { title: "${name}" en, "${name}" sv; applies: design is not qualitative; check: ${path} > 10; unmet: "u" en, "u" sv }`;
  const set = `${part('Power', 'flow.invited')} ${part('Attrition', 'flow.eligible')} ${part('Length', 'flow.consented')}
    grade high "high" en, "hög" sv when unmet = 0, medium "medium" en, "medelhög" sv when unmet <= 1, low "low" en, "låg" sv otherwise`;
  const gradeOf = async (statements: string) => (await judgeText(set, `design: randomised ${statements}`)).grades[0];

  test('is sharp when everything is told', async () => {
    expect(await gradeOf('flow { invited: 20; eligible: 20; consented: 20 }')).toEqual({
      set: 'c',
      worst: 'high',
      best: 'high',
      reason: { en: 'high: every criterion is met', sv: 'hög: alla kriterier är uppfyllda' },
    });
    expect((await gradeOf('flow { invited: 5; eligible: 20; consented: 20 }'))?.reason.sv).toBe(
      'medelhög: inte uppfyllt: power',
    );
  });

  test('is as wide as what is not reported makes it, and says why', async () => {
    expect(await gradeOf('flow { invited: 20; consented: 20 }')).toEqual({
      set: 'c',
      worst: 'medium',
      best: 'high',
      reason: { en: 'medium to high: attrition is not stated', sv: 'medelhög till hög: attrition framgår inte' },
    });
    expect((await gradeOf('flow { invited: 5 }'))?.reason.en).toBe(
      'low to medium: attrition and length are not stated; not met: power',
    );
  });

  test('is not changed by a waiver', async () => {
    const flow = 'flow { invited: 5; eligible: 20; consented: 20 }';
    expect(await gradeOf(`${flow} waive c.Power because "x"`)).toEqual(await gradeOf(flow));
  });

  test('is not changed by what is turned off', async () => {
    const statements = 'design: randomised flow { invited: 5; eligible: 20; consented: 20 }';
    const off = await judgeText(set, statements, { severities: { 'c.Power': 'off' } });
    expect(off.grades[0]?.best).toBe('medium');
  });

  test('is left out where no criterion applies', async () => {
    expect((await judgeText(set, 'design: qualitative')).grades).toEqual([]);
  });
});

describe('what a criterion tells when it is met', () => {
  const telling = (when: string) => `criterion x: warning { title: "X" en, "X" sv
    check: some o in outcomes satisfies o.role = primary
    met: "{o} is primary." en, "{o} är primärt." sv ${when}
    unmet: "None." en, "Inget." sv }`;
  const statements = 'setting { country: "Denmark" } outcome a: days { role: primary }';

  test('is information, whatever the severity of the criterion', async () => {
    const { findings } = await judgeText(telling(''), statements);
    expect(findings.map(({ finding }) => [finding.severity, finding.message.en])).toEqual([['info', 'a is primary.']]);
  });

  test('is told only of the studies that it concerns', async () => {
    const told = await judgeText(telling('when setting.country != "Sweden"'), statements);
    const untold = await judgeText(telling('when setting.country = "Sweden"'), statements);
    const silent = await judgeText(telling('when setting.region = "Skåne"'), statements);
    expect([told, untold, silent].map(({ findings }) => findings.length)).toEqual([1, 0, 0]);
  });
});

test('which things it concerns is not told where none of them is what is missing', async () => {
  const criterion = (check: string) =>
    `criterion x: error { title: "X" en, "X" sv; check: ${check}; silent: "Not told. It concerns: {o}." en, "Det framgår inte. Det gäller: {o}." sv }`;
  const check = '(every o in outcomes satisfies o.definition is stated) and title is stated';
  const told = async (statements: string) =>
    (await judgeText(criterion(check), statements)).findings.map(({ finding }) => finding.message);
  expect(await told('outcome A: days { definition: "x" }')).toEqual([{ en: 'Not told.', sv: 'Det framgår inte.' }]);
  expect(await told('title: "T"\noutcome A: days')).toEqual([
    { en: 'Not told. It concerns: A.', sv: 'Det framgår inte. Det gäller: A.' },
  ]);
});
