import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type AppliedSettings,
  appliedSettings,
  ast,
  type ConfigPath,
  type Origin,
  type RtwCoreServices,
  readConfig,
} from '@rtw-protocol/language';
import type { Localized, Position, Severity } from '@rtw-protocol/model';
import { addressOf } from '../files/address-of.ts';
import { shownPath } from '../files/read-protocol.ts';

/** Where a setting comes from, as plain data. */
export interface SettingSource {
  from: Origin['from'];
  /** The template, with its version. */
  template?: string;
  /** The file and the place in it, counted from 1, as editors and terminals make links of: `rtw.config.json:2:12`. */
  at?: string;
}

export interface CriterionSetting extends SettingSource {
  id: string;
  severity: Severity | 'off';
  /** How grave it is instead in studies of a kind that it names. */
  dependsOnStudy?: Severity[];
  /** Where the configuration asks for a milder severity than the template allows. */
  refused?: string;
}

/** What applies to one protocol. */
export interface ProtocolSettings {
  protocol: string;
  template?: string;
  sets: (SettingSource & { name: string; title: Localized; criteria: CriterionSetting[] })[];
}

/** What applies to one file. */
export interface FileSettings {
  file: string;
  /** The configuration in force; absent where there is none. */
  configuration?: string;
  /** The folder whose files may be imported. */
  root: string;
  protocols: ProtocolSettings[];
}

/** What applies to a text that stands at a path, and where each setting comes from. */
export async function settingsOf(
  text: string,
  path: string,
  folder: string,
  services: RtwCoreServices,
): Promise<FileSettings> {
  const { Configurations, FileChecker } = services.check;
  const uri = addressOf(path);
  const applied = await FileChecker.read(text, uri, { validation: false }, (document) =>
    document.parseResult.value.elements.filter(ast.isProtocol).map((protocol) => appliedSettings(protocol, services)),
  );
  const configuration = Configurations.of(uri)?.uri;
  const configurationPath = configuration && fileURLToPath(configuration.toString());
  const places = configurationPath === undefined ? undefined : readConfig(await readFile(configurationPath, 'utf8'));
  const named = (file: string) => shownPath(file, folder) || '.';
  const at = (file: string, { line, character }: Position) => `${named(file)}:${line + 1}:${character + 1}`;
  const inConfiguration = (way: ConfigPath, part: 'key' | 'value') =>
    configurationPath !== undefined && places ? at(configurationPath, places.rangeOf(way, part).start) : undefined;

  const sourceOf = (origin: Origin, way: ConfigPath, part: 'key' | 'value'): SettingSource => {
    if (origin.from === 'shipped') return { from: 'shipped' };
    const template = origin.from === 'template' ? `${origin.name} ${origin.version}` : undefined;
    const place =
      origin.from === 'configuration' ? inConfiguration(way, part) : placeIn(origin.uri, origin.range.start);
    return { from: origin.from, ...(template && { template }), ...(place && { at: place }) };
  };
  // What ships with the tool has no place that a reader would look up.
  const placeIn = (address: string, start: Position) =>
    services.library.Library.documents.some(({ uri: shipped }) => shipped.toString() === address)
      ? undefined
      : at(fileURLToPath(address), start);

  const settings = ({ protocol, template, sets }: AppliedSettings): ProtocolSettings => ({
    protocol,
    ...(template && { template: `${template.name} ${template.version}` }),
    sets: sets.map(({ name, title, origin, criteria }) => ({
      name,
      title,
      ...sourceOf(origin, ['sets', Configurations.of(uri)?.config?.sets?.indexOf(name) ?? -1], 'value'),
      criteria: criteria.map(({ id, severity, dependsOnStudy, origin: said, isRefused }) => {
        const refused = isRefused ? inConfiguration(['criteria', id], 'key') : undefined;
        return {
          id,
          severity,
          ...(dependsOnStudy && { dependsOnStudy }),
          ...sourceOf(said, ['criteria', id], 'key'),
          ...(refused && { refused }),
        };
      }),
    })),
  });
  return {
    file: named(path),
    ...(configurationPath !== undefined && { configuration: named(configurationPath) }),
    root: named(fileURLToPath(Configurations.rootOf(uri).toString())),
    protocols: applied.map(settings),
  };
}
