import { ast, type RtwCoreServices } from '@rtw-protocol/language';
import { URI } from 'langium';

/** What a set asks, in the words of its source. */
export interface WrittenConditions {
  /** By the id of the criterion: whom it concerns, what it checks, when it is graver or milder, its parameters. */
  readonly criteria: ReadonlyMap<string, string>;
  /** By the name of the set, for each step of its grade but the last: when it is given. */
  readonly grades: ReadonlyMap<string, readonly string[]>;
}

/** Reads the conditions of the sets' sources, which the compiled library does not keep as text. */
export function writtenConditions(
  sources: readonly string[],
  services: Pick<RtwCoreServices, 'shared'>,
): WrittenConditions {
  const factory = services.shared.workspace.LangiumDocumentFactory;
  const sets = sources
    .map((text, index) => factory.fromString<ast.File>(text, URI.parse(`memory:/set-${index}.rtw`)))
    .flatMap(({ parseResult }) => parseResult.value.elements.filter(ast.isCriteriaSet));
  return {
    criteria: new Map(
      sets.flatMap((set) =>
        set.statements.filter(ast.isCriterion).map((criterion) => [`${set.name}.${criterion.name}`, asked(criterion)]),
      ),
    ),
    grades: new Map(
      sets.map((set) => [
        set.name,
        set.statements
          .filter(ast.isGrade)
          .flatMap(({ cases }) => cases.map(({ condition }) => condition.$cstNode?.text ?? '')),
      ]),
    ),
  };
}

type Asking = ast.Parameter | ast.Applies | ast.Check | ast.ConditionalSeverity;

const isAsking = (node: ast.Criterion['statements'][number]): node is Asking =>
  ast.isParameter(node) || ast.isApplies(node) || ast.isCheck(node) || ast.isConditionalSeverity(node);

function asked({ statements }: ast.Criterion): string {
  return statements.filter(isAsking).map(written).join('\n');
}

/** A statement as it stands in the source, without the indentation of the criterion around it. */
function written({ $cstNode }: Asking): string {
  const [first = '', ...rest] = ($cstNode?.text ?? '').split('\n');
  const indent = $cstNode?.range.start.character ?? 0;
  return [first, ...rest.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)))].join('\n');
}
