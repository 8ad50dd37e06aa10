import { type Finding, type Localized, startOfDocument } from '@rtw-protocol/model';
import { GrammarUtils, type LangiumDocument } from 'langium';
import { shown } from '../parser/wording.ts';
import type { RtwCoreServices } from '../services.ts';
import { type ImportProblem, importsOf } from '../workspace/imports.ts';

const messages: Readonly<Record<ImportProblem, (path: string) => Localized>> = {
  'not-relative': (path) => ({
    en: `${path} is not a path that can be imported. Write the path from this file to the other one, such as "our-instruments.rtw" or "../shared/instruments.rtw".`,
    sv: `${path} kan inte importeras. Skriv sökvägen från den här filen till den andra, till exempel "our-instruments.rtw" eller "../shared/instruments.rtw".`,
  }),
  outside: (path) => ({
    en: `${path} lies outside the folder that is being checked, so it is not read. Put a copy inside, or open the folder that holds both.`,
    sv: `${path} ligger utanför mappen som granskas och läses därför inte. Lägg en kopia i mappen, eller öppna den mapp som rymmer båda.`,
  }),
  missing: (path) => ({
    en: `There is no file ${path} that can be read. Check the spelling, and whether the file has been moved.`,
    sv: `Det finns ingen läsbar fil ${path}. Kontrollera stavningen och om filen har flyttats.`,
  }),
  circular: (path) => ({
    en: `${path} imports this file in turn. Move what both need into a third file that imports neither.`,
    sv: `${path} importerar i sin tur den här filen. Flytta det som båda behöver till en tredje fil som inte importerar någon av dem.`,
  }),
};

/** Imports that cannot be followed. */
export function importFindings(document: LangiumDocument, services: RtwCoreServices): Finding[] {
  return importsOf(document).flatMap((node) => {
    const problem = services.workspace.Imports.problemOf(document, node);
    if (!problem || node.path === undefined) return [];
    const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'path') ?? node.$cstNode;
    return [
      {
        code: `link.import-${problem}`,
        severity: problem === 'circular' ? 'warning' : 'error',
        message: messages[problem](shown(node.path, 80)),
        range: place?.range ?? startOfDocument,
        fixes: [],
      },
    ];
  });
}
