import type { Localized } from '@rtw-protocol/model';
import { framesOf, keywordOf, type Place, referredType, ruleName, terminalOf } from './place.ts';

/** What may stand at a place, as a noun phrase with an example. */
const byRule: Readonly<Record<string, Localized>> = {
  Count: { en: 'a number such as `24`', sv: 'ett tal, till exempel `24`' },
  PlainQuantity: { en: 'a number such as `24`', sv: 'ett tal, till exempel `24`' },
  Share: { en: 'a share such as `5 %`', sv: 'en andel, till exempel `5 %`' },
  Duration: { en: 'a length of time such as `12 months`', sv: 'en tidslängd, till exempel `12 months`' },
  Money: { en: 'an amount such as `1500000 SEK`', sv: 'ett belopp, till exempel `1500000 SEK`' },
  Measure: {
    en: 'a number, a share or a length of time such as `15 days`',
    sv: 'ett tal, en andel eller en tidslängd, till exempel `15 days`',
  },
  TimeUnit: { en: 'a unit of time such as `months`', sv: 'en tidsenhet, till exempel `months`' },
  RatioClaim: { en: 'a ratio such as `1:1`', sv: 'ett förhållande, till exempel `1:1`' },
  RatioPeriodClaim: { en: 'a ratio such as `1:1`', sv: 'ett förhållande, till exempel `1:1`' },
  DateClaim: { en: 'a date such as `2027-01-17`', sv: 'ett datum, till exempel `2027-01-17`' },
  Moment: {
    en: 'a point in time such as `6 months after inclusion`',
    sv: 'en tidpunkt, till exempel `6 months after inclusion`',
  },
  WindowClaim: {
    en: 'a stretch of time such as `inclusion to m12`',
    sv: 'ett tidsintervall, till exempel `inclusion to m12`',
  },
  PeriodClaim: { en: 'the name of a period of the time line', sv: 'namnet på en period på tidslinjen' },
  DiagnosisClaim: { en: 'a diagnosis code such as `F32`', sv: 'en diagnoskod, till exempel `F32`' },
  TextClaim: { en: 'text in quotation marks', sv: 'text inom citattecken' },
  LocalizedText: {
    en: 'text with its language, such as `"work ability" en`',
    sv: 'text med språk, till exempel `"arbetsförmåga" sv`',
  },
  Expression: {
    en: 'a condition such as `stage = planned`',
    sv: 'ett villkor, till exempel `stage = planned`',
  },
  Infix: { en: 'a condition such as `stage = planned`', sv: 'ett villkor, till exempel `stage = planned`' },
  Unary: {
    en: 'a value such as `stage` or `12 months`',
    sv: 'ett värde, till exempel `stage` eller `12 months`',
  },
  Path: { en: 'a word of the study such as `outcomes`', sv: 'ett ord om studien, till exempel `outcomes`' },
};

const byType: Readonly<Record<string, Localized>> = {
  Arm: { en: 'the name of an arm', sv: 'namnet på en grupp (`arm`)' },
  Outcome: { en: 'the name of an outcome', sv: 'namnet på ett utfall' },
  Part: { en: 'the name of a component or of a workplace part', sv: 'namnet på en `component` eller en `workplace`' },
  Citation: { en: 'the name of a citation', sv: 'namnet på en källa (`citation`)' },
  CriteriaSet: { en: 'the name of a set of criteria', sv: 'namnet på en uppsättning kriterier' },
  Criterion: { en: 'the name of a criterion', sv: 'namnet på ett kriterium' },
  TimePlace: {
    en: 'a place on the time line such as `inclusion`',
    sv: 'en plats på tidslinjen, till exempel `inclusion`',
  },
  Party: { en: 'a profession or role such as `physician`', sv: 'en yrkesgrupp eller roll, till exempel `physician`' },
  Setting: {
    en: 'a kind of place such as `primary-care-centre`',
    sv: 'ett slags plats, till exempel `primary-care-centre`',
  },
  Unit: {
    en: 'a unit such as `rehabilitation-coordinator`',
    sv: 'en enhet, till exempel `rehabilitation-coordinator`',
  },
  Instrument: { en: 'an instrument such as `WAI`', sv: 'ett instrument, till exempel `WAI`' },
  DataSource: { en: 'a data source such as `MiDAS`', sv: 'en datakälla, till exempel `MiDAS`' },
  Condition: { en: 'a condition such as `depression`', sv: 'ett tillstånd, till exempel `depression`' },
  InterventionKind: {
    en: 'a kind of intervention such as `care-as-usual`',
    sv: 'ett slags insats, till exempel `care-as-usual`',
  },
  WorkplaceAction: {
    en: 'a workplace action such as `three-party-meeting`',
    sv: 'en arbetsplatsåtgärd, till exempel `three-party-meeting`',
  },
  Concept: {
    en: 'a kind of outcome such as `sick-leave-days`',
    sv: 'ett slags utfall, till exempel `sick-leave-days`',
  },
  DesignKind: {
    en: 'a kind of design such as `cluster-randomised`',
    sv: 'ett slags studiedesign, till exempel `cluster-randomised`',
  },
  Entry: { en: 'a term of the vocabulary', sv: 'en term ur ordlistan' },
};

const byTerminal: Readonly<Record<string, Localized>> = {
  ID: { en: 'a name', sv: 'ett namn' },
  NUMBER: { en: 'a number', sv: 'ett tal' },
  STRING: { en: 'text in quotation marks', sv: 'text inom citattecken' },
  DATE: byRule.DateClaim as Localized,
  ICD: byRule.DiagnosisClaim as Localized,
};

const numbers: ReadonlySet<string> = new Set(['Share', 'Duration', 'Money', 'RatioClaim', 'RatioPeriodClaim']);

function isUnit(place: Place): boolean {
  const keyword = keywordOf(place);
  return keyword !== undefined && keyword !== '..' && !/^[^%\w:]/.test(keyword);
}

/** What kind of value a place belongs to; nothing where it takes one of the language's own words. */
export function kindOf(place: Place): Localized | undefined {
  const frames = framesOf(place);
  // The outermost: a length of time at the beginning of a moment is the beginning of a moment. Of what has begun
  // already, only a number is told as a whole with its unit.
  const frame =
    frames.findLast((candidate) => candidate.start === undefined && byRule[ruleName(candidate)] !== undefined) ??
    frames.find((candidate) => numbers.has(ruleName(candidate)));
  if (frame && (frame.start === undefined || isUnit(place))) return byRule[ruleName(frame)];
  const type = referredType(place);
  if (type !== undefined) return byType[type] ?? byTerminal.ID;
  return byTerminal[terminalOf(place) ?? ''];
}
