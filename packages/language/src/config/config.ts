import { type Severity, severities } from '@rtw-protocol/model';
import * as z from 'zod';

export { configName } from './config-name.ts';

/** What a configuration may do with a criterion. */
export const chosenSeverities = [...severities, 'off'] as const satisfies readonly (Severity | 'off')[];

/** A configuration as it stands in its file. Which sets and criteria there are is asked of the library, not here. */
export const config = z.strictObject({
  $schema: z.string().optional(),
  sets: z.array(z.string()).min(1).optional(),
  criteria: z.record(z.string(), z.enum(chosenSeverities)).optional(),
});
export type Config = z.infer<typeof config>;
