import type { Fix, Lack } from '@rtw-protocol/model';
import type { JudgedFinding } from '../criteria/index.ts';
import type { Protocol } from '../generated/ast.ts';
import { firstWritten } from './fix-for.ts';
import { type Lacking, merged } from './lacking-in.ts';
import { writeLacking } from './write-drafts.ts';

/** One fix that writes, each statement once, what several findings about a protocol wait for that lack the same. */
export function fixTogether(protocol: Protocol, judged: readonly JudgedFinding[], lack: Lack): Fix | undefined {
  const written = writeLacking(protocol, merged(lackingFor(protocol, judged)));
  const word = lack.statement.at(-1) ?? 'protocol';
  const name = lack.thing === undefined ? word : `${word} ${lack.thing}`;
  return (
    written && {
      title: {
        en: `Add what is missing in "${name}" to fill in`,
        sv: `Lägg till det som saknas i "${name}" att fylla i`,
      },
      edits: written.edits,
    }
  );
}

/** What findings about a protocol ask to be written. */
export function lackingFor(protocol: Protocol, judged: readonly JudgedFinding[]): Lacking[] {
  return judged
    .flatMap(({ fixes }) => fixes.findLast((fix) => fix.kind === 'insert') ?? [])
    .flatMap(({ ways }) => firstWritten(ways, protocol)?.lacking ?? []);
}
