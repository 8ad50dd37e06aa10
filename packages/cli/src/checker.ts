import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CompiledLibrary,
  type CompiledSet,
  createRtwCoreServices,
  type Defined,
  type ReadText,
  setsInUse,
} from '@rtw-protocol/language';
import library from '@rtw-protocol/library/compiled' with { type: 'json' };
import { NodeFiles } from '@rtw-protocol/server/node-files';
import { addressOf } from './files/address-of.ts';
import { configure, type Place } from './files/configure.ts';
import type { Judged } from './judging/judge-file.ts';
import { followedIn } from './lock/followed.ts';
import { templateContents } from './lock/template-contents.ts';
import type { ProgramContext } from './program.ts';
import { namedTemplate } from './templates/named-template.ts';

/** What the services of the language are made from. */
type LanguageContext = Pick<ProgramContext, 'librarySources' | 'syntax'>;

/** Judges texts one after the other; the parser and the criteria are made ready once. */
export interface Checker {
  /** Reads the configurations of files, so that a mistake in one is told before any work. Throws a `Fault`. */
  configure(files: readonly string[]): Promise<void>;
  /** The configurations that have been read, absolute. */
  configurations(): string[];
  /** The folder of the lock of a file that has been configured: a lock lies beside the configuration. */
  lockFolder(path: string): string;
  /** What is said of a text that stands at a path, or would. */
  judge(text: string, path: string): Promise<Judged>;
  /** The studies of a text that stands at a path, or would; nothing is judged. */
  studiesIn(text: string, path: string): Promise<ReadText>;
  /** The sets of criteria and the templates that a text at a path defines or imports, without those that ship. */
  definedIn(text: string, path: string): Promise<Defined>;
}

/** What a run is judged by, beside the configurations. */
export interface JudgedBy {
  /** Judges every protocol as if it followed this template. */
  template?: string | undefined;
}

/**
 * @param place its folder is the one whose files protocols may import, unless a configuration says another; a file
 * outside may import from its own folder
 * @throws Fault when there is no template as the one that was asked for
 */
export async function createChecker(place: Place, context: LanguageContext, judgedBy: JudgedBy = {}): Promise<Checker> {
  const services = createServices(context);
  const { shared, rtw } = services;
  shared.workspace.Roots.folders = [addressOf(place.folder)];
  const { template } = judgedBy;
  const found = template === undefined ? undefined : await namedTemplate(template, place.folder, rtw);
  rtw.check.Templates.forAll = found?.template;
  const contentOf = templateContents();
  /** A lock lies beside the configuration, wherever the run takes place. */
  const lockFolder = (path: string): string => {
    const configuration = rtw.check.Configurations.of(addressOf(path));
    return configuration ? dirname(fileURLToPath(configuration.uri.toString())) : place.folder;
  };
  return {
    configure: (files) => configure(rtw, files, place),
    configurations: () => rtw.check.Configurations.files.map(({ uri }) => fileURLToPath(uri.toString())),
    lockFolder,
    async judge(text, path) {
      const { report, followed } = await rtw.check.FileChecker.read(
        text,
        addressOf(path),
        { validation: true },
        (document) => ({
          report: rtw.check.FileChecker.reportOf(document),
          followed: followedIn(document, found, rtw),
        }),
      );
      const contents = await Promise.all(followed.map(async (one) => ({ ...one, ...(await contentOf(one.template)) })));
      return {
        report,
        followed: contents.map(({ key, content, uri, range, study }) => ({ key, content, uri, range, study })),
        lockFolder: lockFolder(path),
      };
    },
    studiesIn: (text, path) => rtw.check.FileChecker.studiesIn(text, addressOf(path)),
    definedIn: (text, path) => rtw.check.FileChecker.definedIn(text, addressOf(path)),
  };
}

/**
 * The shipped sets that judge the protocols in a folder, as its configuration has them.
 *
 * @throws Fault when the configuration has a mistake
 */
export async function setsUsedIn(place: Place, context: LanguageContext): Promise<readonly CompiledSet[]> {
  const { rtw } = createServices(context);
  const inFolder = join(place.folder, 'any.rtw');
  await configure(rtw, [inFolder], place);
  return setsInUse(rtw.library.Library, rtw.check.Configurations.of(addressOf(inFolder))?.config);
}

/** The services of the language over the files of this machine, for the commands that make or compare texts. */
export function createServices({ librarySources, syntax }: LanguageContext) {
  return createRtwCoreServices(
    { fileSystemProvider: () => new NodeFiles() },
    { library: library as CompiledLibrary, libraryUri: librarySources.href, ...(syntax && { syntax }) },
  );
}
