import { localized, severity, sourceReference } from '@rtw-protocol/model';
import * as z from 'zod';

/** The JSON of `rtw criteria`, which programs of other people read: sorted by id. */
export const jsonCriteria = z.array(
  z.strictObject({
    /** `rehsam.attrition` */
    id: z.string(),
    set: z.string(),
    severity,
    title: localized.strict(),
    /** Absent where a criterion rests on no cited work. */
    source: sourceReference.omit({ title: true }).strict().optional(),
  }),
);
export type JsonCriteria = z.infer<typeof jsonCriteria>;
