import { describe, expect, test } from 'vitest';
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

describe('a criterion that is as grave as the study has it', () => {
  const criteria = (rules: string) =>
    `criteria ours { title: "Ours" en, "Våra" sv; criterion titled: error { ${rules} title: "T" en, "T" sv; check: title is stated } }\n`;
  const files = {
    'p.rtw': `${criteria('severity: info when randomised; severity: warning when title is stated;')}${protocol}`,
    'rtw.config.json': '{ "sets": ["rehsam"] }',
    'ci.json': '{ "sets": ["rehsam"], "criteria": { "ours.titled": "warning" } }',
  };
  const ours = async (...args: string[]) => {
    const { protocols } = await settingsOf(files, ['p.rtw', ...args]);
    return protocols[0]?.sets.find(({ name }) => name === 'ours')?.criteria;
  };

  test('is shown with all that it may be', async () => {
    expect(await ours()).toEqual([
      { id: 'ours.titled', severity: 'error', dependsOnStudy: ['info', 'warning'], from: 'shipped' },
    ]);
  });

  test('is as grave as the configuration says, where it says so', async () => {
    expect(await ours('--config', 'ci.json')).toEqual([
      { id: 'ours.titled', severity: 'warning', from: 'configuration', at: 'ci.json:1:37' },
    ]);
  });

  test.each([
    ['en', 'ours.titled       error    or info or warning, depending on the study'],
    ['sv', 'ours.titled       fel         eller upplysning eller varning, beroende på studien'],
  ])('says so to readers: %s', async (language, line) => {
    const { stdout } = await rtw(['check', '--print-config', 'p.rtw', '--lang', language], { cwd: folderWith(files) });
    expect(stdout).toContain(line);
  });
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
  ['p.rtw q.rtw', '--print-config shows one file, and checks nothing: leave out q.rtw.'],
  ['p.rtw --output out.txt', 'leave out --output.'],
  ['p.rtw --shard 1/2 --baseline b.json', 'leave out --baseline and --shard.'],
  ['p.rtw --stdin --stdin-filename x.rtw --update-lock', 'leave out --stdin, --stdin-filename and --update-lock.'],
  ['p.rtw --fail-on error --max-warnings 0', 'leave out --fail-on and --max-warnings.'],
  ['p.rtw --min-severity info --workers 2', 'leave out --min-severity and --workers.'],
  ['p.rtw --update-baseline --lang sv', 'utelämna --update-baseline.'],
])('what cannot be shown ends with 2: %s', async (args, message) => {
  const folder = folderWith({ 'p.rtw': protocol });
  const { exitCode, stderr } = await rtw(['check', '--print-config', ...args.split(' ')], { cwd: folder });
  expect(exitCode).toBe(2);
  expect(stderr.replace(/\s+/g, ' ')).toContain(message);
});
