import { arm, armFacts, contentOf, judgedStudy, propertyMeta, study } from '@rtw-protocol/model';
import type * as z from 'zod';

let written: ReadonlySet<z.ZodType> | undefined;

/** Whether a protocol has a statement for a field of the model. What only follows from its statements has none. */
export function isWritten(owner: z.ZodObject, field: string, part: z.ZodType): boolean {
  // The study and its arms with their facts have lists of their own, whose things have facts; the lists are written
  // all the same.
  if ((owner === judgedStudy && field in study.shape) || (owner === armFacts && field in arm.shape)) return true;
  written ??= fieldsOf(study, new Set());
  return written.has(part);
}

/** The schemas of all fields that can be reached from a schema. */
function fieldsOf(schema: z.ZodObject, found: Set<z.ZodType>): Set<z.ZodType> {
  for (const part of Object.values(schema.shape) as z.ZodType[]) {
    if (found.has(part)) continue;
    found.add(part);
    const meta = propertyMeta.get(part);
    const inside = meta && 'about' in meta ? meta.about : contentOf(part);
    if (inside) fieldsOf(inside, found);
  }
  return found;
}
