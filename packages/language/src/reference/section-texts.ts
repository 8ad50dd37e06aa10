import type { Localized } from '@rtw-protocol/model';

/** What the reference adds to a block of the language beside what grammar and model tell. */
export interface SectionText {
  readonly title: Localized;
  readonly about?: Localized;
  /** How it is written, as a whole statement. */
  readonly example?: string;
}

const titled = (en: string, sv: string, example?: string, about?: Localized): SectionText => ({
  title: { en, sv },
  ...(example === undefined ? {} : { example }),
  ...(about ? { about } : {}),
});

/** By the grammar's rule. A block that is not listed is called by its word. */
export const sectionTexts: Readonly<Record<string, SectionText>> = {
  File: titled(
    'File',
    'Fil',
    // In pieces: at the beginning of a line, an import would be taken for one of this module.
    [
      'language 1',
      'import "our-instruments.rtw"',
      '',
      'protocol Sketch {',
      '  title: "Talks with the workplace"',
      '}',
    ].join('\n'),
    {
      en: 'A file may hold protocols, entries of the vocabulary, citations, evidence, sets of criteria and templates, in any order. The version and the imports stand first.',
      sv: 'En fil kan innehålla protokoll, ord till ordlistan, källor, evidens, kriterier och mallar, i vilken ordning som helst. Versionen och importerna står först.',
    },
  ),
  Protocol: titled(
    'Protocol',
    'Protokoll',
    `protocol Sketch {
  title: "Problem-solving talks with the workplace"
  stage: planned
  registration: "NCT00000000" { registry: "ClinicalTrials.gov"; date: 2027-01-17 }
  follow-up: 18 months after inclusion
}`,
  ),
  Setting_: titled(
    'Setting',
    'Plats',
    `setting {
  country: "Sweden"
  level: primary-care-centre
  sites: 12 planned
}`,
  ),
  Dates_: titled(
    'Dates',
    'Datum',
    `dates {
  recruitment-start: 2027-02
  recruitment-end: 2028-12-31 planned
}`,
  ),
  Design: titled(
    'Design',
    'Design',
    `design: cluster-randomised {
  unit: rehabilitation-coordinator
  clusters: 24
  ratio: 1:1
  blinded: outcome-assessors { until: m6 }
}`,
  ),
  Population: titled(
    'Population',
    'Deltagare',
    `population {
  age: 18..59 years
  diagnoses: F32, F41, F43 { set-by: physician }
  sick-leave: 2..12 weeks { extent: at least 50 % }
  exclude: psychosis, "a move abroad is planned"
}`,
  ),
  Participants: titled(
    'Other participants',
    'Andra deltagare',
    `participants Supervisors: supervisor {
  number: 40 planned
}`,
  ),
  Timeline: titled(
    'Time line',
    'Tidslinje',
    `timeline {
  point m6: 6 months after inclusion
  period treatment: 0..12 weeks after inclusion
  series diary: every 4 weeks from inclusion to m6
}`,
  ),
  Arm: titled(
    'Arm',
    'Grupp',
    `arm Intervention: experimental {
  description: "therapy, and a talk with the supervisor"
  component Therapy: cognitive-behavioural-therapy
  workplace Dialogue: three-party-meeting
}`,
  ),
  Component: titled(
    'Component',
    'Insatsens delar',
    `component Therapy: cognitive-behavioural-therapy {
  provider: psychologist { training: "two days" }
  sessions: at most 10
  session-length: 45 minutes
  mode: individual, internet
}`,
  ),
  Workplace: titled(
    'Workplace part',
    'Del på arbetsplatsen',
    `workplace Dialogue: three-party-meeting {
  with: employee, supervisor
  led-by: rehabilitation-coordinator
  changes: workload, tasks
  mandatory: yes
}`,
    {
      en: '`workplace none` says that an arm has no part at the workplace, `workplace confidential` that the employer is left out on purpose.',
      sv: '`workplace none` säger att en grupp inte har någon del på arbetsplatsen, `workplace confidential` att arbetsgivaren medvetet hålls utanför.',
    },
  ),
  Outcome: titled(
    'Outcome',
    'Utfall',
    `outcome SickLeaveDays: sick-leave-days {
  role: primary
  counting: net { smallest-spell: 15 days }
  data-source: MiDAS
  window: inclusion to 18 months after inclusion
}`,
  ),
  SampleSize: titled(
    'Sample size',
    'Stickprovets storlek',
    `sample-size for SickLeaveDays {
  compare: means { difference: 15 days; sd: 40 days }
  alpha: 5 %
  power: 80 %
  required: 224
}`,
  ),
  Flow: titled(
    'Flow of participants',
    'Flödet av deltagare',
    `flow {
  identified: 1500 planned
  randomised: 300 planned, 85 observed in Intervention [results]
  withdrew: 4 "moved abroad"
}`,
  ),
  Analysis: titled(
    'Analysis',
    'Analys',
    `analysis {
  set: intention-to-treat
  model: "mixed linear model with the coordinator as random effect"
  missing-data: not reported
}`,
  ),
  Economics: titled(
    'Economics',
    'Hälsoekonomi',
    `economics {
  planned: yes
  perspective: society
  horizon: 2 years
}`,
  ),
  ProcessEvaluation: titled(
    'Process evaluation',
    'Processutvärdering',
    `process-evaluation {
  planned: yes
  covers: "reach", "fidelity"
}`,
  ),
  Ethics: titled(
    'Ethics',
    'Etik',
    `ethics {
  approval: "Swedish Ethical Review Authority" { number: "2027-00000-01"; date: 2027-01-10 }
  consent: "in writing, before baseline"
}`,
  ),
  Disclosure: titled(
    'Flow of information',
    'Informationsflöde',
    `ethics {
  information from rehabilitation-coordinator to supervisor {
    content: "what the person can do at work"
    consent: each-time
  }
}`,
  ),
  Citation: titled(
    'Citation',
    'Källa',
    `citation plan: "An article about the plan" {
  authors: "A. Author"
  year: "2027"
}`,
    {
      en: 'A value names the citation that it comes from in brackets: `199 [plan, "table 2"]`.',
      sv: 'Ett värde anger inom hakparentes vilken källa det kommer från: `199 [plan, "table 2"]`.',
    },
  ),
  CommonStatement: titled('Every entry', 'Alla ord i ordlistan', undefined, {
    en: 'An entry explains a term that protocols use. Its name is followed by what it is called in running text, in both languages. These statements may stand in an entry of any category.',
    sv: 'Ett ord i ordlistan förklarar en term som protokollen använder. Efter namnet står vad det heter i löpande text, på båda språken. Dessa satser kan stå i ord av alla kategorier.',
  }),
  Instrument: titled(
    'Instrument',
    'Instrument',
    `instrument OurScale: "Our scale" en, "Vår skala" sv {
  definition: "Asks about work." en, "Frågar om arbetet." sv
  items: 10
  scale: 0..40
  better: higher
  measures: work-ability
}`,
  ),
  DataSource: titled(
    'Data source',
    'Datakälla',
    `data-source our-register: "our register" en, "vårt register" sv {
  kind-of: register
  smallest-spell: 15 days
  holds: "Benefits paid." en, "Utbetalda ersättningar." sv
}`,
  ),
  Party: titled('Party', 'Person eller organisation', 'party job-coach: "job coach" en, "jobbcoach" sv'),
  Setting: titled('Kind of place', 'Slag av plats', 'setting-kind our-clinic: "our clinic" en, "vår klinik" sv'),
  Concept: titled(
    'Kind of outcome',
    'Slag av utfall',
    `concept job-control: "job control" en, "inflytande i arbetet" sv {
  domain: work
}`,
  ),
  WorkplaceAction: titled(
    'Workplace action',
    'Åtgärd på arbetsplatsen',
    'workplace-action quiet-room: "a quiet room" en, "ett tyst rum" sv',
  ),
  InterventionKind: titled(
    'Kind of intervention',
    'Slag av insats',
    `intervention-kind walking-group: "walking group" en, "promenadgrupp" sv {
  nature: physical
}`,
  ),
  Condition: titled(
    'Condition',
    'Sjukdom eller besvär',
    `condition hand-pain: "pain in the hand" en, "smärta i handen" sv {
  codes: M79.6
  area: musculoskeletal
}`,
  ),
  DesignKind: titled('Kind of design', 'Slag av design', 'design-kind our-design: "our design" en, "vår design" sv'),
  Anchor: titled('Anchor', 'Utgångspunkt i tiden', 'anchor first-talk: "the first talk" en, "det första samtalet" sv'),
  Evidence: titled(
    'Evidence',
    'Evidens',
    `evidence our-review-therapy {
  source: our-review, "Table 2"
  interventions: problem-solving-therapy
  outcomes: sick-leave-days
  conditions: common-mental-disorder
  effect: "Fewer days of sick leave." en, "Färre sjukfrånvarodagar." sv
  decrease: 12 % { standard-error: 5 % }
  certainty: low
}`,
    {
      en: 'What is known, as data: a row of a table or a statement of a source. It is shown with the terms that it names, and criteria can ask for it. Evidence that is too weak to judge an effect is not evidence of no effect.',
      sv: 'Vad man vet, som data: en rad i en tabell eller ett påstående i en källa. Det visas vid de termer som nämns, och kriterier kan fråga efter det. Att underlaget är för svagt för att bedöma en effekt betyder inte att effekt saknas.',
    },
  ),
  CriteriaSet: titled(
    'Set of criteria',
    'Uppsättning kriterier',
    `criteria our-call {
  title: "Our call" en, "Vår utlysning" sv
  criterion size: error {
    title: "Number of participants" en, "Antal deltagare" sv
    parameter least: 200
    check: participants.planned >= least
    unmet: "Too few take part." en, "För få deltar." sv
  }
  grade high when unmet = 0, low otherwise
}`,
  ),
  Criterion: titled('Criterion', 'Kriterium', undefined, {
    en: 'A criterion answers *met*, *not met* or *not reported*. Its name is followed by how severe it is not to meet it. Messages may hold values in braces: `"{participants.planned} people are planned."` There may be several messages of one answer: the first whose condition after `when` is met is told, and one without a condition is the last. When no condition of `met` is met, nothing is told.',
    sv: 'Ett kriterium svarar *uppfyllt*, *inte uppfyllt* eller *inte angivet*. Efter namnet står hur allvarligt det är att inte uppfylla det. Meddelanden kan innehålla värden inom klammer: `"{participants.planned} personer planeras."` Ett svar kan ha flera meddelanden: det första vars villkor efter `when` är uppfyllt visas, och ett utan villkor står sist. Är inget villkor för `met` uppfyllt visas ingenting.',
  }),
  Example: titled('Example of a criterion', 'Exempel till ett kriterium', undefined, {
    en: 'An example is documentation and test at once: one that is answered otherwise than it says is an error.',
    sv: 'Ett exempel är både dokumentation och prov: om svaret blir ett annat än det angivna är det ett fel.',
  }),
  Template: titled(
    'Template',
    'Mall',
    `template OurCall {
  version: "1.0.0"
  title: "Our call" en, "Vår utlysning" sv
  publisher: "A funder"
  valid: from 2027-01-01 to 2027-12-31
  extends RtwTrial
  uses: forte
  judge rehsam.follow-up: error { parameter minimum: 18 months }
  no-waiver: rehsam.power, gender-analysis
  requirement gender-analysis: must {
    title: "Gender in the analysis" en, "Kön i analysen" sv
    statement: analysis.gender
    text: "Tell how gender is analysed." en, "Beskriv hur kön analyseras." sv
  }
  limit project-length: at most 4 years
}`,
    {
      en: 'What a funder asks of the protocols of a call, once for all of them. A protocol follows it by its name: `protocol Sketch follows OurCall { … }`, or a certain version of it: `follows OurCall "1.2"`. It is then judged by the criteria that the template uses, and by the requirements, limits and criteria of its own. Its outcomes and time points are there for the protocol to refer to. What a protocol lacks of it is told under the code `template.OurCall.gender-analysis`.',
      sv: 'Det som en finansiär kräver av protokollen i en utlysning, en gång för alla. Ett protokoll följer mallen med dess namn: `protocol Sketch follows OurCall { … }`, eller en viss version av den: `follows OurCall "1.2"`. Det bedöms då efter de kriterier som mallen använder, och efter mallens egna krav, gränser och kriterier. Mallens utfall och tidpunkter finns där för protokollet att hänvisa till. Det som protokollet saknar anmärks under koden `template.OurCall.gender-analysis`.',
    },
  ),
  Adjustment: titled('A criterion, as a template judges it', 'Ett kriterium, så som en mall bedömer det', undefined, {
    en: 'What is left out stays as the set of the criterion has it. `must` and `should` stand for the requirements of a template that this one extends, the severities for criteria. A template that extends others can only ask for more: for a graver severity, for `must` in place of `should`, for a value that is harder to meet.',
    sv: 'Det som utelämnas förblir som i kriteriets uppsättning. `must` och `should` gäller krav i en mall som denna bygger på, allvarlighetsgraderna kriterier. En mall som bygger på andra kan bara kräva mer: en högre allvarlighetsgrad, `must` i stället för `should`, ett värde som är svårare att uppfylla.',
  }),
  Requirement: titled('Requirement', 'Krav', undefined, {
    en: 'What is not there is not reported, and waits for the author; what may not be there and is, is not met. A requirement with `applies` concerns those studies alone.',
    sv: 'Det som inte finns är inte angivet, och väntar på författaren; det som inte får finnas men gör det är inte uppfyllt. Ett krav med `applies` gäller bara sådana studier.',
  }),
  Limit: titled('Limit', 'Gräns'),
  PrescribedOutcome: titled('Outcome of a template', 'Utfall i en mall'),
  Skeleton: titled('Skeleton', 'Stomme'),
};
