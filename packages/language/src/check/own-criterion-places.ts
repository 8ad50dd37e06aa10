import type { Finding, Range } from '@rtw-protocol/model';
import { type LangiumDocument, URI } from 'langium';
import { type File, isCriteriaSet, isCriterion } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import { nameRange } from './name-findings.ts';

/**
 * Where a criterion that the document or an import defines stands, by its id. The files are looked through when a
 * criterion is first asked for that does not ship with the product.
 */
export function ownCriterionPlaces(
  document: LangiumDocument<File>,
  services: RtwCoreServices,
): (id: string) => { uri?: string; range: Range } | undefined {
  const shipped = new Set(services.library.Library.criteria.map(({ name }) => name));
  let places: ReadonlyMap<string, { uri?: string; range: Range }> | undefined;
  return (id) => {
    if (shipped.has(id.split('.')[0]!)) return undefined;
    places ??= new Map(criteriaIn([document, ...importedBy(document, services)]));
    return places.get(id);
  };
}

/** The criterion that raised a finding, as one of the places that belong to it. */
export function raisedBy(
  { code, status, related = [] }: Finding,
  placeOf: ReturnType<typeof ownCriterionPlaces>,
): Pick<Finding, 'related'> {
  const place = status && placeOf(code);
  if (!place) return {};
  return { related: [...related, { ...place, message: { en: `The criterion ${code}`, sv: `Kriteriet ${code}` } }] };
}

function importedBy(document: LangiumDocument<File>, { shared, workspace }: RtwCoreServices): LangiumDocument[] {
  return workspace.Imports.reachableFrom(document).flatMap(
    (uri) => shared.workspace.LangiumDocuments.getDocument(URI.parse(uri)) ?? [],
  );
}

/** Of two sets of one name the nearest is meant, so the farthest comes first. */
function criteriaIn([document, ...imported]: readonly LangiumDocument[]): [string, { uri?: string; range: Range }][] {
  return [...imported.toReversed(), ...(document ? [document] : [])].flatMap((source) =>
    (source.parseResult.value as File).elements
      .filter(isCriteriaSet)
      .flatMap((set) =>
        set.statements
          .filter(isCriterion)
          .map((criterion): [string, { uri?: string; range: Range }] => [
            `${set.name}.${criterion.name}`,
            { ...(source === document ? {} : { uri: source.uri.toString() }), range: nameRange(criterion) },
          ]),
      ),
  );
}
