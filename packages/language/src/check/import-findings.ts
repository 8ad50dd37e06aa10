import { type Finding, type Localized, startOfDocument } from '@rtw-protocol/model';
import { GrammarUtils, type LangiumDocument } from 'langium';
import { joined, shown } from '../parser/wording.ts';
import type { RtwCoreServices } from '../services.ts';
import { type ImportProblem, importsOf } from '../workspace/imports.ts';

/** Imports that cannot be followed. */
export function importFindings(document: LangiumDocument, services: RtwCoreServices): Finding[] {
  return importsOf(document).flatMap((node) => {
    const problem = services.workspace.Imports.problemOf(document, node);
    if (!problem || node.path === undefined) return [];
    const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'path') ?? node.$cstNode;
    return [
      {
        code: `link.import-${problem.kind}`,
        severity: problem.kind === 'circular' ? 'warning' : 'error',
        message: messageOf(problem, shown(node.path, 80)),
        range: place?.range ?? startOfDocument,
        fixes: [],
      },
    ];
  });
}

function messageOf(problem: ImportProblem, path: string): Localized {
  const name = 'name' in problem ? shown(problem.name, 80) : path;
  switch (problem.kind) {
    case 'malformed':
      return {
        en: `${path} is neither the path of a file nor the name of a package. Write the path from this file to the other one, such as "our-instruments.rtw" or "../shared/instruments.rtw", or the name of an installed package, such as "@funder/rtw-terms". A folder whose name begins with @ is written "./@…".`,
        sv: `${path} är varken en sökväg till en fil eller namnet på ett paket. Skriv sökvägen från den här filen till den andra, till exempel "our-instruments.rtw" eller "../shared/instruments.rtw", eller namnet på ett installerat paket, till exempel "@funder/rtw-terms". En mapp vars namn börjar med @ skrivs "./@…".`,
      };
    case 'outside':
      return {
        en: `${path} lies outside the folder that may be read here, so it is not read. Put a copy inside, or open the folder that holds both.`,
        sv: `${path} ligger utanför den mapp som får läsas här och läses därför inte. Lägg en kopia i mappen, eller öppna den mapp som rymmer båda.`,
      };
    case 'missing':
      return {
        en: `There is no file ${path} that can be read. Check the spelling, and whether the file has been moved.`,
        sv: `Det finns ingen läsbar fil ${path}. Kontrollera stavningen och om filen har flyttats.`,
      };
    case 'circular':
      return {
        en: `${path} imports this file in turn. Move what both need into a third file that imports neither.`,
        sv: `${path} importerar i sin tur den här filen. Flytta det som båda behöver till en tredje fil som inte importerar någon av dem.`,
      };
    case 'package-missing':
      return {
        en: `The package ${name} is in no folder node_modules, from this file's folder up to the one that is being checked. Check the spelling and install the package. If it is installed further up, put an rtw.config.json there (\`{}\` is enough): then that folder is the one that is checked, wherever you stand. If a file is meant, its path ends in .rtw.`,
        sv: `Paketet ${name} finns inte i någon mapp node_modules, från den här filens mapp upp till den som granskas. Kontrollera stavningen och installera paketet. Är det installerat längre upp, lägg en rtw.config.json där (\`{}\` räcker): då är det den mappen som granskas, var du än står. Om du menar en fil slutar sökvägen på .rtw.`,
      };
    case 'package-outside':
      return {
        en: `The package ${name} is a link that leads out of the folder that is being checked, so it is not read. Install the package itself, or open the folder that holds both.`,
        sv: `Paketet ${name} är en länk som leder ut ur mappen som granskas och läses därför inte. Installera själva paketet, eller öppna den mapp som rymmer båda.`,
      };
    case 'package-unreadable':
      return {
        en: `The package.json of ${name} is missing, too large or not JSON. Install the package again; if that does not help, tell its publisher.`,
        sv: `Paketet ${name} har ingen package.json som går att läsa: den saknas, är för stor eller är inte JSON. Installera om paketet, och säg till den som ger ut det om det inte hjälper.`,
      };
    case 'package-without-files':
      return {
        en: `The package.json of ${name} has no field "rtw" that lists protocol files. Check that it is the right package. One of its files can be imported by its path: "@scope/name/file.rtw".`,
        sv: `Paketet ${name} har inget fält "rtw" i sin package.json som räknar upp protokollfiler. Kontrollera att det är rätt paket. En enstaka fil kan importeras med sin sökväg: "@scope/name/file.rtw".`,
      };
    case 'package-field':
      return {
        en: `The field "rtw" in the package.json of ${name} must hold paths of .rtw files inside the package, at most 200, and holds ${shown(problem.entry, 60)}. Tell its publisher, or install another version.`,
        sv: `Fältet "rtw" i package.json för ${name} ska innehålla sökvägar till .rtw-filer i paketet, högst 200, men innehåller ${shown(problem.entry, 60)}. Säg till den som ger ut paketet, eller installera en annan version.`,
      };
    case 'package-file':
      return missingFile(problem, name);
  }
}

function missingFile({ file, listed }: Extract<ImportProblem, { kind: 'package-file' }>, name: string): Localized {
  const wanted = shown(file, 80);
  if (listed.includes(file)) {
    return {
      en: `The package ${name} lists ${wanted}, but there is no such file that can be read. Install the package again; if that does not help, tell its publisher.`,
      sv: `Paketet ${name} räknar upp ${wanted}, men någon sådan läsbar fil finns inte. Installera om paketet, och säg till den som ger ut det om det inte hjälper.`,
    };
  }
  const files = listed.slice(0, 8).map((path) => ({ en: shown(path), sv: shown(path) }));
  const others = joined(files, listed.length > files.length);
  const [en, sv] = listed.length > 0 ? [` It has ${others.en}.`, ` Det har ${others.sv}.`] : ['', ''];
  return {
    en: `The package ${name} has no file ${wanted} that can be read.${en} Check the spelling.`,
    sv: `Paketet ${name} har ingen läsbar fil ${wanted}.${sv} Kontrollera stavningen.`,
  };
}
