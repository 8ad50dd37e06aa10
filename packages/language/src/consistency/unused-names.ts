import type { Finding, Localized } from '@rtw-protocol/model';
import { AstUtils } from 'langium';
import { nameRange } from '../check/name-findings.ts';
import {
  type Citation,
  type Component,
  isCitation,
  isComponent,
  isPeriod,
  isPoint,
  isSection,
  isSeries,
  isWorkplace,
  type Period,
  type Point,
  type Protocol,
  type Series,
  type Workplace,
} from '../generated/ast.ts';
import { wholeStatement } from './whole-statement.ts';

type Declared = Point | Period | Series | Citation | Component | Workplace;

/** Names that a study declares and nothing in it uses. */
export function unusedNames(protocol: Protocol): Finding[] {
  const declared = protocol.statements.flatMap((statement): Declared[] => {
    if (isCitation(statement) || isComponent(statement) || isWorkplace(statement)) return [statement];
    if (!isSection(statement) || statement.keyword !== 'timeline') return [];
    return statement.statements.filter((place) => isPoint(place) || isPeriod(place) || isSeries(place));
  });
  if (declared.length === 0) return [];
  const used = namesUsedIn(protocol);
  return declared.filter(({ name }) => name && !used.has(name) && !isAnchor(name)).map(unused);
}

/** Names as they are written: what they lead to in the library need not be fetched for this. */
function namesUsedIn(protocol: Protocol): Set<string> {
  const used = new Set<string>();
  for (const node of AstUtils.streamAllContents(protocol)) {
    for (const { reference } of AstUtils.streamReferences(node)) used.add(reference.$refText);
  }
  return used;
}

/** A point that says when an anchor of the vocabulary is moves what is counted from there. */
const anchors = new Set(['inclusion', 'randomisation', 'baseline', 'start-of-intervention', 'end-of-intervention']);

function isAnchor(name: string): boolean {
  return anchors.has(name);
}

function unused(node: Declared): Finding {
  const place = node.$cstNode ? wholeStatement(node.$cstNode) : undefined;
  return {
    code: 'study.unused',
    severity: 'info',
    message: messageFor(node),
    range: nameRange(node),
    fixes: place
      ? [
          {
            title: { en: `Remove ${node.name}`, sv: `Ta bort ${node.name}` },
            edits: [{ range: place, newText: '' }],
          },
        ]
      : [],
  };
}

function messageFor(node: Declared): Localized {
  const { name } = node;
  if (isCitation(node))
    return {
      en: `No statement names ${name} as its source. Write \`[${name}]\` after the values that come from it.`,
      sv: `Ingen uppgift anger ${name} som källa. Skriv \`[${name}]\` efter de värden som kommer därifrån.`,
    };
  if (isComponent(node) || isWorkplace(node))
    return {
      en: `No arm gives ${name}. Write \`gives: ${name}\` in each arm that does.`,
      sv: `Ingen grupp ger ${name}. Skriv \`gives: ${name}\` i varje grupp som gör det.`,
    };
  return {
    en: `Nothing is counted from ${name} or measured at it. Name it where it belongs, such as \`at: ${name}\`, or leave it out.`,
    sv: `Inget räknas från ${name} eller mäts då. Ange den där den hör hemma, till exempel \`at: ${name}\`, eller ta bort den.`,
  };
}
