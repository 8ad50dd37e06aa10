import { describe, expect, test } from 'vitest';
import { messages, template, templatesOver, told } from '../testing/templates.ts';

const { said } = templatesOver();
const asked = (name: string) => `requirement ${name}: must { title: "x" en, "x" sv; statement: title }`;
const inChain = (length: number) =>
  Array.from({ length }, (_, at) => template(`T${at}`, `${at > 0 ? `extends T${at - 1}` : ''}\n${asked(`r${at}`)}`));

describe('templates that extend each other', () => {
  test.each([
    ['itself', [template('A', `extends A\n${asked('a')}`)]],
    ['in a circle of two', [template('A', `extends B\n${asked('a')}`), template('B', `extends A\n${asked('b')}`)]],
    [
      'in a circle behind the first',
      [template('A', `extends B\n${asked('a')}`), template('B', 'extends C'), template('C', 'extends B')],
    ],
  ])('%s are told, and still ask what they ask', async (_, templates) => {
    const findings = await said(`${templates.join('\n')}\nprotocol P follows A { outcomes: X }`);
    expect(told(findings)).toContain('error link.circular-extends');
    expect(told(findings)).toContain('error template.A.a');
  });

  test('in a long row count as far as anybody would read', async () => {
    const findings = await said(`${inChain(60).join('\n')}\nprotocol P follows T59 { }`);
    expect(told(findings)).toContain('error type.extended-too-deep');
    expect(told(findings)).toContain('error template.T59.r59');
    expect(told(findings)).not.toContain('error template.T0.r0');
    expect(told(await said(`${inChain(15).join('\n')}\nprotocol P follows T14 { }`))).toContain('error template.T0.r0');
  });

  test('by the hundred end in time', async () => {
    const many = Array.from({ length: 300 }, (_, at) => template(`M${at}`, at > 0 ? `extends M${at - 1}` : asked('r')));
    const wide = template('W', Array.from({ length: 300 }, (_, at) => `extends M${at}`).join('\n'));
    const findings = await said(`${many.join('\n')}\n${wide}\nprotocol P follows W { }`);
    expect(told(findings)).toContain('error type.too-many-extended');
    expect(told(findings)).toContain('error template.M0.r');
  });
});

describe('the work that a template may ask for', () => {
  const arms = Array.from({ length: 300 }, (_, at) => `arm A${at}: control { component C${at}: therapy }`).join('\n');
  const nested = (name: string) => `criterion ${name}: error {
    title: "N" en, "N" sv
    check: every a in arms satisfies every b in arms satisfies every c in arms satisfies count(arms) > 1
    unmet: "No." en, "Nej." sv
  }`;

  test('on one criterion is bounded, and what it asked is told as without an answer', async () => {
    const findings = await said(
      `${template('T', `${nested('n')}\n${asked('r')}`)}\nprotocol P follows T {\n${arms}\n}`,
    );
    expect(told(findings)).toContain('warning type.too-much-work');
    expect(messages(findings, 'type.too-much-work')[0]).toContain('template.T.n');
    expect(told(findings)).toContain('error template.T.r');
  });

  test('on all criteria of all its templates together is bounded, too', async () => {
    const many = (from: number) => Array.from({ length: 20 }, (_, at) => nested(`n${from + at}`)).join('\n');
    const text = `${template('A', many(0))}\n${template('T', `extends A\n${many(20)}`)}\nprotocol P follows T {\n${arms}\n}`;
    const before = performance.now();
    const findings = await said(text);
    expect(messages(findings, 'type.too-much-work')).toHaveLength(40);
    expect(performance.now() - before).toBeLessThan(60_000);
  });
});

describe('what a template says', () => {
  const isInternal = (code: string) => code.includes(' internal.');

  test('may be nested deeply or be half-written, and breaks nothing', async () => {
    const deep = `criterion d: error { title: "D" en, "D" sv; check: ${'('.repeat(300)}title is stated${')'.repeat(300)} }`;
    const ofDeep = told(await said(`${template('T', deep)}\nprotocol P follows T { }`));
    expect(ofDeep.length).toBeGreaterThan(0);
    expect(ofDeep.filter(isInternal)).toEqual([]);
    const whole = `${template('T', `${asked('r')}\nlimit budget: at most 3 SEK\nuses: small\njudge small.size: error { parameter least: 3 }\noutcome A: days { at: inclusion }`)}\nprotocol P follows T "1" { outcomes: A { role: primary } }`;
    for (let end = 0; end < whole.length; end += 31) {
      const text = whole.slice(0, end);
      const codes = told(await said(text));
      expect(codes.filter(isInternal)).toEqual([]);
      const isOpen = text.split('{').length > text.split('}').length;
      if (isOpen) expect(codes.join('\n')).toContain('error syntax.');
    }
  }, 120_000);

  test('of huge length is told, and nothing is told of it that stands elsewhere', async () => {
    const text = asked('r').replace('"x" en', `"${'x'.repeat(1_000_000)}" en`);
    expect(told(await said(`${template('T', text)}\nprotocol P follows T { }`))).toContain('error template.T.r');
  });

  test('under the names of criteria, sets and words changes none of these', async () => {
    const odd = `${template('small', `uses: small\n${asked('size')}`)}
      ${template('template', `extends small\n${asked('constructor')}\n${asked('toString')}`)}
      criteria template { criterion T: error { title: "x" en, "x" sv; check: title is stated; silent: "No." en, "Nej." sv } }
      protocol P follows template { waive template.small.size because "Known." waive template.T because "Known." arm A: control }`;
    const codes = told(await said(odd));
    expect(codes.filter((code) => /link|syntax|internal/.test(code))).toEqual([]);
    expect(codes).toContain('error small.arms');
    expect(codes).toContain('error template.template.constructor');
    expect(codes).not.toContain('error template.small.size');
  });

  test('is at hand only from inside the workspace', async () => {
    const files = {
      'p.rtw': 'import "../../outside.rtw"\nimport "/etc/call.rtw"\nprotocol P follows T { }',
      '../outside.rtw': template('T', asked('r')),
    };
    const codes = told((await templatesOver(files).check('p.rtw')).findings);
    expect(codes.filter((code) => code.includes('import'))).toHaveLength(2);
    expect(codes).toContain('error link.unknown-template');
    expect(codes).not.toContain('error template.T.r');
  });
});
