import library from '@rtw-protocol/library/compiled' with { type: 'json' };
import { expect, test } from 'vitest';
import type { CompiledLibrary } from '../library/compiled-library.ts';
import { configSchema } from './config-schema.ts';

const { criteria, onRequest } = library as CompiledLibrary;
const schema = configSchema(criteria, onRequest) as {
  additionalProperties: boolean;
  properties: {
    $schema: object;
    sets: { items: { anyOf: { const?: string; description?: string }[] } };
    criteria: { properties: Record<string, { enum: string[]; description: string }>; additionalProperties: object };
  };
};

test('the schema offers every shipped set, and says which judge only where they are chosen', () => {
  const offered = schema.properties.sets.items.anyOf.filter((item) => item.const !== undefined);
  expect(offered.map((item) => item.const)).toEqual(criteria.map(({ name }) => name));
  const chosen = offered.filter(({ description }) => description?.includes('only where it is chosen'));
  expect(chosen.map((item) => item.const).sort()).toEqual([...onRequest].sort());
});

test('the schema offers every shipped criterion with the severities it can have, and lets own ones through', () => {
  const offered = schema.properties.criteria;
  expect(Object.keys(offered.properties).sort()).toEqual(
    criteria.flatMap((set) => set.criteria.map(({ id }) => id)).sort(),
  );
  for (const { enum: severities, description } of Object.values(offered.properties)) {
    expect(severities).toEqual(['error', 'warning', 'info', 'off']);
    expect(description).not.toBe('');
  }
  expect(offered.additionalProperties).toMatchObject({ enum: ['error', 'warning', 'info', 'off'] });
});

test('the schema knows no other settings', () => {
  expect(Object.keys(schema.properties)).toEqual(['$schema', 'sets', 'criteria']);
  expect(schema.additionalProperties).toBe(false);
});
