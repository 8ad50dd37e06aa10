import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type JsonReport, jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { call } from '../../packages/language/src/testing/call-template.ts';
import { folderWith, rtw } from './rtw.ts';

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('rtw template check', () => {
  test('finds nothing in a template that is in order', async () => {
    const { exitCode, stdout } = await rtw(['template', 'check', 'call.rtw'], {
      cwd: folderWith({ 'call.rtw': call }),
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'No findings in 1 file.\n' });
  });

  test('speaks Swedish to Swedish readers', async () => {
    const text = call.replace('  timeline', '  skeleton { budget: 9000000 SEK }\n  timeline');
    const folder = folderWith({ 'call.rtw': text });
    const { stdout } = await rtw(['template', 'check', 'call.rtw', '--lang', 'sv'], { cwd: folder });
    expect(inOneLine(stdout)).toContain('Ett nytt protokoll skulle börja med ett fel (template.OurCall.budget)');
  });

  test('takes a file without a template, or none, for a mistake of the caller', async () => {
    const folder = folderWith({ 'plain.rtw': 'protocol P {\n}\n' });
    expect((await rtw(['template', 'check', 'plain.rtw'], { cwd: folder })).exitCode).toBe(2);
    expect((await rtw(['template', 'check', 'nowhere.rtw'], { cwd: folder })).exitCode).toBe(2);
    expect((await rtw(['template', 'check'], { cwd: folder })).exitCode).toBe(2);
  });
});

describe('a template in a package', () => {
  const packed = (version: string, rtw: unknown = 'call.rtw') => ({
    'node_modules/our-call/package.json': JSON.stringify({ name: 'our-call', version, rtw }),
    'node_modules/our-call/call.rtw': call,
  });

  test.each(['our-call', 'node_modules/our-call', 'node_modules/our-call/call.rtw'])(
    'is checked by the name of the package, by its folder and by its file: %s',
    async (asked) => {
      const { exitCode, stdout } = await rtw(['template', 'check', asked], { cwd: folderWith(packed('1.2.0')) });
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'No findings in 1 file.\n' });
    },
  );

  test('has the version of the package, unless this shares several files', async () => {
    const { stdout } = await rtw(['template', 'check', 'our-call'], { cwd: folderWith(packed('1.1.0')) });
    expect(stdout).toContain('warning  type.package-version');
    expect(inOneLine(stdout)).toContain('The template has version `1.2.0`, and the package that shares it `1.1.0`');
    const several = {
      ...packed('1.1.0', ['call.rtw', 'terms.rtw']),
      'node_modules/our-call/terms.rtw': 'party auditor: "auditor" en, "revisor" sv\n',
    };
    const other = await rtw(['template', 'check', 'our-call'], { cwd: folderWith(several) });
    expect(other.stdout).toBe('No findings in 1 file.\n');
  });

  test('is not looked for in a folder that says of no files', async () => {
    const folder = folderWith({ 'templates/call.rtw': call });
    const { exitCode, stderr } = await rtw(['template', 'check', 'templates'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(inOneLine(stderr)).toContain('Name the file of the template: templates/FILE.rtw.');
  });

  test('is told of where it is asked for by its own name', async () => {
    const folder = folderWith({ ...packed('1.2.0'), 'again.rtw': call });
    for (const args of [
      ['new', 'P', '--template', 'OurCall'],
      ['check', 'again.rtw', '--template', 'OurCall'],
    ]) {
      const { exitCode, stderr } = await rtw(args, { cwd: folder });
      expect(exitCode).toBe(2);
      expect(inOneLine(stderr)).toContain(
        'A template of this name lies in again.rtw and our-call: --template again.rtw, --template our-call.',
      );
    }
    const { stderr } = await rtw(['new', 'P', '--template', 'Nowhere'], { cwd: folder });
    expect(stderr).not.toContain('lies in');
  });
});

test('a new protocol by a template with mistakes is written, and the mistakes are told of', async () => {
  const folder = folderWith({ 'call.rtw': call.replace('analysis.gender', 'analysis.gendr') });
  const args = ['new', 'P', '--template', 'call.rtw'];
  const { exitCode, stderr } = await rtw(args, { cwd: folder });
  expect(exitCode).toBe(0);
  expect(inOneLine(stderr)).toContain('The template in call.rtw has 1 error');
  expect(inOneLine(stderr)).toContain('"rtw template check call.rtw" tells.');
  const sound = folderWith({ 'call.rtw': call });
  expect((await rtw(args, { cwd: sound })).stderr).not.toContain('template check');
});

describe('rtw template diff', () => {
  const diff = async (changed: string, args: readonly string[] = []) => {
    const folder = folderWith({ 'old.rtw': call, 'new.rtw': changed });
    return rtw(['template', 'diff', 'old.rtw', 'new.rtw', ...args], { cwd: folder });
  };

  test('says that nothing has changed', async () => {
    const { exitCode, stdout } = await diff(call);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Nothing changes for those who follow it.');
  });

  test('tells what changes, where, and which version that calls for', async () => {
    const { exitCode, stdout } = await diff(call.replace('18 months', '24 months'));
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^Stricter: .*\n {2}rehsam\.follow-up {2}new\.rtw:\d+:\d+$/m);
    expect(inOneLine(stdout)).toContain('18 months before, 24 months now.');
    expect(inOneLine(stdout)).toContain('These changes call for 2.0.0 (the first number rises); 1.2.0 is too low.');
  });

  test('sees another scale of an instrument that the template defines', async () => {
    const withScale = (to: number) =>
      `${call}\ninstrument OurScale: "Our scale" en, "Vår skala" sv { scale: 0..${to} }\n`;
    const folder = folderWith({ 'old.rtw': withScale(10), 'new.rtw': withScale(100) });
    const { exitCode, stdout } = await rtw(['template', 'diff', 'old.rtw', 'new.rtw'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^Stricter: .*\n {2}OurScale {2}new\.rtw:\d+:12$/m);
  });

  test('speaks Swedish to Swedish readers', async () => {
    const { stdout } = await diff(call.replace('6000000', '5000000'), ['--lang', 'sv']);
    expect(stdout).toContain('Strängare: ett godkänt protokoll kan underkännas');
    expect(inOneLine(stdout)).toContain('Ändringarna kräver 2.0.0 (det första talet höjs); 1.2.0 är för lågt.');
  });

  test('compares versions of one template only, and only such as can be read', async () => {
    expect((await diff(call.replaceAll('OurCall', 'Another'))).exitCode).toBe(2);
    const { exitCode, stderr } = await diff(call.replace('18 months', '18 %'));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/new\.rtw:\d+:\d+: /);
  });
});

describe('rtw check --template', () => {
  const protocol = 'protocol P {\n  title: "A study"\n}\n';
  const installed = {
    'p.rtw': protocol,
    'call.rtw': call,
    'node_modules/@funder/call/package.json': '{ "name": "@funder/call", "rtw": "call.rtw" }',
    'node_modules/@funder/call/call.rtw': call,
  };

  test.each(['call.rtw', '@funder/call'])('judges every protocol as if it followed %s', async (template) => {
    const folder = folderWith(installed);
    const args = ['check', 'p.rtw', '--template', template, '--format', 'json'];
    const report = jsonReport.parse(JSON.parse((await rtw(args, { cwd: folder })).stdout));
    const ids = report.files.flatMap(({ studies }) => studies.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
    expect(ids).toEqual([
      'rehsam.follow-up',
      'template.OurCall.budget',
      'template.OurCall.core',
      'template.OurCall.gender',
    ]);
  });

  test('finds a package from a subfolder as from the folder of the configuration, and tells of that without one', async () => {
    const follower = 'import "@funder/call"\n\nprotocol P follows OurCall "1" {\n}\n';
    const folder = folderWith({ ...installed, 'sub/p.rtw': follower });
    const [top, sub] = [folder, join(folder, 'sub')];
    const found = async (cwd: string, path: string) =>
      (await rtw(['check', path, '--lang', 'en'], { cwd })).stdout.includes('template.OurCall.gender');
    expect([await found(top, 'sub/p.rtw'), await found(sub, 'p.rtw')]).toEqual([true, false]);
    const { stdout } = await rtw(['check', 'p.rtw'], { cwd: sub });
    expect(inOneLine(stdout)).toContain('If it is installed further up, put an rtw.config.json there');
    const { stderr } = await rtw(['check', 'p.rtw', '--template', '@funder/call'], { cwd: sub });
    expect(inOneLine(stderr)).toContain('put an rtw.config.json there');
    writeFileSync(join(folder, 'rtw.config.json'), '{}');
    expect([await found(top, 'sub/p.rtw'), await found(sub, 'p.rtw')]).toEqual([true, true]);
    for (const args of [
      ['check', 'p.rtw', '--template', '@funder/call', '--fail-on', 'never'],
      ['new', 'Another', '--template', '@funder/call', '--output', '-'],
      ['template', 'diff', '@funder/call', '@funder/call'],
      ['explain', 'OurCall'],
    ]) {
      expect([args, (await rtw(args, { cwd: sub })).exitCode]).toEqual([args, 0]);
    }
  });

  test('ends with 2 where there is no such template, or it has mistakes', async () => {
    const folder = folderWith({
      ...installed,
      'broken.rtw': call.replace('18 months', '18 %'),
      'node_modules/without-files/package.json': '{ "name": "without-files" }',
      'node_modules/@funder/two/package.json': '{ "name": "@funder/two", "rtw": ["a.rtw", "b.rtw"] }',
      'node_modules/@funder/two/a.rtw': call,
      'node_modules/@funder/two/b.rtw': call.replaceAll('OurCall', 'Another').replaceAll('our-call', 'another-call'),
    });
    for (const [template, message] of [
      ['Nothing', 'There is no template `Nothing`'],
      ['nowhere.rtw', 'Cannot read nowhere.rtw'],
      ['p.rtw', 'There is no template in `p.rtw`'],
      ['without-files', 'The package.json of `without-files` has no field "rtw"'],
      ['@funder/two', 'a file of a package with a scope is named "@scope/package/file.rtw"'],
      ['broken.rtw', 'broken.rtw:10:'],
    ] as const) {
      const { exitCode, stderr } = await rtw(['check', 'p.rtw', '--template', template], { cwd: folder });
      expect(exitCode).toBe(2);
      expect(inOneLine(stderr)).toContain(message);
    }
  });
});

describe('rtw.lock.json', () => {
  const follower = 'import "call.rtw"\n\nprotocol P follows OurCall {\n  outcomes: Spells\n}\n';
  const folderLocked = async () => {
    const folder = folderWith({ 'p.rtw': follower, 'call.rtw': call });
    await rtw(['check', '--update-lock', '--fail-on', 'never'], { cwd: folder });
    return folder;
  };
  const codes = async (folder: string) => {
    const { stdout } = await rtw(['check', '--format', 'json'], { cwd: folder });
    const report: JsonReport = jsonReport.parse(JSON.parse(stdout));
    return report.files
      .flatMap(({ findings }) => findings.map(({ code }) => code))
      .filter((it) => it.startsWith('link.'));
  };

  test('holds the version and the content of every template that judged, and is written the same every time', async () => {
    const folder = await folderLocked();
    const first = readFileSync(join(folder, 'rtw.lock.json'), 'utf8');
    expect(JSON.parse(first)).toEqual({
      schemaVersion: 1,
      templates: { 'OurCall@1.2.0': expect.stringMatching(/^sha256-[0-9a-f]{64}$/) },
    });
    await rtw(['check', '--update-lock', '--fail-on', 'never'], { cwd: folder });
    expect(readFileSync(join(folder, 'rtw.lock.json'), 'utf8')).toBe(first);
    expect(await codes(folder)).toEqual([]);
  });

  test('is told of where it is written, unless nothing is to be told', async () => {
    const folder = folderWith({ 'p.rtw': follower, 'call.rtw': call });
    const update = ['check', '--update-lock', '--fail-on', 'never'];
    expect((await rtw(update, { cwd: folder })).stderr).toContain('Wrote rtw.lock.json: 1 template locked.');
    expect((await rtw([...update, '--lang', 'sv'], { cwd: folder })).stderr).toContain(
      'Skrev rtw.lock.json: 1 mall låst.',
    );
    expect((await rtw([...update, '--quiet'], { cwd: folder })).stderr).toBe('');
  });

  test('has a template pointed out that it does not hold, with how to lock it', async () => {
    const folder = await folderLocked();
    writeFileSync(join(folder, 'rtw.lock.json'), '{ "schemaVersion": 1, "templates": {} }');
    const { stdout } = await rtw(['check'], { cwd: folder });
    expect(stdout).toContain('link.template-not-locked');
    expect(inOneLine(stdout)).toContain('Run "rtw check --update-lock" to lock it');
    expect(stdout).not.toContain('When the change is meant');
  });

  test('has a template pointed out that has changed under the same version', async () => {
    const folder = await folderLocked();
    writeFileSync(join(folder, 'call.rtw'), call.replace('18 months', '12 months'));
    expect(await codes(folder)).toEqual(['link.template-changed']);
  });

  test('does not hold a second template of the same name and version: the file that differs is named', async () => {
    const folder = folderWith({ 'a/p.rtw': follower, 'a/call.rtw': call });
    await rtw(['check', '--update-lock', '--fail-on', 'never'], { cwd: folder });
    cpSync(join(folder, 'a'), join(folder, 'b'), { recursive: true });
    writeFileSync(join(folder, 'b/call.rtw'), call.replace('18 months', '12 months'));
    for (const [language, message] of [
      ['en', 'The template OurCall 1.2.0 in b/call.rtw says something else than what rtw.lock.json holds'],
      ['sv', 'Mallen OurCall 1.2.0 i b/call.rtw säger något annat än det som rtw.lock.json innehåller'],
    ] as const) {
      const { stdout } = await rtw(['check', '--lang', language], { cwd: folder });
      expect(inOneLine(stdout)).toContain(message);
      expect(inOneLine(stdout)).toContain(language === 'en' ? 'or there are two such' : 'så finns det två sådana');
    }
  });

  test('lies beside the configuration, wherever the run takes place', async () => {
    const follows = follower.replace('call.rtw', '../call.rtw');
    const folder = folderWith({ 'rtw.config.json': '{}', 'sub/p.rtw': follows, 'call.rtw': call });
    const sub = join(folder, 'sub');
    await rtw(['check', '--update-lock', '--fail-on', 'never'], { cwd: sub });
    expect(existsSync(join(sub, 'rtw.lock.json'))).toBe(false);
    expect(await codes(folder)).toEqual([]);
    writeFileSync(join(folder, 'call.rtw'), call.replace('18 months', '12 months'));
    expect(await codes(folder)).toEqual(['link.template-changed']);
    expect(await codes(sub)).toEqual(['link.template-changed']);
  });

  test('keeps what it holds of protocols that are not checked', async () => {
    const folder = folderWith({
      'p.rtw': follower,
      'call.rtw': call,
      'sub/q.rtw': 'protocol Q follows RtwTrial {\n}\n',
    });
    const locked = () => {
      const { templates } = JSON.parse(readFileSync(join(folder, 'rtw.lock.json'), 'utf8'));
      return Object.keys(templates).map((key) => key.split('@')[0]);
    };
    for (const [paths, names] of [
      [[], ['OurCall', 'RtwTrial']],
      [['sub/q.rtw'], ['OurCall', 'RtwTrial']],
      [['sub'], ['OurCall', 'RtwTrial']],
      [
        ['p.rtw', 'call.rtw', 'sub'],
        ['OurCall', 'RtwTrial'],
      ],
    ] as const) {
      await rtw(['check', '--update-lock', '--fail-on', 'never', ...paths], { cwd: folder });
      expect(locked()).toEqual(names);
    }
    rmSync(join(folder, 'sub'), { recursive: true });
    await rtw(['check', '--update-lock', '--fail-on', 'never', '.'], { cwd: folder });
    expect(locked()).toEqual(['OurCall']);
  });

  test('is not written where two templates with one name and version differ', async () => {
    const folder = folderWith({
      'a/p.rtw': follower,
      'a/call.rtw': call,
      'b/p.rtw': follower,
      'b/call.rtw': call.replace('18 months', '12 months'),
    });
    expect(await codes(folder)).toEqual([]);
    for (const [language, message] of [
      ['en', 'two templates OurCall 1.2.0 that say different things, in a/call.rtw and in b/call.rtw'],
      ['sv', 'två mallar OurCall 1.2.0 som säger olika saker, i a/call.rtw och i b/call.rtw'],
    ] as const) {
      const { exitCode, stderr } = await rtw(['check', '--update-lock', '--lang', language], { cwd: folder });
      expect(exitCode).toBe(2);
      expect(inOneLine(stderr)).toContain(message);
    }
    expect(existsSync(join(folder, 'rtw.lock.json'))).toBe(false);
    writeFileSync(join(folder, 'b/call.rtw'), call);
    expect((await rtw(['check', '--update-lock', '--fail-on', 'never'], { cwd: folder })).exitCode).toBe(0);
  });

  test.runIf(process.platform === 'linux')('is not written by a run that could not check a file', async () => {
    const folder = folderWith({ 'p.rtw': follower, 'call.rtw': call });
    // It is there, and refuses to be read.
    symlinkSync('/proc/self/mem', join(folder, 'q.rtw'));
    const { exitCode } = await rtw(['check', '--update-lock', 'p.rtw', 'q.rtw'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(existsSync(join(folder, 'rtw.lock.json'))).toBe(false);
  });

  test('has a version pointed out that it does not hold', async () => {
    const folder = await folderLocked();
    writeFileSync(join(folder, 'call.rtw'), call.replace('1.2.0', '1.3.0'));
    expect(await codes(folder)).toEqual(['link.template-not-locked']);
    const { stdout } = await rtw(['check', '--lang', 'sv'], { cwd: folder });
    expect(inOneLine(stdout)).toContain('Mallen OurCall 1.3.0 står inte i rtw.lock.json, som har OurCall 1.2.0.');
  });

  test('does not mind line ends, nor changes of a protocol beside the template', async () => {
    const beside = `${call}protocol P follows OurCall {\n  outcomes: Spells\n}\n`;
    const folder = folderWith({ 'all.rtw': beside });
    await rtw(['check', '--update-lock', '--fail-on', 'never'], { cwd: folder });
    writeFileSync(
      join(folder, 'all.rtw'),
      beside.replace('OurCall {\n  outcomes: Spells\n', 'OurCall {\n  title: "x"\n').replaceAll('\n', '\r\n'),
    );
    expect(await codes(folder)).toEqual([]);
  });

  test.each([
    ['{ "schemaVersion": 2, "templates": {} }', 'another version of rtw'],
    ['{ "schemaVersion": 1, "templates": { "A@1.0.0": "x" } }', 'is not a lock file'],
    ['nonsense', 'is not a lock file'],
  ])('that reads %s ends the run with 2', async (text, message) => {
    const folder = folderWith({ 'p.rtw': follower, 'call.rtw': call, 'rtw.lock.json': text });
    const { exitCode, stderr } = await rtw(['check'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(inOneLine(stderr)).toContain(message);
    expect((await rtw(['check', '--update-lock', '--fail-on', 'never'], { cwd: folder })).exitCode).toBe(0);
  });
});

test('a protocol judged by a template does not have its outcome by calling another the same', async () => {
  const asked = 'requirement core: must { title: "Core" en, "Kärna" sv; outcomes: SickLeave }';
  const folder = folderWith({
    't.rtw': `template Call {\nversion: "1.0.0"; title: "Call" en, "Utlysning" sv\noutcome SickLeave: sick-leave-days\n${asked}\n}\n`,
    'q.rtw': 'protocol P {\n  outcome SickLeave: work-ability { instrument: WAI }\n}\n',
  });
  const { stdout } = await rtw(['check', 'q.rtw', '--template', 't.rtw'], { cwd: folder });
  expect(inOneLine(stdout)).toContain('The protocol calls an outcome of its own SickLeave');
});
