import { expect, test } from 'vitest';
import type { FileSettings } from '../../packages/cli/src/settings/file-settings.ts';
import { folderWith, rtw } from './rtw.ts';

const protocol = 'protocol P {\n  title: "A study"\n}\n';
const own =
  'criteria ours { title: "Ours" en, "Våra" sv; criterion titled: error { title: "T" en, "T" sv; check: title is stated } }\n';
const config =
  '{\n  "sets": ["rehsam", "forte"],\n  "criteria": { "rehsam.power": "info", "forte.gender": "off" }\n}\n';

async function settingsOf(files: Record<string, string>, args: string[]): Promise<FileSettings> {
  const run = await rtw(['check', '--format', 'json', '--print-config', ...args], { cwd: folderWith(files) });
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  return JSON.parse(run.stdout);
}

/** Everything that is not as it ships, a line for each. */
const chosen = ({ protocols }: FileSettings) =>
  protocols.flatMap(({ sets }) =>
    sets.flatMap(({ name, criteria, ...set }) => [
      ...(set.from === 'shipped' ? [] : [`${name}: ${set.template ?? set.at}`]),
      ...criteria.flatMap(({ id, severity, from, template, at, refused }) =>
        from === 'shipped' && !refused ? [] : [[id, severity, template ?? at, refused].filter(Boolean).join(' ')],
      ),
    ]),
  );

test('a file without a configuration is judged by what ships with the tool', async () => {
  const settings = await settingsOf({ 'a/p.rtw': protocol }, ['a/p.rtw']);
  expect(settings).toMatchObject({ file: 'a/p.rtw', root: '.', protocols: [{ protocol: 'P' }] });
  expect(settings.configuration).toBeUndefined();
  expect(settings.protocols[0]?.sets.map(({ name }) => name)).toContain('workplace');
});

test('what a configuration chooses is shown with its place', async () => {
  const settings = await settingsOf({ 'rtw.config.json': config, 'a/p.rtw': own + protocol }, ['a/p.rtw']);
  expect(settings.configuration).toBe('rtw.config.json');
  expect(chosen(settings)).toEqual([
    'forte: rtw.config.json:2:22',
    'forte.gender off rtw.config.json:3:41',
    'rehsam: rtw.config.json:2:12',
    'rehsam.power info rtw.config.json:3:17',
    'ours: a/p.rtw:1:10',
  ]);
});

test('the configuration that is named comes before the one that is near', async () => {
  const files = { 'rtw.config.json': config, 'ci.json': '{ "sets": ["ethics"] }', 'p.rtw': protocol };
  const settings = await settingsOf(files, ['p.rtw', '--config', 'ci.json']);
  expect(settings.configuration).toBe('ci.json');
  expect(settings.protocols[0]?.sets.map(({ name, at }) => `${name} ${at}`)).toEqual(['ethics ci.json:1:12']);
});

test('a template is shown with what it decides, and with what it does not let the configuration soften', async () => {
  const files = { 'rtw.config.json': config, 'p.rtw': protocol };
  const settings = await settingsOf(files, ['p.rtw', '--template', 'ForteRehsam2']);
  expect(settings.protocols[0]?.template).toMatch(/^ForteRehsam2 \d/);
  expect(chosen(settings)).toContain('forte.gender error rtw.config.json:3:41');
  expect(chosen(settings)).toContainEqual(expect.stringMatching(/^design\.unit error ForteRehsam2 1/));
});

test('to be read, it stands in sets, in the reader’s language', async () => {
  const folder = folderWith({ 'rtw.config.json': '{ "sets": ["rehsam"] }', 'p.rtw': protocol });
  const { stdout } = await rtw(['check', '--print-config', 'p.rtw', '--lang', 'sv'], { cwd: folder });
  expect(stdout).toMatchInlineSnapshot(`
    "p.rtw
      Konfiguration       rtw.config.json
      Får importera från  .

      P

      Vetenskaplig kvalitet, så som Rehsam 2 utvärderades (rehsam): rtw.config.json:1:12
        rehsam.power      fel
        rehsam.attrition  fel
        rehsam.follow-up  fel
        rehsam.outcome    fel
    "
  `);
});

test.each([
  ['gone.rtw', 'Cannot read gone.rtw'],
  ['p.rtw --format json --format text', '--print-config writes text or json'],
])('what cannot be shown ends with 2: %s', async (args, message) => {
  const folder = folderWith({ 'p.rtw': protocol });
  const { exitCode, stderr } = await rtw(['check', '--print-config', ...args.split(' ')], { cwd: folder });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});
