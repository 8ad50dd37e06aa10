import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, rtw } from './rtw.ts';

// The templates that come with the tool, verified as a funder verifies one.

const folder = join(import.meta.dirname, '../../packages/library/templates');

describe.each(readdirSync(folder))('%s', (name) => {
  test('is in order, but for being shipped already', async () => {
    const text = readFileSync(join(folder, name), 'utf8');
    const renamed = text.replace(/^template (\w+)/m, 'template Other$1');
    expect(renamed).not.toBe(text);
    const { stdout, exitCode } = await rtw(['template', 'check', name], { cwd: folderWith({ [name]: renamed }) });
    expect([stdout, exitCode]).toEqual(['No findings in 1 file.\n', 0]);
  });

  test('names its sources, its version and what in it is interpretation', () => {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const word of ['version', 'publisher', 'languages', 'source', 'reading', 'skeleton']) {
      expect(text).toMatch(new RegExp(`^  ${word}\\b`, 'm'));
    }
  });
});
