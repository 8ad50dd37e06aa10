import { severityWords } from '@rtw-protocol/language/readers';
import type { Language, Localized } from '@rtw-protocol/model';
import type { Colours } from '../terminal/colours.ts';
import { displayWidth, padded } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';
import type { CriterionSetting, FileSettings, ProtocolSettings, SettingSource } from './file-settings.ts';

const words = {
  configuration: { en: 'Configuration', sv: 'Konfiguration' },
  none: { en: 'none', sv: 'ingen' },
  imports: { en: 'May import from', sv: 'Får importera från' },
  template: { en: 'Template', sv: 'Mall' },
  noProtocol: {
    en: 'There is no protocol in this file, so nothing is judged.',
    sv: 'Det finns inget protokoll i filen, så inget bedöms.',
  },
  shipped: { en: 'unless chosen otherwise', sv: 'om inget annat valts' },
  refused: { en: 'does not count, since the template asks for more', sv: 'gäller inte, eftersom mallen kräver mer' },
  or: { en: ' or ', sv: ' eller ' },
  ofStudies: (severities: string): Localized => ({
    en: `or ${severities}, depending on the study`,
    sv: `eller ${severities}, beroende på studien`,
  }),
} satisfies Record<string, Localized | ((text: string) => Localized)>;

const levelWords = { ...severityWords, off: { en: 'off', sv: 'av' } } satisfies Record<string, Localized>;

/** What applies to a file, to be read: each set with its criteria, how grave each is, and what said so. */
export function settingsText(settings: FileSettings, language: Language, colours: Colours): string {
  const { file, configuration, root, protocols } = settings;
  const heads: [Localized, string][] = [
    [words.configuration, configuration ?? words.none[language]],
    [words.imports, root],
  ];
  const column = Math.max(...heads.map(([title]) => displayWidth(title[language]))) + 2;
  return `${[
    colours.bold(colours.underline(printable(file))),
    ...heads.map(([title, text]) => `  ${padded(title[language], column)}${printable(text)}`),
    ...(protocols.length > 0
      ? protocols.flatMap((protocol) => protocolLines(protocol, language, colours))
      : ['', `  ${words.noProtocol[language]}`]),
  ].join('\n')}\n`;
}

function protocolLines(settings: ProtocolSettings, language: Language, colours: Colours): string[] {
  const { protocol, template, sets } = settings;
  const criteria = sets.flatMap((set) => set.criteria);
  const idColumn = Math.max(0, ...criteria.map(({ id }) => displayWidth(id))) + 2;
  const severityColumn = Math.max(...Object.values(levelWords).map((word) => displayWidth(word[language]))) + 2;
  return [
    '',
    `  ${colours.bold(printable(protocol))}`,
    ...(template ? [`  ${words.template[language]}: ${printable(template)}`] : []),
    ...sets.flatMap((set) => [
      '',
      `  ${printable(`${set.title[language]} (${set.name})`)}: ${sourceText(set, language)}`,
      ...set.criteria.map((criterion) => {
        const refused = criterion.refused && `${printable(criterion.refused)} ${words.refused[language]}`;
        // That a criterion is as grave as its set says goes without saying.
        const said = criterion.from === 'shipped' ? '' : sourceText(criterion, language);
        const why = [ofStudies(criterion, language), said, refused].filter(Boolean).join('; ');
        const severity = levelWords[criterion.severity][language];
        return `    ${padded(printable(criterion.id), idColumn)}${padded(severity, severityColumn)}${why}`.trimEnd();
      }),
    ]),
  ];
}

/** "or info, depending on the study" */
function ofStudies({ dependsOnStudy = [] }: CriterionSetting, language: Language): string {
  if (dependsOnStudy.length === 0) return '';
  const named = dependsOnStudy.map((severity) => severityWords[severity][language]).join(words.or[language]);
  return words.ofStudies(named)[language];
}

/** `rtw.config.json:2:12`, `ForteRehsam2 1.0.0 (call.rtw:3:1)` */
function sourceText({ from, template, at }: SettingSource, language: Language): string {
  if (from === 'shipped') return words.shipped[language];
  if (template === undefined) return printable(at ?? '');
  return printable(at === undefined ? template : `${template} (${at})`);
}
