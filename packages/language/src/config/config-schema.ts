import * as z from 'zod';
import type { CompiledSet } from '../criteria/index.ts';
import { config } from './config.ts';

/**
 * The JSON Schema of a configuration, for editors to complete and check it by: with the names of the shipped sets and
 * criteria. Those that files define themselves are let through, and `rtw` tells whether there are any.
 */
export function configSchema(sets: readonly CompiledSet[], onRequest: readonly string[]): object {
  const severity = config.shape.criteria.unwrap().valueType;
  const criteria = sets
    .flatMap((set) => set.criteria)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, title, severity: own }) => [id, severity.optional().meta({ description: `${title.en} (${own})` })]);
  const shape = config.extend({
    $schema: config.shape.$schema.meta({ description: 'The address of this schema.' }),
    sets: z
      .array(z.union([...sets.map((set) => nameOf(set, onRequest)), z.string()]))
      .min(1)
      .optional()
      .meta({
        description: `The sets of criteria that judge the protocols in this folder and below. Without a choice: all that ship with RTW Protocol but ${onRequest.join(', ')}. Sets that a protocol or its imports define judge it in any case.`,
      }),
    criteria: z.object(Object.fromEntries(criteria)).catchall(severity).optional().meta({
      description: 'Severities of criteria by id, in place of their own. A grade does not change by them.',
    }),
  });
  return z.toJSONSchema(shape.meta({ title: 'RTW Protocol: configuration' }), { target: 'draft-7' });
}

function nameOf({ name, title }: CompiledSet, onRequest: readonly string[]) {
  const note = onRequest.includes(name) ? '; judges only where it is chosen' : '';
  return z.literal(name).meta({ description: `${title.en}${note}` });
}
