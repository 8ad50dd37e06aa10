import * as z from 'zod';
import { count, duration, many, moment, one, reference, share, term, text, things, word, yesNo } from '../claim.ts';
import { range } from '../place.ts';
import { score } from './score.ts';

const provider = z.object({
  training: one(text, 'What training the provider has for it', 'Vilken utbildning den som ger insatsen har'),
});

/** How it is followed that people get, or do, what they should. */
const followed = z.object({
  sessions: one(count, 'How many sessions are asked for', 'Hur många tillfällen som krävs'),
  share: one(share, 'The share that is asked for, or was reached', 'Andelen som krävs, eller som nåddes'),
  instrument: many(term('instrument'), 'What it is measured with', 'Vad det mäts med'),
  dataSource: many(term('data-source'), 'Where the data come from', 'Varifrån uppgifterna hämtas'),
  reportedBy: many(term('party'), 'Who reports or assesses it', 'Vem som rapporterar eller bedömer'),
});

const concomitantCare = z.object({
  allowed: one(yesNo, 'Whether it is allowed', 'Om den är tillåten'),
});

/** What components and workplace parts have in common: how, when, where and how much. */
const delivery = {
  title: one(text, 'What the study calls it', 'Vad studien kallar den'),
  content: many(text, 'What is done', 'Vad som görs'),
  goal: many(term('concept'), 'What it is to achieve', 'Vad den ska leda till'),
  theory: many(text, 'The theory behind it', 'Teorin bakom'),
  sessions: one(count, 'The number of sessions', 'Antal tillfällen'),
  sessionLength: one(duration, 'How long a session takes', 'Hur långt ett tillfälle är'),
  length: one(duration, 'How long the component goes on', 'Hur länge insatsen pågår'),
  starts: one(moment, 'When it starts', 'När den börjar'),
  during: one(
    reference('period'),
    'The period of the time line in which it is given',
    'Perioden på tidslinjen då den ges',
  ),
  place: many(term('setting'), 'Where it takes place', 'Var den äger rum'),
  manual: one(yesNo, 'Whether a manual describes it', 'Om den är manualiserad'),
  mandatory: one(yesNo, 'Whether it is part of the arm for everybody', 'Om den ingår för alla i gruppen'),
  uptake: one(share, 'Share of the arm that takes part in it', 'Andel av gruppen som tar del av den'),
  every: one(duration, 'How often', 'Hur ofta'),
  materials: many(text, 'What material is used', 'Vilket material som används'),
  givenWhen: one(text, 'On what condition it is given', 'På vilket villkor den ges', score),
  mode: many(
    word({
      individual: ['individual', 'individuellt'],
      group: ['in groups', 'i grupp'],
      remote: ['remote', 'på distans'],
      'in-person': ['in person', 'på plats'],
      internet: ['on the internet', 'via internet'],
    }),
    'How it is given',
    'Hur den ges',
  ),
  tailoring: many(text, 'How it is adapted to the person', 'Hur den anpassas till personen'),
  fidelity: many(
    text,
    'How it is checked that it is delivered as meant',
    'Hur det följs upp att den ges som avsett',
    followed,
  ),
  delivered: many(text, 'How far it was in fact delivered as meant', 'I vilken mån den faktiskt gavs som avsett'),
};

export const component = z.object({
  name: z.string(),
  kind: term('intervention-kind'),
  ...delivery,
  givenTo: many(
    term('party'),
    'Whom it is given to, where not to the participants',
    'Vem den ges till, om inte till deltagarna',
  ),
  tailoredSessions: many(
    count,
    'Sessions by need or risk, each with whom it is for',
    'Antal tillfällen efter behov eller risk, vart och ett med vem det gäller',
    score,
  ),
  provider: many(term('party'), 'Who gives it', 'Vem som ger den', provider),
  range,
});

export const workplacePart = z.object({
  name: z.string(),
  kind: term('workplace-action'),
  ...delivery,
  with: many(term('party'), 'Who takes part', 'Vilka som deltar'),
  carriedBy: many(term('party'), 'Who carries what is written', 'Vem som för det skrivna vidare'),
  followedUp: one(yesNo, 'Whether it is followed up and adjusted', 'Om den följs upp och anpassas'),
  ledBy: many(term('party'), 'Who leads it', 'Vem som leder den'),
  changes: many(
    term('workplace-action'),
    'What it changes at the workplace for the person',
    'Vad den ändrar på arbetsplatsen för personen',
  ),
  consent: one(yesNo, "Whether the person's consent is asked for", 'Om personens samtycke inhämtas'),
  colleagues: many(
    text,
    'The part of the colleagues: how tasks are shared out, what support they give',
    'Kollegornas del: hur arbetsuppgifter fördelas, vilket stöd de ger',
  ),
  causeAtWork: many(
    text,
    'What at work adds to the ill health, and how it is dealt with',
    'Vad i arbetet som bidrar till ohälsan, och hur det åtgärdas',
  ),
  conflict: many(
    text,
    'What is done where there is a conflict with the supervisor',
    'Vad som görs om det finns en konflikt med chefen',
  ),
  withoutEmployer: many(
    text,
    'How the workplace is involved for people without an employer',
    'Hur arbetsplatsen involveras för den som saknar arbetsgivare',
  ),
  range,
});

export const arm = z.object({
  name: z.string(),
  kind: word({ experimental: ['experimental', 'interventionsgrupp'], control: ['control', 'kontrollgrupp'] }),
  title: one(text, 'What the study calls the arm', 'Vad studien kallar gruppen'),
  rationale: many(
    text,
    'Why the arm receives this, and not something else',
    'Varför gruppen får just detta, och inte något annat',
  ),
  concomitantCare: many(
    text,
    'Care allowed or forbidden beside it',
    'Vård som är tillåten eller otillåten vid sidan om',
    concomitantCare,
  ),
  adherence: many(
    text,
    'How people are kept with it, and how that is followed',
    'Hur deltagarna hålls kvar i insatsen, och hur det följs',
    followed,
  ),
  stopping: many(text, 'When the intervention is stopped or changed', 'När insatsen avbryts eller ändras', score),
  combinedWithWork: many(
    text,
    'How it is combined with work, so that taking part leads to no sick leave',
    'Hur insatsen kombineras med arbete, så att deltagandet inte leder till sjukskrivning',
  ),
  afterReturn: many(
    text,
    'What support people get after the return to work',
    'Vilket stöd deltagarna får efter återgången i arbete',
  ),
  invited: one(
    yesNo,
    'Whether people of the arm are asked to take part, or only followed in registers',
    'Om personerna tillfrågas om att delta, eller enbart följs i register',
  ),
  description: many(text, 'What participants of the arm receive', 'Vad deltagarna i gruppen får'),
  during: one(
    reference('period'),
    'The period of the time line in which the arm receives its intervention',
    'Perioden på tidslinjen då gruppen får sin insats',
  ),
  components: things(component, 'What the arm receives', 'Vad gruppen får'),
  workplace: things(workplacePart, 'What is done at or with the workplace', 'Vad som görs på eller med arbetsplatsen'),
  /** The arm says itself that it has no workplace part (`workplace none`). */
  workplaceNone: z.boolean(),
  /** The workplace is left out on purpose, so that the employer learns nothing; with the reason, if told. */
  workplaceConfidential: z.object({ because: z.string().optional() }).optional(),
  range,
});
export type Arm = z.infer<typeof arm>;
