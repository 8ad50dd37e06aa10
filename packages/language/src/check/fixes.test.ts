import type { Finding, Fix } from '@rtw-protocol/model';
import { describe, expect, test } from 'vitest';
import { applied } from '../testing/applied.ts';
import { languageOver } from '../testing/language.ts';

const language = languageOver();

/** What a criterion finds in a protocol, and the protocol after one of its fixes. */
async function found(criterion: string, statements: string) {
  const set = `\ncriteria own {\n  title: "S" en, "S" sv\n  criterion x: error {\n    title: "T" en, "T" sv\n    unmet: "U" en, "U" sv\n    silent: "S" en, "S" sv\n    ${criterion}\n  }\n}\n`;
  const text = `protocol P {\n${statements}\n}\n${set}`;
  const { findings } = await language.checkText(text);
  const finding = findings.find(({ code }) => code === 'own.x') as Finding;
  const fixes = finding.fixes.filter(({ title }) => !title.en.startsWith('Waive'));
  const after = (fix: Fix | undefined) =>
    fix && applied(text, fix.edits).slice('protocol P {\n'.length, -set.length - '\n}\n'.length);
  return { titles: fixes.map(({ title }) => title.en), inSwedish: fixes[0]?.title.sv, after: fixes.map(after) };
}

describe('where a protocol is silent', () => {
  test('the missing statement of the last place is written', async () => {
    const criterion = 'check: attrition < 25 %; place: flow.attrition, sample-size.attrition';
    const { after, titles, inSwedish } = await found(criterion, '  stage: planned');
    expect(after).toEqual(['  stage: planned\n  sample-size {\n    attrition: not reported\n  }']);
    expect(titles).toEqual(['Write "sample-size { attrition: not reported }", to fill in']);
    expect(inSwedish).toBe('Skriv "sample-size { attrition: not reported }", att fylla i');
  });

  test('what is there, or follows from other statements, is not written', async () => {
    const criterion = 'check: flow.attrition < 25 %; place: flow.attrition';
    expect((await found(criterion, 'flow { attrition: not reported }')).after).toEqual([]);
    expect((await found(criterion, 'flow { attrition: 30 % }')).after).toEqual([]);
    expect((await found('check: intervention-end <= 6 months; place: intervention-end', '')).after).toEqual([]);
  });

  test('several silent parts of one statement are written at once', async () => {
    const outcomes =
      'check: every o in outcomes satisfies o.instrument.validated and o.role is stated; place: outcomes';
    expect((await found(outcomes, '  outcome A: sick-leave-days')).after).toEqual([
      '  outcome A: sick-leave-days {\n    instrument: not reported\n    role: not reported\n  }',
    ]);
    expect((await found(outcomes, '  outcome A: sick-leave-days { instrument: not reported }')).after).toEqual([
      '  outcome A: sick-leave-days { instrument: not reported; role: not reported }',
    ]);
    const analysis = 'check: analysis.set is stated and analysis.model is stated; place: analysis.set';
    expect((await found(analysis, '  analysis {\n  }')).after).toEqual([
      '  analysis {\n    set: not reported\n    model: not reported\n  }',
    ]);
  });

  test('of what will do as well as something else, one is written', async () => {
    const gender =
      'check: analysis.gender is stated or (some g in analysis.subgroups satisfies g is sex); place: analysis.gender';
    expect((await found(gender, '')).after).toEqual(['  analysis {\n    gender: not reported\n  }\n']);
    const either =
      'check: every o in outcomes satisfies (o.at is stated or o.window is stated) and o.role is stated; place: outcomes';
    expect((await found(either, '  outcome A: sick-leave-days')).after).toEqual([
      '  outcome A: sick-leave-days {\n    role: not reported\n  }',
    ]);
    expect((await found(either, '  outcome A: sick-leave-days { role: primary }')).after).toEqual([
      '  outcome A: sick-leave-days { role: primary; at: not reported }',
    ]);
  });

  test('a statement about a value is written behind the value, and else the value comes first', async () => {
    const criterion = 'check: registration.date is stated; place: registration.date';
    expect((await found(criterion, '  registration: "ISRCTN1"')).after).toEqual([
      '  registration: "ISRCTN1" {\n    date: not reported\n  }',
    ]);
    expect((await found(criterion, '  registration: "ISRCTN1" { registry: "ISRCTN" }')).after).toEqual([
      '  registration: "ISRCTN1" { registry: "ISRCTN"; date: not reported }',
    ]);
    expect((await found(criterion, '  stage: planned')).after).toEqual([
      '  stage: planned\n  registration: not reported',
    ]);
  });

  test('a statement about a design is written where the design is not told either', async () => {
    const criterion = 'check: design.unit is stated; place: design.unit';
    expect((await found(criterion, '  stage: planned')).after).toEqual([
      '  stage: planned\n  design: not reported {\n    unit: not reported\n  }',
    ]);
    expect((await found(criterion, '  design: pilot')).after).toEqual([
      '  design: pilot {\n    unit: not reported\n  }',
    ]);
  });

  test('the part of an arm that lacks something gets it, and not the arm', async () => {
    const criterion =
      'check: every a in arms satisfies (every c in a.components satisfies c.provider is stated); place: arms.components.provider';
    const arm = (second: string) =>
      `  arm A: control {\n    component B: cbt { provider: physician }\n    component D: cbt${second}\n  }`;
    expect((await found(criterion, arm(''))).after).toEqual([arm(' {\n      provider: not reported\n    }')]);
  });

  test('an outcome without times is offered those of the study that are for nothing yet', async () => {
    const criterion = 'check: every o in outcomes satisfies o.at is stated; place: outcomes.at';
    const study = (at: string) =>
      `  timeline {\n    point m3: 3 months after inclusion\n    point m6: 6 months after inclusion\n  }\n  outcome A: sick-leave-days { at: m3 }\n  outcome B: sick-leave-days {${at} }`;
    expect((await found(criterion, study(''))).after).toEqual([study(' at: m6'), study(' at: not reported')]);
  });
});

describe('a criterion that says what is to be written', () => {
  const criterion = `check: some o in outcomes satisfies o.concept is share-returned
    place: outcomes
    fix {
      outcome ShareReturned: share-returned {
        role: secondary
        at: not reported
      }
    }`;
  const written = (name: string) =>
    `  outcome ${name}: share-returned {\n    role: secondary\n    at: not reported\n  }`;

  test('has it written where it is missing', async () => {
    const { after, titles } = await found(criterion, '  stage: planned');
    expect(after).toEqual([`  stage: planned\n${written('ShareReturned')}`]);
    expect(titles).toEqual(['Write "outcome ShareReturned: share-returned { role, at }", to fill in']);
  });

  test('has it written where the study says otherwise', async () => {
    const before = '  outcome Pain: pain';
    expect((await found(criterion, before)).after).toEqual([`${before}\n${written('ShareReturned')}`]);
  });

  test('never takes a name that is taken', async () => {
    const before = '  timeline { point ShareReturned: 3 months after inclusion }';
    expect((await found(criterion, before)).after).toEqual([`${before}\n${written('ShareReturned2')}`]);
  });

  test('completes what is there', async () => {
    const visit = `check: some w in workplace-parts satisfies w is workplace-visit and w.with is stated
    fix { arm Intervention: experimental { workplace Visit: workplace-visit { with: not reported } } }`;
    expect((await found(visit, '')).after).toEqual([
      '  arm Intervention: experimental {\n    workplace Visit: workplace-visit {\n      with: not reported\n    }\n  }\n',
    ]);
    expect((await found(visit, '  arm A: experimental')).after).toEqual([
      '  arm A: experimental {\n    workplace Visit: workplace-visit {\n      with: not reported\n    }\n  }',
    ]);
    expect((await found(visit, '  arm A: experimental { workplace B: workplace-visit }')).after).toEqual([
      '  arm A: experimental { workplace B: workplace-visit {\n      with: not reported\n    } }',
    ]);
  });

  test('has a part written only where an arm may have one', async () => {
    const visit = `check: some w in workplace-parts satisfies w is workplace-visit
    fix { arm Intervention: experimental { workplace Visit: workplace-visit } }`;
    expect((await found(visit, '  arm A: experimental { workplace none }')).after).toEqual([]);
  });
});

describe('a term that is too general', () => {
  test('gives way to those that the criterion asks for', async () => {
    const criterion = 'check: some o in outcomes satisfies o.concept is sick-leave-days; place: outcomes';
    const { after, titles } = await found(criterion, '  outcome A: sick-leave');
    expect(after).toContain('  outcome A: sick-leave-days');
    expect(titles[0]).toMatch(/^Write sick-leave-days \(.*\) instead of sick-leave$/);
  });

  test('is left where the criterion asks that it is not so', async () => {
    const criterion = 'check: no o in outcomes satisfies o.concept is sick-leave-days; place: outcomes';
    expect((await found(criterion, '  outcome A: sick-leave')).after).toEqual([]);
  });
});

test('what no fix can write is refused in a criterion', async () => {
  const { findings } = await language.checkText(
    'criteria own {\n  criterion x: error {\n    title: "T" en, "T" sv\n    check: acronym is stated\n    unmet: "U" en, "U" sv\n    fix { open outcomes }\n  }\n}\n',
  );
  expect(findings.map(({ code }) => code)).toEqual(['type.not-for-a-fix']);
});
