import { type Finding, startOfDocument } from '@rtw-protocol/model';
import { type URI, UriUtils } from 'langium';
import type { RtwCoreServices } from '../services.ts';
import { isInside } from '../workspace/roots.ts';
import { type Config, configName } from './config.ts';
import { ownNames } from './own-names.ts';
import { fault, readConfig } from './read-config.ts';
import { type KnownNames, unknownNames } from './unknown-names.ts';

/** A configuration's file, with what it says and what is wrong with it. */
export interface ConfigFile {
  uri: URI;
  /** What is in force: the last that was in order. Absent where there has been none. */
  config?: Config;
  findings: readonly Finding[];
}

/**
 * The configurations of the files that are checked: for each the nearest `rtw.config.json` in its folder or above,
 * or the one that the reader named. A file is looked for once, however many protocols stand below it.
 */
export class Configurations {
  readonly #services: RtwCoreServices;
  /** The search that goes on or is over, by folder. */
  readonly #searches = new Map<string, Promise<ConfigFile | undefined>>();
  /** What was found, by folder: what holds until a new search is over. */
  readonly #found = new Map<string, ConfigFile | undefined>();
  readonly #files = new Map<string, ConfigFile>();
  #only: URI | undefined;

  constructor(services: RtwCoreServices) {
    this.#services = services;
  }

  /** Takes this configuration for every file, wherever it stands. */
  async useOnly(uri: URI): Promise<void> {
    this.#only = uri;
    await this.read(uri);
  }

  /** Finds and reads the configuration of a file, before the file is judged. */
  async load(file: URI): Promise<void> {
    if (!this.#only) await this.#search(this.#folderOf(file));
  }

  /** The configuration of a file that has been loaded. */
  of(file: URI): ConfigFile | undefined {
    return this.#only ? this.#files.get(this.#only.toString()) : this.#found.get(this.#folderOf(file).toString());
  }

  /** The folder whose files a file may import: that of its configuration, else the one that is checked or its own. */
  rootOf(file: URI): URI {
    const configuration = this.of(file);
    const folder = configuration && UriUtils.dirname(configuration.uri);
    if (folder && isInside(folder, file)) return folder;
    return this.#only ? UriUtils.dirname(file) : this.#services.shared.workspace.Roots.of(file);
  }

  /** All configurations that have been read. */
  get files(): readonly ConfigFile[] {
    return [...this.#files.values()];
  }

  /** Looks for all configurations anew when they are next asked for; those that were found hold until then. */
  forget(): void {
    this.#searches.clear();
  }

  /** Reads the file of a configuration. One that has a mistake leaves in force what was there before. */
  async read(uri: URI): Promise<ConfigFile | undefined> {
    const key = uri.toString();
    const { FileSystemProvider } = this.#services.shared.workspace;
    const before = this.#files.get(key)?.config;
    let file: ConfigFile;
    try {
      const text = await FileSystemProvider.readFile(uri);
      const { config, findings } = await this.#judge(text, uri);
      file = { uri, findings, ...present(config ?? before) };
    } catch {
      if (!this.#only && !(await FileSystemProvider.exists(uri))) {
        this.#files.delete(key);
        return undefined;
      }
      file = { uri, findings: [unreadable], ...present(before) };
    }
    this.#files.set(key, file);
    return file;
  }

  async #judge(text: string, uri: URI): Promise<{ config?: Config; findings: Finding[] }> {
    const { config, findings, rangeOf } = readConfig(text);
    if (!config) return { findings };
    const shipped = this.#shippedNames();
    if (unknownNames(config, shipped, rangeOf).length === 0) return { config, findings };
    const own = await ownNames(UriUtils.dirname(uri), this.#services.shared);
    const known = { sets: [...shipped.sets, ...own.sets], criteria: [...shipped.criteria, ...own.criteria] };
    const unknown = unknownNames(config, known, rangeOf);
    return unknown.length > 0 ? { findings: unknown } : { config, findings };
  }

  #shippedNames(): KnownNames {
    const { criteria, templates } = this.#services.library.Library;
    return {
      sets: criteria.map(({ name }) => name),
      criteria: [...criteria, ...templates.map(({ template }) => template)].flatMap((of) =>
        of.criteria.map(({ id }) => id),
      ),
    };
  }

  #search(folder: URI): Promise<ConfigFile | undefined> {
    const key = folder.toString();
    let search = this.#searches.get(key);
    if (!search) {
      search = this.#look(folder).then((file) => {
        this.#found.set(key, file);
        return file;
      });
      this.#searches.set(key, search);
    }
    return search;
  }

  async #look(folder: URI): Promise<ConfigFile | undefined> {
    const uri = UriUtils.joinPath(folder, configName);
    const isThere = await this.#services.shared.workspace.FileSystemProvider.exists(uri);
    const file = isThere || this.#files.has(uri.toString()) ? await this.read(uri) : undefined;
    if (file) return file;
    const above = UriUtils.dirname(folder);
    return above.path === folder.path ? undefined : this.#search(above);
  }

  /** The folder of a file. A text that has not been saved yet belongs to the folder that is open. */
  #folderOf(file: URI): URI {
    const [open] = this.#services.shared.workspace.Roots.folders;
    return file.path.startsWith('/') || !open ? UriUtils.dirname(file) : open;
  }
}

const unreadable = fault('unreadable', startOfDocument, {
  en: 'This configuration cannot be read.',
  sv: 'Konfigurationen kan inte läsas.',
});

function present(config: Config | undefined): { config?: Config } {
  return config ? { config } : {};
}
