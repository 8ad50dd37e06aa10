import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '@rtw-protocol/model';
import fc from 'fast-check';
import { type AstNode, AstUtils } from 'langium';
import { beforeAll, expect, test } from 'vitest';
import { judge } from '../../packages/language/src/criteria/judge.ts';
import { withEvidence } from '../../packages/language/src/facts/evidence-facts.ts';
import { factsOf } from '../../packages/language/src/facts/facts-of.ts';
import * as ast from '../../packages/language/src/generated/ast.ts';
import { readEvidence } from '../../packages/language/src/study/read-evidence.ts';
import { readStudy } from '../../packages/language/src/study/read-study.ts';
import { languageOver } from '../../packages/language/src/testing/language.ts';

// Silence is silence. A protocol that leaves a statement out says less: what was met may become open, but it never
// turns into its opposite. And to say "not reported" is to say no more than one who leaves the statement out.

const language = languageOver();
const { Library } = language.rtw.library;
const known = Library.evidence.map(readEvidence);
const folder = join(import.meta.dirname, '../../examples');
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.rtw'));

interface Example {
  path: string;
  protocol: ast.Protocol;
  whole: ReadonlyMap<string, Answer>;
  statements: readonly Statement[];
}
type Statement = AstNode & { $container: { statements: AstNode[] } };

let examples: readonly Example[] = [];

beforeAll(async () => {
  const read = await Promise.all(
    paths.sort().map(async (path) => {
      const document = await language.document(readFileSync(join(folder, path), 'utf8'), path.replaceAll('/', '-'));
      const protocol = document.parseResult.value.elements.find(ast.isProtocol);
      // What a funder publishes holds none.
      return protocol ? [{ path, protocol, whole: answersTo(protocol), statements: statementsOf(protocol) }] : [];
    }),
  );
  examples = read.flat();
}, 60_000);

function answersTo(protocol: ast.Protocol): Map<string, Answer> {
  const { verdicts } = judge(withEvidence(factsOf(readStudy(protocol)), known), Library.criteria);
  return new Map(verdicts.map(({ id, answer }) => [id, answer]));
}

/**
 * Every statement of a protocol, whole sections too. Not the items of a list that is closed once it names one: things
 * (arms and their parts, outcomes), parts that arms share, and what is written several times in one block.
 */
function statementsOf(protocol: ast.Protocol): Statement[] {
  return AstUtils.streamAllContents(protocol)
    .filter(
      (node): node is Statement => (node.$container as { statements?: AstNode[] }).statements?.includes(node) === true,
    )
    .filter((node) => ast.isProperty(node) || ast.isDesign(node) || ast.isSection(node))
    .filter((node) => isWrittenOnce(node) && node.keyword !== 'gives')
    .toArray();
}

function isWrittenOnce(statement: Statement & { keyword: string }): boolean {
  return statement.$container.statements.filter((other) => keywordOf(other) === statement.keyword).length === 1;
}

function keywordOf(statement: AstNode): string | undefined {
  return (statement as { keyword?: string }).keyword;
}

/** The answers while another statement stands in the place of one, or none. */
function answersWith({ protocol }: Example, statement: Statement, instead: readonly AstNode[]): Map<string, Answer> {
  const { $container } = statement;
  const all = $container.statements;
  $container.statements = all.flatMap((one) => (one === statement ? instead : one));
  try {
    return answersTo(protocol);
  } finally {
    $container.statements = all;
  }
}

function notReported(statement: ast.Property): AstNode {
  const silence = { $type: 'Silence', kind: 'reported', because: [] };
  return Object.assign(Object.create(statement), { claims: [], statements: [], silence }) as AstNode;
}

/** A statement of an example. */
const anyStatement = fc.record({ example: fc.nat(), statement: fc.nat() }).map((chosen) => {
  const example = examples[chosen.example % examples.length] as Example;
  return { example, statement: example.statements[chosen.statement % example.statements.length] as Statement };
});
const opposite: Partial<Record<Answer, Answer>> = { met: 'not-met', 'not-met': 'met' };
const numRuns = Number(process.env.LEAVING_OUT_RUNS ?? 40);

test('leaving a statement out never turns an answer into its opposite', () => {
  fc.assert(
    fc.property(anyStatement, ({ example, statement }) => {
      const turned = [...answersWith(example, statement, [])].filter(
        ([id, answer]) => opposite[answer] !== undefined && example.whole.get(id) === opposite[answer],
      );
      expect({ of: example.path, without: statement.$cstNode?.text, turned }).toMatchObject({ turned: [] });
    }),
    { numRuns },
  );
}, 120_000);

test('"not reported" gives the answers of a protocol that leaves the statement out', () => {
  fc.assert(
    fc.property(anyStatement, ({ example, statement }) => {
      fc.pre(ast.isProperty(statement));
      const spoken = answersWith(example, statement, [notReported(statement as ast.Property)]);
      expect([statement.$cstNode?.text, [...spoken]]).toEqual([
        statement.$cstNode?.text,
        [...answersWith(example, statement, [])],
      ]);
    }),
    { numRuns },
  );
}, 120_000);
