import type { Fix } from '@rtw-protocol/model';
import type { JudgedFinding } from '../criteria/index.ts';
import type { Protocol } from '../generated/ast.ts';
import { lackingFor } from './fix-together.ts';
import { type Lacking, merged } from './lacking-in.ts';
import { writeLacking } from './write-drafts.ts';

/**
 * One fix that writes, with placeholders, what the errors and warnings about a protocol find missing. Outcomes, arms
 * and their parts are not among it: they are for the author to choose.
 */
export function missingStatements(protocol: Protocol, judged: readonly JudgedFinding[]): Fix | undefined {
  const silent = judged.filter(({ finding }) => finding.status === 'not-reported' && finding.severity !== 'info');
  const lacking = lackingFor(protocol, silent).filter(leavesNoChoice);
  const written = writeLacking(protocol, merged(lacking));
  const number = written?.lacking.reduce((sum, { drafts }) => sum + drafts.length, 0) ?? 0;
  return (
    written && {
      title: {
        en: `Write the missing statements of ${protocol.name} (${number}), to fill in`,
        sv: `Skriv de satser som saknas i ${protocol.name} (${number}), att fylla i`,
      },
      edits: written.edits,
    }
  );
}

/** Whether what is lacking is no thing that the author has to choose, be it one that the template defines. */
export function leavesNoChoice({ drafts }: Lacking): boolean {
  return drafts.every(({ name, word }) => name === undefined && word !== 'outcomes');
}
