import type { Localized } from '@rtw-protocol/model';
import { languageVersion } from '../check/version-findings.ts';
import { reservedWords } from '../parser/token-builder.ts';

const reserved = [...reservedWords].join(' ');

/** What stands before the tables: enough to read any protocol. Links are to sections of the page. */
export const introduction: Localized = {
  en: `# The language

Every word of the language, what it means and where it may stand. This page is generated from the grammar and from the
descriptions of the study model, so it cannot say anything else than the tools do. *På svenska: [språket](spraket.md).*

There are four forms and no more:

| form | looks like | for |
|---|---|---|
| property | \`age: 18..59 years\` | a fact |
| thing | \`outcome SickLeave: sick-leave-days { … }\` | what gets a name |
| section | \`population { … }\` | what a study has once |
| sentence | \`waive rehsam.power because "…"\` | what has no value |

- **Values** are separated by commas. A value may have braces of its own that tell more about it:
  \`provider: psychologist { training: "two days" }\`. Several values where one is meant are values that disagree:
  \`randomised: 349 [registry], 341 [paper]\`.
- **Silence** is written \`not reported\`, or \`not applicable because "…"\`. See [silence](#silence).
- **Planned and observed** values stand side by side: \`randomised: 300 planned, 197 observed\`. See
  [planned, observed, arm and citation](#planned-observed-arm-and-citation).
- **Citations** stand in brackets behind the value: \`199 [results, "table 1"]\`. See [citation](#citation).
- **Waivers** silence a criterion with a reason: \`waive outcomes.definition because "The register defines it."\` in
  the protocol silences it everywhere; in the braces of an outcome, an arm, a component or a workplace part, for that
  one alone. A waived criterion is still listed, with the answer that it would have had, and a grade never changes.
- **Names and terms** are written as they are (\`MiDAS\`, \`dialogue-meeting\`). A word of the language may name
  something of yours as well, except \`${reserved}\`.
- **Comments** begin with \`//\` and end with their line, or stand between \`/*\` and \`*/\`.
- **Statements** each begin with their own word. They need no sign between them; \`;\` separates several on one line.
- **Imports** make what another file declares usable: \`import "our-instruments.rtw"\`, counted from the file's own
  folder.
- **The version** of the language may stand first in a file: \`language ${languageVersion}\`. A tool that is older says so.

In the tables, \`a\` › \`b\` means that \`b\` stands in the braces behind \`a\` or behind one of its values.
`,
  sv: `# Språket

Alla ord i språket, vad de betyder och var de kan stå. Sidan skapas ur grammatiken och ur studiemodellens
beskrivningar, så den kan inte säga något annat än verktygen gör. *In English: [the language](language.md).*

Språkets ord är engelska. Det finns fyra former, inte fler:

| form | ser ut så här | för |
|---|---|---|
| egenskap | \`age: 18..59 years\` | en uppgift |
| ting | \`outcome SickLeave: sick-leave-days { … }\` | det som får ett namn |
| avsnitt | \`population { … }\` | det som en studie har en gång |
| mening | \`waive rehsam.power because "…"\` | det som saknar värde |

- **Värden** skiljs åt med komma. Ett värde kan ha egna klamrar som berättar mer om det:
  \`provider: psychologist { training: "two days" }\`. Flera värden där ett enda väntas är värden som säger emot
  varandra: \`randomised: 349 [registry], 341 [paper]\`.
- **Det som inte anges** skrivs \`not reported\`, eller \`not applicable because "…"\`. Se
  [det som inte anges](#det-som-inte-anges).
- **Planerade och observerade** värden står bredvid varandra: \`randomised: 300 planned, 197 observed\`. Se
  [planerat, observerat, grupp och källa](#planerat-observerat-grupp-och-källa).
- **Källor** står inom hakparentes efter värdet: \`199 [results, "table 1"]\`. Se [källa](#källa).
- **Undantag** tystar ett kriterium med ett skäl: \`waive outcomes.definition because "Registret definierar det."\` i
  protokollet tystar det överallt; inom klamrarna för ett utfall, en grupp, en insatsdel eller en arbetsplatsdel bara
  där. Ett undantaget kriterium räknas fortfarande upp, med det svar det annars hade fått, och betyget ändras aldrig.
- **Namn och termer** skrivs som de är (\`MiDAS\`, \`dialogue-meeting\`). Ett ord i språket får också vara namn på
  något eget, utom \`${reserved}\`.
- **Kommentarer** börjar med \`//\` och slutar med raden, eller står mellan \`/*\` och \`*/\`.
- **Satser** börjar var och en med sitt eget ord. De behöver inget tecken emellan; \`;\` skiljer flera på samma rad.
- **Importer** gör det som en annan fil innehåller användbart: \`import "our-instruments.rtw"\`, räknat från filens
  egen mapp.
- **Språkets version** kan stå först i en fil: \`language ${languageVersion}\`. Ett verktyg som är äldre säger till.

I tabellerna betyder \`a\` › \`b\` att \`b\` står i klamrarna efter \`a\` eller efter ett av dess värden.
`,
};
