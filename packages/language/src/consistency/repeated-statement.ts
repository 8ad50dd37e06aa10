import {
  arm as armSchema,
  component as componentSchema,
  contentOf,
  design as designSchema,
  disclosure as disclosureSchema,
  type Finding,
  fieldOf,
  otherParticipants as otherParticipantsSchema,
  outcome as outcomeSchema,
  type PropertyMeta,
  sampleSize as sampleSizeSchema,
  startOfDocument,
  study as studySchema,
  wordsOf,
  workplacePart as workplaceSchema,
} from '@rtw-protocol/model';
import { type AstNode, AstUtils } from 'langium';
import type * as z from 'zod';
import { type Claim, isDesign, isProperty, isSection, type Property, type Protocol } from '../generated/ast.ts';
import { contradiction } from './contradiction.ts';
import { wholeStatement } from './whole-statement.ts';

const schemas: Readonly<Record<string, z.ZodObject>> = {
  Protocol: studySchema,
  Design: designSchema,
  Participants: otherParticipantsSchema,
  Arm: armSchema,
  Component: componentSchema,
  Workplace: workplaceSchema,
  Outcome: outcomeSchema,
  SampleSize: sampleSizeSchema,
  Disclosure: disclosureSchema,
};

/** Statements that stand twice in one block, where a fact has one value and the second says the same or another. */
export function repeatedStatement(protocol: Protocol): Finding[] {
  const findings: Finding[] = [];
  for (const node of AstUtils.streamAst(protocol)) {
    const { statements } = node as { statements?: AstNode[] };
    if (!Array.isArray(statements) || statements.length < 2) continue;
    findings.push(...inBlock(statements.filter(isProperty), schemaOf(node)));
  }
  return findings;
}

function inBlock(statements: readonly Property[], schema: z.ZodObject | undefined): Finding[] {
  const byWord = new Map<string, Property[]>();
  return statements.flatMap((statement) => {
    const { keyword } = statement;
    const earlier = byWord.get(keyword);
    if (!earlier) {
      byWord.set(keyword, [statement]);
      return [];
    }
    const isSingle = schema ? metaOf(schema, keyword)?.form === 'one' : false;
    const other = earlier.find((candidate) => clash(candidate, statement, isSingle));
    earlier.push(statement);
    return other ? repeated(statement, other) : [];
  });
}

/** Whether the second says again, or otherwise, what the first has said: of the same arm, time, source and status. */
function clash(first: Property, second: Property, isSingle: boolean): boolean {
  if (first.silence || second.silence) return true;
  if (!isSingle) return false;
  return second.claims.some((claim) => first.claims.some((other) => circumstances(claim) === circumstances(other)));
}

function circumstances({ $type, status, arm, at, citation, section, ...rest }: Claim): string {
  const { text } = rest as { text?: readonly string[] };
  // What a number counts ("1 \"the employment ended\"") makes another number of it.
  const what = $type === 'LossClaim' ? text : undefined;
  return JSON.stringify([status, arm?.$refText, at?.$refText, citation?.$refText, section, what]);
}

function repeated(statement: Property, earlier: Property): Finding {
  const { keyword, $cstNode } = statement;
  const isSame = plain(statement) === plain(earlier);
  const finding = contradiction(
    'repeated-statement',
    $cstNode?.range ?? startOfDocument,
    isSame
      ? {
          en: `\`${keyword}\` says here what it has said already. Once is enough.`,
          sv: `\`${keyword}\` säger här vad som redan är sagt. En gång räcker.`,
        }
      : {
          en: `\`${keyword}\` stands twice here, and says two things: \`${plain(earlier)}\` and \`${plain(statement)}\`. Keep one of them; where two sources disagree, name each in brackets after its value.`,
          sv: `\`${keyword}\` står två gånger här och säger två saker: \`${plain(earlier)}\` och \`${plain(statement)}\`. Behåll en av dem; om två källor säger olika, ange var och en inom hakparentes efter värdet.`,
        },
    earlier.$cstNode ? [{ range: earlier.$cstNode.range, says: { en: 'Told here first', sv: 'Sägs först här' } }] : [],
  );
  if (!$cstNode || !isSame) return finding;
  const title = { en: 'Remove the repetition', sv: 'Ta bort upprepningen' };
  return { ...finding, fixes: [{ title, edits: [{ range: wholeStatement($cstNode), newText: '' }] }] };
}

/** So much of a statement is quoted. */
const quoted = 60;

function plain({ $cstNode }: Property): string {
  const text = ($cstNode?.text ?? '').replace(/\s+/g, ' ');
  return text.length > quoted ? `${text.slice(0, quoted)}…` : text;
}

/** What may stand in the block of a node, as the model has it; unknown of what the model does not describe. */
function schemaOf(node: AstNode): z.ZodObject | undefined {
  const known = schemas[node.$type];
  if (known) return known;
  if (isSection(node) && !isDesign(node))
    return contentOf(studySchema.shape[fieldOf(node.keyword) as never] as z.ZodType);
  const property = isProperty(node) ? node : node.$container;
  if (!property || !isProperty(property) || !property.$container) return undefined;
  const outer = schemaOf(property.$container);
  return outer && metaOf(outer, property.keyword)?.about;
}

function metaOf(schema: z.ZodObject, word: string): PropertyMeta | undefined {
  const meta = wordsOf(schema).find((known) => known.word === word)?.meta;
  return meta && 'value' in meta ? meta : undefined;
}
