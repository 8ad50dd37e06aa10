import { expect, test } from 'vitest';
import { append, type Cause, emptyTrace } from './trace.ts';
import type { Path } from './tree.ts';

const path: Path = { node: 'path', steps: [], words: 'title', label: { en: 'Title', sv: 'Titel' }, yields: 'one' };

test('a trace takes hundreds of thousands of notes at once', () => {
  const trace = emptyTrace();
  const causes = Array.from({ length: 300_000 }, (): Cause => ({ kind: 'silent', path }));
  append(trace, { causes, items: [] });
  expect(trace.causes).toHaveLength(300_000);
});
