import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { addressOf, languageOver } from '../testing/language.ts';

const protocol = 'protocol P {\n  design: randomised\n}\n';
const own =
  'criteria ours { title: "Ours" en, "Våra" sv; criterion titled: error { title: "T" en, "T" sv; check: title is stated } }\n';

/** The answers of a file's study by the ids of the criteria. */
async function verdicts(language: ReturnType<typeof languageOver>, path: string) {
  const { studies } = await language.check(path);
  return studies[0]?.verdicts ?? [];
}

async function setsOf(language: ReturnType<typeof languageOver>, path: string): Promise<string[]> {
  return [...new Set((await verdicts(language, path)).map(({ id }) => id.split('.')[0] ?? ''))];
}

async function faultsOf(files: Record<string, string>, path: string): Promise<string[]> {
  const language = languageOver(files);
  const { Configurations } = language.rtw.check;
  await Configurations.load(addressOf(path));
  return Configurations.files.flatMap(({ findings }) =>
    findings.map(
      ({ code, range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${code} ${message.en}`,
    ),
  );
}

describe('without a configuration', () => {
  test('the sets of the catalogue judge, and those that have to be chosen do not', async () => {
    const language = languageOver({ 'p.rtw': protocol });
    expect((await setsOf(language, 'p.rtw')).sort()).toEqual(
      'analysis design economics ethics fk-outcomes forte intervention outcomes population predictors rehsam reporting workplace'.split(
        ' ',
      ),
    );
  });
});

describe('a configuration', () => {
  test('chooses the shipped sets that judge', async () => {
    const language = languageOver({ 'a/p.rtw': protocol, 'rtw.config.json': '{ "sets": ["rehsam", "forte"] }' });
    expect((await setsOf(language, 'a/p.rtw')).sort()).toEqual(['forte', 'rehsam']);
  });

  test('leaves the sets of the file itself and of its imports to judge', async () => {
    const files = {
      'p.rtw': `import "ours.rtw"\n${protocol}`,
      'ours.rtw': own,
      'rtw.config.json': '{ "sets": ["ours"] }',
    };
    expect(await setsOf(languageOver(files), 'p.rtw')).toEqual(['ours']);
  });

  test('changes severities and turns criteria off, those of own sets too', async () => {
    const criteria = { 'rehsam.power': 'info', 'rehsam.attrition': 'off', 'ours.titled': 'warning' };
    const files = { 'p.rtw': own + protocol, 'rtw.config.json': JSON.stringify({ criteria }) };
    const told = new Map((await verdicts(languageOver(files), 'p.rtw')).map(({ id, severity }) => [id, severity]));
    expect(told.get('rehsam.power')).toBe('info');
    expect(told.has('rehsam.attrition')).toBe(false);
    expect(told.get('ours.titled')).toBe('warning');
  });

  test('never changes a grade by turning a criterion off', async () => {
    const plain = await languageOver({ 'p.rtw': protocol }).check('p.rtw');
    const files = { 'p.rtw': protocol, 'rtw.config.json': '{ "criteria": { "rehsam.power": "off" } }' };
    expect((await languageOver(files).check('p.rtw')).studies[0]?.grades).toEqual(plain.studies[0]?.grades);
  });

  test('is the nearest one: each folder may have its own', async () => {
    const language = languageOver({
      'rtw.config.json': '{ "sets": ["rehsam"] }',
      'a/rtw.config.json': '{ "sets": ["forte"] }',
      'a/b/p.rtw': protocol,
      'c/p.rtw': protocol,
    });
    expect(await setsOf(language, 'a/b/p.rtw')).toEqual(['forte']);
    expect(await setsOf(language, 'c/p.rtw')).toEqual(['rehsam']);
  });

  test('makes its folder the one whose files a protocol may import', async () => {
    const imports = (path: string) => `import "${path}"\n${protocol}`;
    const files = {
      'shared.rtw': own,
      'a/inner.rtw': own,
      'a/b/p.rtw': imports('../inner.rtw'),
      'a/b/q.rtw': imports('../../shared.rtw'),
    };
    const codes = async (path: string, config: Record<string, string>) =>
      (await languageOver({ ...files, ...config }).check(path)).findings.map(({ code }) => code);
    const config = { 'a/rtw.config.json': '{}' };
    expect(await codes('a/b/p.rtw', config)).not.toContain('link.import-outside');
    expect(await codes('a/b/q.rtw', config)).toContain('link.import-outside');
    expect(await codes('a/b/q.rtw', {})).not.toContain('link.import-outside');
  });

  test('that the reader names is the one for every file', async () => {
    const files = {
      'p.rtw': protocol,
      'rtw.config.json': '{ "sets": ["rehsam"] }',
      'ci/c.json': '{ "sets": ["forte"] }',
    };
    const language = languageOver(files);
    await language.rtw.check.Configurations.useOnly(addressOf('ci/c.json'));
    expect(await setsOf(language, 'p.rtw')).toEqual(['forte']);
    const { Configurations } = language.rtw.check;
    expect(Configurations.rootOf(addressOf('ci/a/p.rtw')).path).toBe('/workspace/ci');
    expect(Configurations.rootOf(URI.parse('file:///elsewhere/a/p.rtw')).path).toBe('/elsewhere/a');
  });

  test('that is broken leaves in force what was there before, or the default', async () => {
    const language = languageOver({ 'p.rtw': protocol, 'rtw.config.json': '{ "sets": ["rehsam"] }' });
    expect(await setsOf(language, 'p.rtw')).toEqual(['rehsam']);
    const { Configurations } = language.rtw.check;
    language.fileSystem.insert(addressOf('rtw.config.json'), '{ "sets": [');
    Configurations.forget();
    expect(await setsOf(language, 'p.rtw')).toEqual(['rehsam']);
    expect(Configurations.files[0]?.findings).toHaveLength(1);
    const broken = languageOver({ 'p.rtw': protocol, 'rtw.config.json': '{' });
    expect((await setsOf(broken, 'p.rtw')).length).toBeGreaterThan(2);
  });
});

describe('a name that nobody knows', () => {
  test('is told at its place, with the nearest one', async () => {
    const config = '{\n  "sets": ["rehsan"],\n  "criteria": { "rehsam.powr": "off" }\n}';
    expect(await faultsOf({ 'rtw.config.json': config }, 'p.rtw')).toEqual([
      '2:12 config.unknown-set There is no set of criteria `rehsan`. Did you mean "rehsam"?',
      '3:17 config.unknown-criterion There is no criterion `rehsam.powr`. Did you mean "rehsam.power"?',
    ]);
  });

  test('may be a set that a file below the configuration defines, or a criterion of it', async () => {
    const config = (id: string) => JSON.stringify({ sets: ['rehsam', 'ours'], criteria: { [id]: 'info' } });
    expect(await faultsOf({ 'rtw.config.json': config('ours.titled'), 'a/ours.rtw': own }, 'p.rtw')).toEqual([]);
    expect(await faultsOf({ 'rtw.config.json': config('ours.title'), 'a/ours.rtw': own }, 'p.rtw')).toEqual([
      expect.stringContaining('Did you mean "ours.titled"?'),
    ]);
  });
});
