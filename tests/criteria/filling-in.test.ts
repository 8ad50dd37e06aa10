import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOver } from '../../packages/language/src/testing/language.ts';

const more = Number(process.env.MORE_RUNS ?? 1);

/** What is compared, and what it needs at 5 % and 80 %. */
const effects = [
  { compare: 'shares { control: 45 %; intervention: 60 % }', required: 346 },
  { compare: 'means { difference: 15 days; sd: 40 days }', required: 226 },
  { compare: 'time-to-event { control: 60 %; hazard-ratio: 1.4 }', required: 420 },
] as const;

/**
 * A study that is true in itself, and of which a protocol may tell any part: none of its statements contradicts
 * another. What kind of study it is, and which outcomes it has, is always told: there silence is an answer.
 */
const truth = fc
  .record({
    isFinished: fc.boolean(),
    isMarked: fc.boolean(),
    design: fc.constantFrom('individually-randomised', 'observational'),
    effect: fc.constantFrom(...effects),
    participants: fc.integer({ min: 200, max: 400 }),
    randomised: fc.integer({ min: 200, max: 400 }),
    lost: fc.constantFrom(0.1, 0.2, 0.25, 0.4),
    expected: fc.constantFrom(5, 15, 30),
    concept: fc.constantFrom('sick-leave-days', 'return-to-work', 'sick-leave', 'work-ability', 'share-in-work'),
    source: fc.constantFrom('MiDAS', 'self-report', 'register', '"files"'),
    instrument: fc.constantFrom('WAI', 'PHQ-9', '"a questionnaire"'),
    months: fc.constantFrom(6, 12, 15, 18),
    treatment: fc.constantFrom(1, 3, 6),
    country: fc.constantFrom('Sweden', 'SE', 'Denmark'),
    askedFor: fc.constantFrom(2, 6, 10),
    pace: fc.constantFrom(4, 10, 30),
    years: fc.constantFrom(3, 4, 6),
    sickLeave: fc.constantFrom('2..12 weeks', 'at most 4 months', 'at least 90 days'),
    age: fc.constantFrom('18..64 years', '18..80 years'),
  })
  .map((it) => {
    const recruited = it.isFinished ? it.randomised : it.participants;
    const left = Math.round(recruited * (1 - it.lost));
    const status = it.isFinished ? 'observed' : 'planned';
    const mark = it.isMarked ? status : '';
    // A study that does not randomise tells who started; in a trial they may be fewer than those randomised.
    const isTrial = it.design !== 'observational';
    const entered = isTrial
      ? { randomised: `${recruited} ${mark}`, started: `${recruited - 5} ${mark}` }
      : { started: `${recruited} ${mark}` };
    const lost = it.isFinished ? `${(100 * (1 - left / recruited)).toFixed(1)} % ${mark}` : `${it.expected} % ${mark}`;
    // Nobody answers a questionnaire in a register.
    const isRegister = it.source === 'MiDAS' || it.source === 'register';
    const answered: Record<string, string> = isRegister
      ? {}
      : { instrument: it.instrument, 'reported-by': 'participants' };
    const asked = { identified: `${recruited * it.askedFor} ${mark}`, consented: `${recruited + 20} ${mark}` };
    const flow = { ...asked, ...entered, attrition: lost, rate: `${it.pace} ${mark} { per: 1 month }` };
    return {
      ...it,
      said: {
        study: {
          stage: it.isFinished ? 'reported' : 'planned',
          title: '"T"',
          'project-length': `${it.years} years`,
          'rule-changes': '"followed"',
        },
        setting: { country: `"${it.country}"` },
        population: {
          'sick-leave': it.sickLeave,
          age: it.age,
          condition: 'depression, back-pain',
          diagnoses: 'F32, M54',
          recruitment: '"asked at the first visit"',
          'selection-risk': '"those who decline are compared"',
        },
        'sample-size': {
          compare: it.effect.compare,
          alpha: '5 %',
          power: '80 %',
          required: `${it.effect.required}`,
          participants: `${it.participants}`,
          attrition: `${it.expected} %`,
        },
        flow: it.isFinished ? { ...flow, analysed: `${left} ${mark}`, followed: `${left} ${mark}` } : flow,
        arm: { during: 'treatment' },
        component: { length: `${it.treatment} months`, sessions: '5' },
        outcome: {
          role: 'primary',
          'data-source': it.source,
          ...answered,
          window: `inclusion to ${it.months} months after inclusion`,
          'measured-as': 'days',
          degree: 'full',
          counting: 'net',
          lasts: 'at least 28 days',
        },
      } as Record<string, Record<string, string>>,
    };
  });

type Slot = `${string}/${string}`;

function textOf(study: typeof truth extends fc.Arbitrary<infer T> ? T : never, told: ReadonlySet<Slot>): string {
  const statements = (block: string) =>
    Object.entries(study.said[block] ?? {})
      .map(([word, value]) => (told.has(`${block}/${word}`) ? `${word}: ${value};` : ''))
      .join(' ');
  const section = (block: string) => (statements(block).trim() === '' ? '' : `${block} { ${statements(block)} }`);
  return `protocol P {
    ${statements('study')} design: ${study.design}
    ${section('setting')} ${section('population')}
    timeline { period treatment: 0..${study.treatment} months after inclusion }
    arm B: control
    arm A: experimental { ${statements('arm')} component C: problem-solving-therapy { ${statements('component')} } }
    outcome Main: ${study.concept} { ${statements('outcome')} }
    ${section('sample-size')} ${section('flow')}
  }`;
}

const language = languageOver();

async function answersTo(text: string) {
  const { findings, studies } = await language.checkText(text);
  const broken = findings.filter(({ code }) => /^(syntax|link|type|internal)\./.test(code));
  expect(broken.map(({ code, message }) => `${code}: ${message.en}`)).toEqual([]);
  return studies[0]?.verdicts.map(({ id, answer }) => ({ id, answer })) ?? [];
}

test('filling in a silent property changes no answer of a shipped criterion that was met or not met', {
  timeout: 60_000 * more,
}, async () => {
  await fc.assert(
    fc.asyncProperty(truth, fc.infiniteStream(fc.boolean()), fc.nat(), async (study, coins, chosen) => {
      const slots = Object.entries(study.said).flatMap(([block, said]) =>
        Object.keys(said).map((word): Slot => `${block}/${word}`),
      );
      const told = new Set(slots.filter(() => coins.next().value));
      // Without a stage, an unmarked number is read both ways, and what is true of a finished study may contradict
      // itself when it is read as a plan.
      if (!study.isMarked) told.add('study/stage');
      const silent = slots.filter((slot) => !told.has(slot));
      const added = silent[chosen % Math.max(1, silent.length)];
      if (added === undefined) return;
      const before = await answersTo(textOf(study, told));
      const after = await answersTo(textOf(study, new Set([...told, added])));
      const settled = before.filter(({ answer }) => answer === 'met' || answer === 'not-met');
      expect({ added, answers: after.filter(({ id }) => settled.some((one) => one.id === id)) }).toEqual({
        added,
        answers: settled,
      });
    }),
    { numRuns: 120 * more },
  );
});
