import * as z from 'zod';
import { count, date, duration, many, moment, one, section, share, term, text, things, word, yesNo } from '../claim.ts';
import { localizedText } from '../localized-text.ts';
import { range } from '../place.ts';
import { nature } from '../vocabulary.ts';
import { arm, component, workplacePart } from './arm.ts';
import { ethics } from './ethics.ts';
import { componentFacts, evidenceOfStudy, sampleSizeFacts, workplacePartFacts } from './evidence-facts.ts';
import { outcome } from './outcome.ts';
import { population } from './population.ts';
import { study } from './study.ts';

/**
 * What follows from a study. A fact has the shape of a property, so that criteria read both alike: several
 * claims where the text gives several values, none where it does not tell enough. Its ranges point to the text
 * that it follows from. A fact that nothing follows to is absent.
 */

/** Försäkringskassan's core outcomes, named as the concepts of the vocabulary that measure them. */
export const coreOutcome = word({
  'share-returned': ['share returned to work', 'andel som återgått i arbete'],
  'new-spells': ['new sick-leave spells', 'nya sjukskrivningsfall'],
  'days-in-work': ['days in work', 'dagar i arbete'],
  relapse: ['relapse into sick leave', 'återfall i sjukskrivning'],
});

export const outcomeFacts = outcome.extend({
  primary: one(
    yesNo,
    'Whether the outcome is primary, or one of several primary ones',
    'Om utfallet är primärt, eller ett av flera primära',
  ),
  workOutcome: one(
    yesNo,
    'Whether the outcome is about work or sick leave',
    'Om utfallet handlar om arbete eller sjukskrivning',
  ),
  lastFollowUp: one(duration, 'Time from inclusion to the last measurement', 'Tid från inklusion till sista mätningen'),
  firstMeasured: one(
    duration,
    'Time from inclusion to the first measurement; negative where it lies before',
    'Tid från inklusion till första mätningen; negativ om den ligger före',
  ),
  afterIntervention: one(
    duration,
    'Time from the end of the intervention to the last measurement',
    'Tid från insatsens slut till sista mätningen',
  ),
  measuredAtBaseline: one(
    yesNo,
    'Whether it is measured at inclusion or before',
    'Om utfallet mäts vid inklusion eller tidigare',
  ),
  fromRegister: one(yesNo, 'Whether a register is among the data sources', 'Om något register ingår i datakällorna'),
  selfReportOnly: one(
    yesNo,
    'Whether it rests on what participants report, and on nothing else',
    'Om det enbart bygger på vad deltagarna själva uppger',
  ),
  validatedInstrument: one(
    yesNo,
    'Whether a validated instrument measures it',
    'Om ett validerat instrument mäter utfallet',
  ),
  shareReturned: one(
    yesNo,
    'Whether it measures the share who return to work',
    'Om det mäter andelen som återgår i arbete',
  ),
  newSpells: one(yesNo, 'Whether it measures new spells of sick leave', 'Om det mäter nya sjukfall'),
  daysInWork: one(yesNo, 'Whether the outcome measures days in work', 'Om utfallet mäter dagar i arbete'),
  relapse: one(yesNo, 'Whether it measures relapse into sick leave', 'Om det mäter återfall i sjukfrånvaro'),
  timeToReturn: one(
    yesNo,
    'Whether it measures the time until return to work',
    'Om det mäter tiden till återgång i arbete',
  ),
  measuredEvery: one(
    duration,
    'How often it is measured, where it follows a series of the time line',
    'Hur ofta det mäts, när det följer en serie på tidslinjen',
  ),
  followedFor: one(
    duration,
    'How long it is followed: from inclusion, or over the stretch of time that is told',
    'Hur länge utfallet följs: från inklusion, eller under den tid som anges',
  ),
  returnEvent: one(
    yesNo,
    'Whether an outcome is an event (return to work, the end of a benefit) or time added up',
    'Om ett utfall är en händelse (återgång i arbete, avslutad ersättning) eller sammanlagd tid',
  ),
  employment: one(
    yesNo,
    'Whether it measures having employment, of whatever kind',
    'Om det mäter om man har arbete, av vilket slag som helst',
  ),
  selfRated: one(
    yesNo,
    'Whether people rate it themselves, so that an instrument is needed',
    'Om deltagarna skattar det själva, så att ett instrument behövs',
  ),
  namesInstrument: one(yesNo, 'Whether the instrument is named', 'Om instrumentet anges med namn'),
  repeated: one(yesNo, 'Whether it is measured more than once', 'Om det mäts mer än en gång'),
  comparedTimes: one(
    count,
    'At how many times the groups are compared by it',
    'Vid hur många tidpunkter grupperna jämförs',
  ),
});
export type OutcomeFacts = z.infer<typeof outcomeFacts>;

export const armFacts = arm.extend({
  components: things(componentFacts, 'What the arm receives', 'Vad gruppen får'),
  workplace: things(
    workplacePartFacts,
    'What is done at or with the workplace',
    'Vad som görs på eller med arbetsplatsen',
  ),
  natures: many(nature, 'Natures of the components of the arm', 'Slag av insatser i gruppen'),
  involvesWorkplace: one(yesNo, 'Whether the arm has a workplace part', 'Om gruppens insats omfattar arbetsplatsen'),
  interventionEnd: one(
    duration,
    'Time from inclusion to the end of what the arm receives',
    'Tid från inklusion till slutet på det som gruppen får',
  ),
  multimodal: one(
    yesNo,
    'Whether the arm gets parts of two natures or more, or is treated by a team',
    'Om gruppen får insatser av minst två slag, eller behandlas av ett team',
  ),
  entered: one(
    count,
    'Number randomised to each arm (or who started in it)',
    'Antal som randomiserats till varje grupp (eller börjat i den)',
  ),
  followed: one(count, 'Number followed up in each arm', 'Antal uppföljda i varje grupp'),
});
export type ArmFacts = z.infer<typeof armFacts>;

export const followUpFacts = z.object({
  primary: one(
    duration,
    'Time from inclusion to the last follow-up of the primary outcome',
    'Tid från inklusion till sista uppföljningen av det primära utfallet',
  ),
  afterIntervention: one(
    duration,
    'Time from the end of the intervention to the last follow-up of the primary outcome',
    'Tid från insatsens slut till sista uppföljningen av det primära utfallet',
  ),
  workOutcomes: one(
    duration,
    'How long the work outcome is followed that is followed longest',
    'Hur länge det arbetsutfall följs som följs längst',
  ),
  longest: one(
    duration,
    'How long the outcome is followed that is followed longest',
    'Hur länge det utfall följs som följs längst',
  ),
  whole: one(
    duration,
    'How long the study follows people, as it says or by the outcome that is followed longest',
    'Hur länge studien följer deltagarna, enligt uppgift eller av det utfall som följs längst',
  ),
});

export const participantFacts = z.object({
  planned: one(count, 'Number planned', 'Planerat antal'),
  recruited: one(count, 'Number recruited', 'Rekryterat antal'),
  required: one(count, 'Number that the power calculation asks for', 'Antal som styrkeberäkningen anger'),
  requiredFrom: one(
    word({ stated: ['as stated', 'som det anges'], recomputed: ['recomputed', 'omräknat'] }),
    'Whether that number is as stated, or recomputed from the parameters of the calculation',
    'Om det antalet är som det anges, eller omräknat ur beräkningens parametrar',
  ),
  afterAttrition: one(
    count,
    'The planned number less the expected attrition; at most the planned number where none is stated',
    'Planerat antal minus förväntat bortfall; högst det planerade antalet om inget bortfall anges',
  ),
  counted: one(
    count,
    'The number held against the required one: recruited in a finished study, else planned less the expected attrition',
    'Antalet som ställs mot det beräknade: rekryterade i en avslutad studie, annars planerade minus förväntat bortfall',
  ),
  reached: one(
    share,
    'The counted number as a share of the required one',
    'Det räknade antalet som andel av det beräknade',
  ),
  consenting: one(
    share,
    'Those who consent as a share of those identified',
    'De som samtycker som andel av de identifierade',
  ),
});

/** The segments of the rehabilitation chain of the Swedish sickness insurance. */
const rehabChain = word({
  'until-day-90': ['up to day 90', 'till och med dag 90'],
  'until-day-180': ['days 91–180', 'dag 91–180'],
  'until-day-365': ['days 181–365', 'dag 181–365'],
  'after-day-365': ['after day 365', 'efter dag 365'],
});

const populationFacts = {
  youngest: one(duration, 'Lowest age at inclusion', 'Lägsta ålder vid inklusion'),
  oldest: one(duration, 'Highest age at inclusion', 'Högsta ålder vid inklusion'),
  shortestSickLeave: one(
    duration,
    'Shortest sick leave with which people are included',
    'Kortaste sjukskrivning som deltagare inkluderas med',
  ),
  longestSickLeave: one(
    duration,
    'Longest sick leave with which people are included',
    'Längsta sjukskrivning som deltagare inkluderas med',
  ),
  rehabChain: many(
    rehabChain,
    'Where in the rehabilitation chain people are at inclusion',
    'Var i rehabiliteringskedjan deltagarna är vid inklusion',
  ),
  mental: one(yesNo, 'Whether anybody is included for a mental condition', 'Om någon inkluderas för psykisk ohälsa'),
  musculoskeletal: one(
    yesNo,
    'Whether anybody is included for a musculoskeletal condition',
    'Om någon inkluderas för muskuloskeletal ohälsa',
  ),
  mentalOrMusculoskeletal: one(
    yesNo,
    'Whether everybody is included for a mental or musculoskeletal condition',
    'Om alla inkluderas för psykisk eller muskuloskeletal ohälsa',
  ),
};

/** Two of those who may know of a participant. */
const pairOfParties = word({
  'employer-and-care': ['employer–care', 'arbetsgivare–vård'],
  'employer-and-insurer': ['employer–insurer', 'arbetsgivare–försäkringsgivare'],
  'employer-and-researchers': ['employer–researchers', 'arbetsgivare–forskare'],
  'care-and-insurer': ['care–insurer', 'vård–försäkringsgivare'],
  'care-and-researchers': ['care–researchers', 'vård–forskare'],
  'insurer-and-researchers': ['insurer–researchers', 'försäkringsgivare–forskare'],
});

const ethicsFacts = {
  untold: many(
    pairOfParties,
    'Pairs of parties of which it is not told what they share about the participant',
    'Parter som det inte framgår vad de delar med varandra om deltagaren',
  ),
  informationConsented: one(
    yesNo,
    'Whether it is told of every pair what they share, and that the participant consents',
    'Om det framgår för varje par av parter vad de delar, och att deltagaren samtycker',
  ),
};

const knownAtBaseline = z.object({
  name: z.string(),
  concept: term('concept'),
  range,
});

const timePlanFacts = z.object({
  recruitment: one(
    duration,
    'How long recruitment takes: the planned number at the pace of inclusion, or the time between its dates',
    'Hur länge rekryteringen tar: det planerade antalet i inklusionstakten, eller tiden mellan dess datum',
  ),
  available: one(
    duration,
    'How long the project lasts, as stated or between its dates',
    'Hur länge projektet pågår, enligt uppgift eller mellan dess datum',
  ),
});

export const coreOutcomeFacts = z.object({
  missing: many(
    coreOutcome,
    'Core outcomes that none of the listed outcomes can be',
    'Kärnutfall som inget av de angivna utfallen kan vara',
  ),
  unclear: many(
    coreOutcome,
    'Core outcomes that an outcome may be, were it defined',
    'Kärnutfall som ett utfall kan vara, om det definierades',
  ),
});

export const detectableFacts = z.object({
  own: one(
    localizedText,
    'The same on the scale of the outcome, by the method of the calculation',
    'Samma på utfallets egen skala, med beräkningens metod',
  ),
  shares: one(
    share,
    'The same difference between two shares that lie evenly around one half',
    'Samma skillnad mellan två andelar som ligger jämnt kring hälften',
  ),
});

export const judgedStudy = study.extend({
  evidence: evidenceOfStudy,
  sampleSizes: things(sampleSizeFacts, 'How many are needed', 'Hur många som behövs'),
  outcomes: things(outcomeFacts, 'What is measured', 'Vad som mäts'),
  arms: things(armFacts, 'The groups that are compared', 'Grupperna som jämförs'),
  population: section({ ...population, ...populationFacts }, 'Who takes part', 'Vilka som deltar'),
  followUp: many(moment, 'How long people are followed', 'Hur länge deltagarna följs', followUpFacts),
  finished: one(
    yesNo,
    'Whether the data have been collected: stage completed or reported',
    'Om datainsamlingen är klar: studien avslutad eller rapporterad',
  ),
  qualitative: one(
    yesNo,
    'Whether the study is qualitative and nothing else; no, unless it says so',
    'Om studien enbart är kvalitativ; nej, om den inte anger det',
  ),
  testsEffect: one(
    yesNo,
    'Whether the study is to test an effect; yes, unless it says that it studies feasibility or is sized for precision',
    'Om studien ska pröva en effekt; ja, om den inte anger att den gäller genomförbarhet eller är dimensionerad för precision',
  ),
  prevention: one(
    yesNo,
    'Whether nobody is on sick leave at inclusion, as in prevention (`sick-leave-status`)',
    'Om ingen är sjukskriven vid inklusion, som i förebyggande studier (`sick-leave-status`)',
  ),
  randomised: one(
    yesNo,
    'Whether people or groups are randomised; yes, unless the study says that it is something else',
    'Om personer eller grupper randomiseras; ja, om studien inte anger något annat',
  ),
  clusterRandomised: one(
    yesNo,
    'Whether groups of people are randomised, such as clinics (`design`)',
    'Om grupper av personer randomiseras, till exempel vårdcentraler (`design`)',
  ),
  observational: one(
    yesNo,
    'Whether the study only follows what happens anyway; no, unless it says so',
    'Om studien enbart följer det som ändå sker; nej, om den inte anger det',
  ),
  matched: one(
    yesNo,
    'Whether people are matched with others who are alike (`design`)',
    'Om deltagarna matchas med andra som liknar dem (`design`)',
  ),
  comparesGroups: one(
    yesNo,
    'Whether groups are compared; yes, unless the study says that it has no comparison group',
    'Om grupper jämförs; ja, om studien inte anger att jämförelsegrupp saknas',
  ),
  unrandomisedComparison: one(
    yesNo,
    'Whether groups are compared that nobody randomised (`design`)',
    'Om grupper jämförs som ingen har randomiserat (`design`)',
  ),
  blindsSomebody: one(
    yesNo,
    'Whether anybody is kept from knowing the allocation (no in a study that says that all know it)',
    'Om någon hålls ovetande om tilldelningen (nej i en studie där alla känner till den)',
  ),
  registered: one(
    date,
    'When the study was registered (as it says, or the first of its records)',
    'När studien registrerades (enligt studien, eller enligt den första registreringen)',
  ),
  detectable: one(
    count,
    'Smallest difference that the planned participants can show at the stated alpha and power, in standard deviations',
    'Minsta skillnad som de planerade deltagarna kan påvisa vid angiven signifikansnivå och styrka, i standardavvikelser',
    detectableFacts,
  ),
  economicsDeclined: one(
    yesNo,
    'Whether the study says that no economic evaluation is planned; no, unless it does',
    'Om studien anger att ingen hälsoekonomisk utvärdering planeras; nej, om den inte gör det',
  ),
  onSickLeave: one(
    yesNo,
    'Whether people are on sick leave at inclusion; no in a study of prevention',
    'Om deltagare är sjukskrivna vid inklusion; nej i en förebyggande studie',
  ),
  mixedStatus: one(
    yesNo,
    'Whether both people on sick leave and people who are not are included (`sick-leave-status`)',
    'Om både sjukskrivna och personer som inte är sjukskrivna inkluderas (`sick-leave-status`)',
  ),
  involvesWorkplace: one(
    yesNo,
    'Whether an experimental arm has a workplace part',
    'Om någon interventionsgrupps insats omfattar arbetsplatsen',
  ),
  ethics: section({ ...ethics, ...ethicsFacts }, 'Ethics and the flow of information', 'Etik och informationsflöde'),
  atBaseline: things(
    knownAtBaseline,
    'What is known of each person at baseline',
    'Vad som är känt om varje person vid baslinjen',
  ),
  components: things(
    component,
    'What the experimental arms receive beside usual care, each component once',
    'Vad interventionsgrupperna får utöver sedvanlig vård, varje insats en gång',
  ),
  sessionsTold: one(
    count,
    'The number of sessions in an experimental arm, added up',
    'Antalet tillfällen i en interventionsgrupp, sammanlagt',
  ),
  teamBased: one(
    yesNo,
    'Whether a team gives what an experimental arm receives; no, unless the study says so',
    'Om ett team ger det som en interventionsgrupp får; nej, om studien inte anger det',
  ),
  professionsNamed: one(yesNo, 'Whether the professions of the team are named', 'Om teamets yrkesgrupper anges'),
  hasAssessmentMeeting: one(
    yesNo,
    'Whether an assessment meeting or a SASSAM assessment is held; no, unless the study names one',
    'Om ett avstämningsmöte eller en SASSAM-kartläggning hålls; nej, om studien inte anger det',
  ),
  workplaceParts: things(
    workplacePart.extend({
      participantKnows: one(
        yesNo,
        'Whether the participant knows that the workplace is contacted',
        'Om deltagaren känner till kontakten med arbetsplatsen',
      ),
    }),
    'What is done at or with the workplace in the experimental arms, each part once',
    'Vad som görs på eller med arbetsplatsen i interventionsgrupperna, varje del en gång',
  ),
  workplaceContact: one(
    duration,
    'Time from inclusion, or from the start of the sick leave, to the first contact with the workplace',
    'Tid från inklusion, eller från sjukskrivningens början, till den första kontakten med arbetsplatsen',
  ),
  workplaceConfidential: one(
    yesNo,
    'Whether the employer is left out on purpose; no, unless the study says so',
    'Om arbetsgivaren avsiktligt hålls utanför; nej, om studien inte anger det',
  ),
  employerToldUnconsented: one(
    yesNo,
    'Whether employer and others talk about the participant without consent; no where nothing is told between them',
    'Om arbetsgivaren och andra talar om deltagaren utan samtycke; nej, om inget lämnas dem emellan',
  ),
  hasCoordinator: one(
    yesNo,
    'Whether a rehabilitation coordinator takes part; no, unless the study names one',
    'Om en rehabiliteringskoordinator medverkar; nej, om studien inte anger någon',
  ),
  timesUsed: one(
    yesNo,
    'Whether each point and series of the time line is used',
    'Om varje tidpunkt och mätserie på tidslinjen används',
    z.object({ unused: many(text, 'Those that are not used', 'De som inte används') }),
  ),
  interventionEnd: one(
    duration,
    'Time from inclusion to the end of the intervention',
    'Tid från inklusion till insatsens slut',
  ),
  evaluatesProcess: one(
    yesNo,
    'Whether the study has a process evaluation: as it says, or by what it covers',
    'Om studien har en processutvärdering: enligt uppgift, eller av vad den omfattar',
  ),
  timePlan: one(
    duration,
    'How long the project needs: recruitment, then intervention and follow-up of the last person',
    'Hur lång tid projektet behöver: rekrytering, sedan insats och uppföljning för den sista deltagaren',
    timePlanFacts,
  ),
  attrition: one(
    share,
    'Attrition (observed in a finished study, expected in a plan)',
    'Bortfall (observerat i en avslutad studie, förväntat i en plan)',
  ),
  participants: one(
    count,
    'Participants, recruited in a finished study and planned in a plan',
    'Deltagare, rekryterade i en avslutad studie och planerade i en plan',
    participantFacts,
  ),
  coreOutcomes: many(
    coreOutcome,
    "Försäkringskassan's core outcomes that the study measures",
    'Försäkringskassans kärnutfall som studien mäter',
    coreOutcomeFacts,
  ),
});
export type JudgedStudy = z.infer<typeof judgedStudy>;
