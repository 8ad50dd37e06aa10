import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { reportFormats } from '../../packages/cli/src/reports/reporter.ts';
import { folderWith, rtw } from '../cli/rtw.ts';

// What the pages about CI say is held against what they are about.

const packages = join(import.meta.dirname, '../../packages');
const read = (path: string) => readFileSync(join(packages, path), 'utf8');
const pages = { en: read('docs/ci.md'), sv: read('docs/granska-i-ci.md') };
const blocksOf = (page: string) =>
  [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({ language, text }));

/** Everything that a value of YAML says in its own words. */
function namesIn(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [...(name === key ? [part] : []), ...namesIn(part, key)]);
}

describe.each(Object.entries(pages))('the page in %s', (_, page) => {
  const yaml = blocksOf(page)
    .filter(({ language }) => language === 'yaml')
    .map(({ text }) => parse(text));

  test('shows YAML that can be read', () => {
    expect(yaml).toHaveLength(5);
  });

  test('names every format, and no other', () => {
    const formats = page.split(/^## /m).find((section) => /^Formats?\n/.test(section)) ?? '';
    const named = [...formats.matchAll(/^\| `(\w+)` \|/gm)].map(([, format]) => format);
    expect(named.toSorted()).toEqual([...reportFormats].toSorted());
  });

  test('says which Node.js the tool needs', () => {
    const { engines } = JSON.parse(read('cli/package.json'));
    expect(page).toContain(`Node.js ${engines.node.replace('>=', '')} `);
  });

  test('gives the action inputs that it has, and reads outputs that it has', () => {
    const { inputs, outputs } = parse(read('action/action.yml'));
    const steps = namesIn(yaml, 'steps').flat();
    const loose = yaml.filter((value) => Array.isArray(value)).flat();
    const given = [...steps, ...loose]
      .filter((step) => String(step.uses).endsWith('packages/action'))
      .flatMap((step) => Object.keys(step.with));
    expect(given.length).toBeGreaterThan(2);
    expect(given.filter((name) => !(name in inputs))).toEqual([]);
    const taken = [...page.matchAll(/steps\.rtw\.outputs\.([a-z-]+)/g)].map(([, name = '']) => name);
    expect(taken.filter((name) => !(name in outputs))).toEqual([]);
    for (const input of Object.keys(inputs)) expect(page).toContain(`\`${input}\``);
  });

  test('uses the variables of the job of GitLab', () => {
    const { 'rtw-check': job } = parse(read('gitlab/rtw.yml'));
    const used = namesIn(yaml, 'variables').flatMap((variables) => Object.keys(variables as object));
    expect(used.toSorted()).toEqual(Object.keys(job.variables).toSorted());
  });

  test('shows the hook as it is defined', () => {
    const hooks: { id: string }[] = parse(read('../.pre-commit-hooks.yaml'));
    const [shown] = namesIn(yaml, 'hooks').flat() as { id: string }[];
    expect(hooks.find(({ id }) => id === shown?.id)).toMatchObject(shown ?? {});
  });

  test('shows commands that the tool understands', async () => {
    const folder = folderWith({ 'submissions/p.rtw': 'protocol P {}\n' });
    const lines = blocksOf(page).flatMap(({ language, text }) => (language === 'sh' ? text.split('\n') : []));
    const commands = lines.flatMap((line) => line.match(/^(?:npx --no-install )?rtw (.*)$/)?.[1]?.split(' ') ?? []);
    expect(commands).toContain('junit');
    for (const line of lines) {
      const words = line.match(/^(?:npx --no-install )?rtw (.*)$/)?.[1]?.split(' ');
      const exitCode = words?.includes('never') ? 0 : 1;
      if (words)
        expect(await rtw(words, { cwd: folder })).toMatchObject({
          exitCode,
          stderr: expect.not.stringContaining('Cannot'),
        });
    }
  });
});

test('both pages show the same, but for the language', () => {
  const same = (page: string) => blocksOf(page).map(({ text }) => text.replace(/--lang (en|sv)/, ''));
  expect(same(pages.sv)).toEqual(same(pages.en));
});
