import type { Language, Localized } from '@rtw-protocol/model';

/** Where the catalogue stands in `packages/docs`: a page that lists the sets, and beside it a folder with a page for each. */
export const cataloguePlaces: Readonly<Record<Language, string>> = { en: 'criteria', sv: 'kriterier' };

/** What the catalogue's headings and labels are called. */
export const catalogueWords = {
  title: { en: 'The criteria', sv: 'Kriterierna' },
  sets: { en: 'The sets', sv: 'Uppsättningarna' },
  set: { en: 'Set', sv: 'Uppsättning' },
  number: { en: 'Criteria', sv: 'Kriterier' },
  sources: { en: 'Sources', sv: 'Källor' },
  asks: { en: 'What it asks', sv: 'Vad som frågas' },
  told: { en: 'What is told', sv: 'Vad som sägs' },
  met: { en: 'Met', sv: 'Uppfyllt' },
  unmet: { en: 'Not met', sv: 'Inte uppfyllt' },
  silent: { en: 'Not reported', sv: 'Inte angivet' },
  fix: { en: 'How to fix', sv: 'Så åtgärdas det' },
  back: { en: 'All criteria', sv: 'Alla kriterier' },
  other: { en: 'På svenska', sv: 'In English' },
  exampleMet: { en: 'Meets it', sv: 'Uppfyller det' },
  exampleUnmet: { en: 'Does not meet it', sv: 'Uppfyller det inte' },
  exampleSilent: { en: 'Does not say', sv: 'Anger det inte' },
  otherwise: { en: 'otherwise', sv: 'annars' },
} satisfies Record<string, Localized>;

/** What a reader needs to know before the tables. */
export const catalogueIntroduction: Localized = {
  en: `Every criterion that a protocol can be judged by: what it asks, why, on what ground, and what to write. These pages
are generated from the criteria sets themselves, so they cannot say anything else than the tools do.

- **Three answers.** A criterion is *met*, *not met* or *not reported*: what a protocol does not say is never counted as
  wrong. Where a criterion does not concern a study it is *not applicable*, and nothing is said.
- **How grave.** An *error* is what a funder's call or a definition of quality demands, a *warning* what evaluators name
  as a weakness when it is missing, an *info* something to weigh.
- **A grade** is an interval from worst to best: what is not reported may turn out either way.
- **A waiver** says that a criterion is left out, and why: \`waive rehsam.power because "…"\`. It is shown wherever the
  answer would be, and never changes a grade.
- **Examples** are pieces of a protocol, and are tested with each change of the tools.
- \`rtw explain\` with an id, such as \`rtw explain rehsam.power\`, shows the same in a terminal.`,
  sv: `Alla kriterier som ett protokoll kan bedömas efter: vad de frågar, varför, på vilken grund och vad du kan skriva. Sidorna
skapas ur kriterieuppsättningarna själva, så de kan inte säga något annat än verktygen gör.

- **Tre svar.** Ett kriterium är *uppfyllt*, *inte uppfyllt* eller *inte angivet*: det som ett protokoll inte anger räknas
  aldrig som fel. Gäller ett kriterium inte studien är det *inte tillämpligt*, och då sägs ingenting.
- **Hur allvarligt.** Ett *fel* är det som en utlysning eller en definition av kvalitet kräver, en *varning* det som
  utvärderare nämner som en svaghet när det saknas, en *upplysning* något att väga in.
- **Ett betyg** är ett spann från sämst till bäst: det som inte anges kan visa sig vara det ena eller det andra.
- **Ett undantag** säger att ett kriterium lämnas därhän, och varför: \`waive rehsam.power because "…"\`. Det visas där
  svaret annars hade stått, och ändrar aldrig ett betyg.
- **Exemplen** är delar av protokoll och prövas vid varje ändring av verktygen.
- \`rtw explain\` med ett id, till exempel \`rtw explain rehsam.power\`, visar samma sak i terminalen.`,
};
