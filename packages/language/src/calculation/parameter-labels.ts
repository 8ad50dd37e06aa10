import {
  contentOf,
  fieldOf,
  type Localized,
  type PropertyMeta,
  propertyMeta,
  sampleSize,
  study,
} from '@rtw-protocol/model';
import type * as z from 'zod';
import type { ParameterName } from './calculation.ts';

/** What a parameter is called: what the reference says of its statement. */
export function labelOf(name: ParameterName | 'compare'): Localized {
  const places = [sampleSize, comparison, contentOf(study.shape.design)];
  for (const place of places) {
    const shape: Readonly<Record<string, z.ZodType>> | undefined = place?.shape as
      | Record<string, z.ZodType>
      | undefined;
    const statement = shape?.[fieldOf(name)];
    const meta = statement && propertyMeta.get(statement);
    if (meta) return meta.description;
  }
  throw new Error(`no statement ${name}`);
}

const comparison = (propertyMeta.get(sampleSize.shape.compare) as PropertyMeta).about;
