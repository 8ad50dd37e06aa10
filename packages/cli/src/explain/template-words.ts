import type { Language, Localized } from '@rtw-protocol/model';

/** What the parts of the explanation of a template are called. */
export const templateWords = {
  template: { en: 'template', sv: 'mall' },
  publisher: { en: 'Publisher', sv: 'Utgivare' },
  valid: { en: 'Holds', sv: 'Gäller' },
  from: { en: 'from', sv: 'från och med' },
  to: { en: 'to', sv: 'till och med' },
  languages: { en: 'Protocols in', sv: 'Protokoll på' },
  extends: { en: 'Builds on', sv: 'Bygger på' },
  noWaiver: { en: 'Cannot be waived', sv: 'Går inte att undanta' },
  notWaivable: { en: 'cannot be waived', sv: 'går inte att undanta' },
  mayLoosen: { en: 'May be loosened by a template that builds on it', sv: 'Får mildras av en mall som bygger på den' },
  sets: { en: 'Sets of criteria that it uses whole', sv: 'Kriterieuppsättningar som används i sin helhet' },
  adjusted: { en: 'Criteria that it judges', sv: 'Kriterier som den bedömer' },
  outcomes: { en: 'Outcomes that it prescribes', sv: 'Utfall som den föreskriver' },
  times: { en: 'Times that it prescribes', sv: 'Tidpunkter som den föreskriver' },
  period: { en: 'a period', sv: 'en period' },
  off: { en: 'turned off', sv: 'avstängt' },
  statement: { en: 'In the protocol', sv: 'I protokollet' },
  asks: { en: 'It is about', sv: 'Det gäller' },
  allows: { en: 'It allows', sv: 'Den tillåter' },
  waiver: { en: 'Waiver', sv: 'Undantag' },
  waivable: { en: 'allowed, with a reason', sv: 'tillåtet, med ett skäl' },
  severity: { en: 'Severity', sv: 'Allvarlighetsgrad' },
} satisfies Record<string, Localized>;

export const languageWords: Readonly<Record<Language, Localized>> = {
  en: { en: 'English', sv: 'engelska' },
  sv: { en: 'Swedish', sv: 'svenska' },
};
