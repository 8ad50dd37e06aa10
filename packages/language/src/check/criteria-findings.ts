import type { Finding } from '@rtw-protocol/model';
import { type LangiumDocument, UriUtils } from 'langium';
import { type CompiledSet, compileSet } from '../criteria/index.ts';
import { type File, isCriteriaSet } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import { evidenceInScope } from '../workspace/evidence-in-scope.ts';
import { exampleFindings } from './example-findings.ts';

/** What is wrong with the criteria that a file itself defines. */
export function criteriaFindings(document: LangiumDocument<File>, services: RtwCoreServices): Finding[] {
  const { criteria, documents } = services.library.Library;
  const isShipped = documents.some(({ uri }) => UriUtils.equals(uri, document.uri));
  const sets = document.parseResult.value.elements.filter(isCriteriaSet);
  const known = sets.length > 0 ? evidenceInScope(document, services) : [];
  return sets.flatMap((node) => {
    const { set, problems } = compileSet(node);
    const isTaken = !isShipped && criteria.some(({ name }) => name === set.name);
    return [
      ...problems.map(({ code, severity, message, range }) => ({ code, severity, message, range, fixes: [] })),
      ...(isTaken ? [takenName(set)] : exampleFindings(node, set, known)),
    ];
  });
}

/** A set that has the name of a shipped one judges nothing: its criteria would have the codes of others. */
function takenName({ name, range }: CompiledSet): Finding {
  return {
    code: 'link.shipped-name',
    severity: 'warning',
    message: {
      en: `A set of criteria called "${name}" comes with RTW Protocol, and studies are judged by that one, not by this. Give this one a name of its own.`,
      sv: `En uppsättning kriterier med namnet "${name}" följer med RTW Protocol, och det är den som studier bedöms efter, inte den här. Ge den här ett eget namn.`,
    },
    range,
    fixes: [],
  };
}
