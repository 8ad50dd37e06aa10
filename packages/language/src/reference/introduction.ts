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
- **Imports** stand first in a file, each with the word \`import\`, and make usable what other files declare. There are
  two kinds. The path of a **file** ends in \`.rtw\` and is counted from the importing file's folder:
  \`import "our-instruments.rtw"\`, \`import "../shared/arms.rtw"\`. The name of a **package** brings all files that the
  package lists: \`import "@funder/rtw-terms"\`; behind the name of a package with a scope, a single one of its files
  may stand: \`import "@funder/rtw-terms/instruments.rtw"\`.
  - A package is installed with npm and found in a folder \`node_modules\` beside the file or further up. Its
    \`package.json\` has a field \`rtw\` with the path of a file or a list of paths:
    \`"rtw": ["instruments.rtw", "arms.rtw"]\`. Nothing of a package is run.
  - What a file imports may import in turn. Nothing outside the folder that is checked, or opened in the editor, is
    read, and of a package's files none sees yours.
  - A change shows at once in all files that depend on it. Some editors do not tell what changes in \`node_modules\`:
    save a file that imports the package, and it is read again.
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
- **Importer** står först i filen, var och en med ordet \`import\`, och gör det som andra filer innehåller användbart.
  Det finns två slag. Sökvägen till en **fil** slutar på \`.rtw\` och räknas från den importerande filens mapp:
  \`import "our-instruments.rtw"\`, \`import "../shared/arms.rtw"\`. Namnet på ett **paket** hämtar alla filer som
  paketet räknar upp: \`import "@funder/rtw-terms"\`. Börjar namnet med \`@\` går det också att hämta en enda av
  paketets filer: \`import "@funder/rtw-terms/instruments.rtw"\`.
  - Ett paket installeras med npm och hittas i en mapp \`node_modules\` bredvid filen eller högre upp. I paketets
    \`package.json\` finns fältet \`rtw\` med sökvägen till en fil eller en lista med sökvägar:
    \`"rtw": ["instruments.rtw", "arms.rtw"]\`. Ingenting i ett paket körs.
  - Det som importeras får i sin tur importera. Ingenting läses utanför mappen som granskas, eller som är öppen i
    redigeraren, och filerna i ett paket ser inte dina.
  - En ändring syns genast i alla filer som beror på den. En del redigerare berättar inte vad som ändras i
    \`node_modules\`: spara en fil som importerar paketet, så läses det om.
- **Språkets version** kan stå först i en fil: \`language ${languageVersion}\`. Ett verktyg som är äldre säger till.

I tabellerna betyder \`a\` › \`b\` att \`b\` står i klamrarna efter \`a\` eller efter ett av dess värden.
`,
};
