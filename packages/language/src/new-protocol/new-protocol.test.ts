import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compiled from '@rtw-protocol/library/compiled' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { formatText } from '../format/format-text.ts';
import type { CompiledLibrary } from '../library/compiled-library.ts';
import { addressOf, languageOver } from '../testing/language.ts';
import { type NewProtocol, newProtocol, placeholders } from './new-protocol.ts';

const { templates } = compiled as unknown as CompiledLibrary;
const shipped = [...new Set(templates.map(({ template }) => template.name))];
const fund = join(import.meta.dirname, '../../../../examples/example-fund');
const ofFund = Object.fromEntries(
  ['call.rtw', 'sources.rtw'].map((file) => [file, readFileSync(join(fund, file), 'utf8')]),
);

type Services = ReturnType<typeof languageOver>;

async function made(language: Services, template: string, reader: 'en' | 'sv' = 'en'): Promise<NewProtocol> {
  const uri = addressOf('New.rtw');
  const answer = await newProtocol({ name: 'New', template, language: reader, uri }, language.rtw);
  if ('problem' in answer) throw new Error(answer.problem.en);
  return answer;
}

const withoutComments = (text: string) => text.replaceAll(/^ *\/\/.*\n|^\n/gm, '');

/** The text after its author has taken away the // before all that is offered. */
const taken = (text: string) =>
  text.replaceAll(/^ *\/\/ (?:(?:arm|outcome) [A-Z]\w*:|outcomes:|timeline \{)[^`\n]*\n(?: *\/\/.*\n)*/gm, (offered) =>
    offered.replaceAll(/^( *)\/\/ ?/gm, '$1'),
  );

describe.each([...shipped, 'call.rtw'])('a new protocol that follows %s', (name) => {
  const language = languageOver(ofFund);
  const answer = made(language, name);

  test('is in canonical form', async () => {
    const { text } = await answer;
    expect(formatText(text)).toBe(text);
  });

  test('has no mistakes: its findings are what is still to be filled in', async () => {
    const { findings } = await language.checkText((await answer).text);
    expect(findings.filter(({ status }) => status !== 'not-reported').map(({ code }) => code)).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });

  test('meets nothing yet but what forbids a statement', async () => {
    const { studies } = await language.checkText((await answer).text);
    const met = studies.flatMap(({ verdicts }) => verdicts.filter(({ answer }) => answer === 'met'));
    expect(met.map(({ id }) => id).filter((id) => id !== 'template.ExampleFund.no-interim-analysis')).toEqual([]);
  });

  test('is still in order when its author takes what is offered', async () => {
    const { text } = await answer;
    const { findings } = await language.checkText(taken(text));
    expect(findings.filter(({ code }) => /^(syntax|link|type)\./.test(code))).toEqual([]);
    expect((await language.checkText(taken((await made(language, name, 'sv')).text))).findings).toHaveLength(
      findings.length,
    );
  });

  test('has no comment that another language is in, nor one that says nothing but what is lacking', async () => {
    expect((await answer).text).not.toMatch(/^ *\/\/ (en|sv): |[åäö]{2}|does not state/m);
    expect((await made(language, name, 'sv')).text).not.toMatch(/^ *\/\/.*\b(the|of|and) (the|your|study)\b/m);
  });

  test('has a place for every statement that a criterion waits for', async () => {
    const { text } = await answer;
    const open = await language.rtw.check.FileChecker.read(
      text,
      addressOf('New.rtw'),
      { validation: false },
      (document) => language.rtw.check.Judgements.of(document).flatMap(placeholders),
    );
    expect(open).toEqual([]);
  });

  test('names every outcome that the template prescribes', async () => {
    const { text, template } = await answer;
    const prescribed = template.chain.flatMap((one) => one.template.outcomes.map((outcome) => outcome.name));
    expect(prescribed.filter((outcome) => !new RegExp(`^ .*\\b${outcome}\\b`, 'm').test(text))).toEqual([]);
  });

  test('says the same in Swedish, but for the comments', async () => {
    const [english, swedish] = [await answer, await made(language, name, 'sv')];
    expect(withoutComments(swedish.text)).toBe(withoutComments(english.text));
    expect(swedish.text).not.toBe(english.text);
  });
});

const call = `criteria our-set {
  title: "Our set" en, "Vår uppsättning" sv
  criterion timed: error {
    title: "Times" en, "Tider" sv
    check: every o in outcomes satisfies o.at is stated and o.role is stated
    place: outcomes.at
    silent: "No time." en, "Ingen tid." sv
    write: "When it is measured." en, "När det mäts." sv
  }
  criterion pain: info {
    title: "Pain" en, "Smärta" sv
    check: some o in outcomes satisfies o.concept is pain
    place: outcomes
    silent: "No pain." en, "Ingen smärta." sv
    fix { outcome Spells: pain }
  }
}
template Call {
  version: "1.2.0"
  title: "Our call" en, "Vår utlysning" sv
  uses: our-set
  requirement gender: must {
    title: "Gender" en, "Kön" sv
    text: "Tell how gender is analysed. // not \u202e code \u2028 }" en, "Ange hur kön analyseras." sv
    statement: analysis.gender, population.sex-balance
  }
  limit budget: at most 6000000 SEK
  limit participants: at least 200
  timeline { point m12: 12 months after inclusion }
  outcome Spells: sick-leave-days { at: m12 }
  outcome DaysInWork: sick-leave-days
  skeleton {
    stage: planned
    analysis { gender: not reported }
  }
}
`;

describe('a new protocol that follows a template of a file', () => {
  const language = languageOver({ 'call.rtw': call });
  const answer = made(language, 'call.rtw');

  test('imports the file, and follows the template in every version that asks no more', async () => {
    const { text } = await answer;
    expect(text).toContain('import "call.rtw"\n');
    expect(text).toContain('protocol New follows Call "1" {');
  });

  test('offers what the template prescribes, with what it leaves open of each', async () => {
    expect((await answer).text).toContain(
      '  // outcomes: Spells {\n  //   role: not reported\n  // }\n  // outcomes: DaysInWork {\n  //   role: not reported\n  //   at: not reported\n  // }\n',
    );
  });

  test('lays out all statements of a requirement, and tells at the first what is asked', async () => {
    const { text } = await answer;
    expect(text).toMatch(/gender is analysed.* \(template\.Call\.gender\)\n +sex-balance: not reported\n/);
    expect(text.match(/gender: not reported/g)).toHaveLength(1);
  });

  test('tells what a limit allows', async () => {
    expect((await answer).text).toMatch(/at most 6,000,000 SEK[\s\S]*\n {2}budget: not reported\n/);
  });

  test('lays out the statement behind a limit that is named after what follows from it', async () => {
    expect((await answer).text).toMatch(/at least 200[\s\S]*\n {4}participants: not reported\n/);
  });

  test('offers what a criterion would write under a name that is free', async () => {
    expect((await answer).text).toContain('// outcome Spells2: pain\n');
  });

  test('keeps comments to their lines, whatever a template says', async () => {
    const { text } = await answer;
    expect(text).not.toMatch(/[\u202e\u2028]/);
    expect((await language.checkText(text)).findings.filter(({ code }) => code.startsWith('syntax.'))).toEqual([]);
  });

  test('tells where there is something to fill in, in the order of the text', async () => {
    const { text, places } = await answer;
    const lines = text.split('\n');
    const found = places.map(({ start, end }) => lines[start.line]?.slice(start.character, end.character));
    expect(new Set(found)).toEqual(new Set(['not reported']));
    expect(places.length).toBe(withoutComments(text).match(/not reported/g)?.length);
  });
});

test('a template that is not there is told of, with what may have been meant', async () => {
  const { rtw } = languageOver();
  const problem = async (template: string) => {
    const answer = await newProtocol({ name: 'New', template, language: 'en', uri: addressOf('New.rtw') }, rtw);
    return 'problem' in answer ? answer.problem.en : '';
  };
  expect(await problem('RtwTrail')).toContain('Did you mean "RtwTrial"?');
  expect(await problem('nowhere.rtw')).toContain('There is no file');
  expect(await problem('../outside.rtw')).toContain('outside');
});

describe('a comment above a statement', () => {
  const language = languageOver(ofFund);
  const above = async (template: string, statement: string, reader: 'en' | 'sv' = 'en') => {
    const lines = (await made(language, template, reader)).text.split('\n').map((line) => line.trim());
    const at = lines.indexOf(`${statement}: not reported`);
    expect(at).toBeGreaterThan(0);
    const from = lines.findLastIndex((line, index) => index < at && !line.startsWith('//')) + 1;
    return lines.slice(from, at).join(' ').replaceAll(' // ', ' ');
  };

  test('gives the words that can be written where the language has them', async () => {
    expect(await above('ForteRehsam2', 'employment')).toContain('`employed`, `self-employed`, `unemployed`');
    expect(await above('ForteRehsam2', 'employment', 'sv')).toContain('`unemployed` (arbetslös)');
    for (const template of ['CosForWork', 'ForsakringskassanOutcomes']) {
      expect(await above(template, 'sick-leave-status')).toContain('`on-sick-leave`');
    }
  });

  test('is about that statement before it is about others', async () => {
    expect(await above('ForteRehsam2', 'compare')).toContain('`compare: means');
    expect(await above('ForteRehsam2', 'compare')).not.toContain('stage');
    expect(await above('Spirit2025', 'recruitment-start')).toBe(
      '// When the first participant is recruited: `recruitment-start: 2027-02`.',
    );
  });

  test.each(['title', 'objective', 'registration', 'alpha', 'power', 'required', 'participants'])(
    'stands above `%s`, which no finding of its own asks for',
    async (statement) => {
      expect(await above('ForteRehsam2', statement)).toMatch(/^\/\/ \S/);
      expect(await above('ForteRehsam2', statement, 'sv')).toMatch(/^\/\/ \S/);
    },
  );

  test('tells what may not be there, in the section where it would stand', async () => {
    const { text } = await made(language, 'call.rtw', 'sv');
    const analysis = text.slice(text.indexOf('\n  analysis {'), text.indexOf('\n  ethics {'));
    expect(analysis.replaceAll(/\n *\/\/ /g, ' ')).toContain(
      'Får inte stå här (`analysis.interim`): Studierna är för små för att någon ska titta på resultaten innan de är klara. (template.ExampleFund.no-interim-analysis)',
    );
  });

  test('tells when the outcomes are to be measured, without a statement that would answer nothing', async () => {
    const { text } = await made(language, 'ForteRehsam2');
    expect(text).not.toMatch(/^ *follow-up:/m);
    expect(text).toContain('(rehsam.follow-up)');
  });
});
