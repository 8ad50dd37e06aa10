import type { Localized } from '@rtw-protocol/model';

/** Words that may stand in the values of many statements, told once. */
export interface ValueGroup {
  readonly title: Localized;
  readonly about: Localized;
  /** The rules of the grammar that hold the words. */
  readonly rules: readonly string[];
  readonly examples: readonly string[];
}

export const valueGroups: readonly ValueGroup[] = [
  {
    title: { en: 'Silence', sv: 'Det som inte anges' },
    about: {
      en: 'Any property may say that the text tells nothing, or that the question does not arise. To leave the property out means the same to the criteria as `not reported`.',
      sv: 'Varje egenskap kan säga att texten inte anger något, eller att frågan inte är aktuell. Att utelämna egenskapen betyder detsamma för kriterierna som `not reported`.',
    },
    rules: ['Silence'],
    examples: ['power: not reported', 'blinded: not applicable because "Everything comes from registers."'],
  },
  {
    title: { en: 'Planned, observed, arm and citation', sv: 'Planerat, observerat, grupp och källa' },
    about: {
      en: 'A value may say whether it is planned or observed, the arm it belongs to, and, in brackets, the citation it comes from and where in it. In the flow of participants it may also say at what time. The order is always this one.',
      sv: 'Ett värde kan säga om det är planerat eller observerat, vilken grupp det hör till och, inom hakparentes, vilken källa det kommer från och var i den. I flödet av deltagare kan det också säga vid vilken tidpunkt. Ordningen är alltid denna.',
    },
    rules: ['Annotations', 'FlowAnnotations'],
    examples: [
      'randomised: 300 planned, 85 observed in Intervention [results, "figure 1"]',
      'followed: 70 in Intervention at m6',
    ],
  },
  {
    title: { en: 'Yes and no', sv: 'Ja och nej' },
    about: {
      en: 'Text may follow where more is known.',
      sv: 'Text kan följa när man vet mer.',
    },
    rules: ['YesNoClaim', 'Literal'],
    examples: ['mandatory: yes "for those who have an employer"'],
  },
  {
    title: { en: 'Numbers, shares, lengths of time, money', sv: 'Tal, andelar, tidslängder, belopp' },
    about: {
      en: 'Two dots make a range, and a value may have one end only. 12 months, 1 year and 52 weeks are the same length to every comparison. A date is written `2027-01-17`, `2027-01` or `2027`, as far as it is known; a diagnosis is a code of ICD-10 such as `F32`, or a range such as `F40..F48`; a code of primary care has its classification before it, `ICPC-2 P76`.',
      sv: 'Två punkter anger ett intervall, och ett värde kan ha bara en gräns. 12 månader, 1 år och 52 veckor är samma längd i alla jämförelser. Ett datum skrivs `2027-01-17`, `2027-01` eller `2027`, så långt det är känt; en diagnos är en ICD-10-kod som `F32` eller ett intervall som `F40..F48`; framför primärvårdens koder står klassifikationen, `ICPC-2 P76`.',
    },
    rules: ['Bound', 'TimeUnit', 'Money', 'DiagnosisClaim'],
    examples: ['age: 18..59 years', 'sessions: at most 10', 'women: about 75 %', 'budget: 12000000 SEK'],
  },
  {
    title: { en: 'Points in time', sv: 'Tidpunkter' },
    about: {
      en: 'A time is a place on the time line, or a length of time after or before one. Where the text does not tell from when, the length stands alone. The places are anchors such as `inclusion`, and the points, periods and series of the time line.',
      sv: 'En tidpunkt är en plats på tidslinjen, eller en tidslängd efter eller före en plats. Om texten inte säger från när står längden ensam. Platserna är utgångspunkter som `inclusion`, och tidslinjens punkter, perioder och serier.',
    },
    rules: ['Moment', 'WindowClaim'],
    examples: [
      'at: inclusion, 6 months after inclusion, 3 months after end of treatment',
      'window: inclusion to 18 months after inclusion',
    ],
  },
  {
    title: { en: 'Text in two languages', sv: 'Text på två språk' },
    about: {
      en: 'The vocabulary and the criteria speak to readers in both languages. Texts in quotation marks that follow each other are one text.',
      sv: 'Ordlistan och kriterierna talar till läsarna på båda språken. Texter inom citattecken som följer på varandra är en text.',
    },
    rules: ['LocalizedText'],
    examples: ['definition: "Asks about work." en, "Frågar om arbetet." sv'],
  },
];

/** The language of conditions. */
export const expressions: ValueGroup = {
  title: { en: 'Expressions', sv: 'Uttryck' },
  about: {
    en: 'A condition is met, not met, or not reported: what a protocol does not tell is never counted as a no. Its values are the words of the protocol joined by dots (`sample-size.power`), what follows from them (see [facts](#facts)), the terms of the vocabulary, and numbers, dates and texts. `every` and `some` over an empty list are not reported.',
    sv: 'Ett villkor är uppfyllt, inte uppfyllt eller inte angivet: det som protokollet inte anger räknas aldrig som ett nej. Värdena är protokollets ord, förenade med punkter (`sample-size.power`), det som följer av dem (se [fakta](#fakta)), ordlistans termer samt tal, datum och texter. `every` och `some` över en tom lista är inte angivna.',
  },
  rules: ['Quantified', 'Infix', 'Unary', 'Test', 'CountOf'],
  examples: [
    'check: every o in outcomes where o.role = primary satisfies o.data-source is register or o.instrument.validated = yes',
    'check: count(a in arms where a.kind = control) >= 1 and not (stage = planned)',
    'check: some a in arms satisfies a.title is stated',
    'check: no o in outcomes satisfies o.concept is sick-leave-days or-kind work-ability',
  ],
};
