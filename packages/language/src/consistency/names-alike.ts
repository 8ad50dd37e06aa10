import type { Finding } from '@rtw-protocol/model';
import { type AstNode, AstUtils } from 'langium';
import { kindOf, nameRange, ownerOf } from '../check/name-findings.ts';
import type { File } from '../generated/ast.ts';
import { contradiction } from './contradiction.ts';

type Named = AstNode & { name: string };

/** Names of one kind that differ in nothing but capitals: one of them is easily written for the other. */
export function namesAlike(file: File): Finding[] {
  const byOwner = new Map<AstNode, Map<string, Named>>();
  const findings: Finding[] = [];
  for (const node of AstUtils.streamAllContents(file)) {
    const owner = ownerOf(node);
    const { name } = node as Named;
    if (!owner || !name) continue;
    const names = byOwner.get(owner) ?? new Map<string, Named>();
    byOwner.set(owner, names);
    const key = `${kindOf(node)} ${name.toLowerCase()}`;
    const earlier = names.get(key);
    if (!earlier) names.set(key, node as Named);
    // Two of one name altogether are told as such.
    else if (earlier.name !== name) findings.push(alike(node as Named, earlier));
  }
  return findings;
}

function alike(node: Named, earlier: Named): Finding {
  const [own, other] = [node.name, earlier.name];
  return contradiction(
    'names-alike',
    nameRange(node),
    {
      en: `"${own}" differs from "${other}" in capital letters only. Give one of them a name that cannot be taken for the other.`,
      sv: `"${own}" skiljer sig från "${other}" enbart i stora och små bokstäver. Ge en av dem ett namn som inte kan förväxlas med den andras.`,
    },
    [{ range: nameRange(earlier), says: { en: `"${other}" stands here`, sv: `"${other}" står här` } }],
  );
}
