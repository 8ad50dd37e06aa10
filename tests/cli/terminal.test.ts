import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { run } from '../../packages/cli/src/run.ts';
import { displayWidth } from '../../packages/cli/src/text/display-width.ts';
import { sharedSyntax } from '../../packages/language/src/testing/shared-syntax.ts';
import { folderWith, rtw } from './rtw.ts';

const protocol = (name: string, more = '') => `protocol ${name} {\n  title: "A study"\n${more}}\n`;
const call = (studies: number) => ({
  'rtw.config.json': '{ "sets": ["rehsam", "outcomes"] }',
  ...Object.fromEntries(
    Array.from({ length: studies }, (_, index) => [
      `application-${String(index + 1).padStart(2, '0')}.rtw`,
      protocol(`Study${index + 1}`, index === 2 ? '  titel: "x"\n  stage\n' : ''),
    ]),
  ),
});

describe('a run over many files', () => {
  const folder = folderWith(call(12));

  test.each(['en', 'sv'])('ends with the files and the criteria that have most findings, in %s', async (language) => {
    const { stdout } = await rtw(['check', '--lang', language], { cwd: folder });
    const end = stdout.slice(stdout.lastIndexOf(language === 'sv' ? 'Filer med' : 'Files with'));
    await expect(end).toMatchFileSnapshot(`terminal/most-findings.${language}.txt`);
  });

  test('has no such end where only the findings are wanted', async () => {
    const { stdout } = await rtw(['check', '--quiet'], { cwd: folder });
    expect(stdout).not.toContain('Files with most findings');
    expect(stdout).not.toContain('12 studies');
    expect(stdout).toContain('application-12.rtw');
  });

  test('over few files needs none', async () => {
    const { stdout } = await rtw(['check'], { cwd: folderWith(call(3)) });
    expect(stdout).not.toContain('Files with most findings');
  });

  test.each(['en', 'sv'])('reads well at forty columns, in %s', async (language) => {
    const { stdout } = await rtw(['check', '--lang', language, '--color'], { cwd: folder, env: { COLUMNS: '40' } });
    const wide = stripVTControlCharacters(stdout)
      .split('\n')
      .filter((line) => displayWidth(line) > 40);
    // What is to be copied, or looked up, stays whole; running text does not reach beyond the edge.
    expect(wide.filter((line) => !/^ *(- )?[`(]?[`(]\S|`$/.test(line))).toEqual([]);
  });

  test('says without colours what it says with them', async () => {
    const [plain, coloured] = await Promise.all(
      ['--no-color', '--color'].map((option) => rtw(['check', option], { cwd: folder })),
    );
    expect(coloured?.stdout).not.toBe(plain?.stdout);
    expect(stripVTControlCharacters(coloured?.stdout ?? '')).toBe(plain?.stdout);
  });
});

describe('the progress of a long run', () => {
  const folder = folderWith(call(6));
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** A run in which every look at the clock finds a second gone. */
  async function watched(args: readonly string[], { env = {}, isTTY = true } = {}) {
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (time += 1000));
    const written: { to: 'stdout' | 'stderr'; text: string }[] = [];
    const stream = (to: 'stdout' | 'stderr') =>
      Object.assign(
        new Writable({
          write(chunk: Buffer, _, done) {
            written.push({ to, text: chunk.toString() });
            done();
          },
        }),
        { isTTY, columns: 80 },
      );
    const surroundings = {
      argv: [process.execPath, 'rtw', 'check', ...args],
      env: { PATH: process.env.PATH, ...env },
      cwd: () => realpathSync(folder),
      stdin: Readable.from([]),
      stdout: stream('stdout'),
      stderr: stream('stderr'),
    };
    const library = pathToFileURL(join(import.meta.dirname, '../../packages/library/'));
    await run(surroundings as unknown as NodeJS.Process, library, sharedSyntax);
    return {
      aside: written.filter(({ to }) => to === 'stderr').map(({ text }) => text),
      screen: screenAfter(written.map(({ text }) => text).join('')),
    };
  }

  /** The lines of a terminal after all that was written to it. */
  function screenAfter(text: string): string[] {
    return stripVTControlCharacters(text)
      .split('\n')
      .map((line) =>
        line
          .split('\r')
          .reduce((shown, piece) => piece + shown.slice(piece.length), '')
          .trimEnd(),
      );
  }

  test('is seen while it lasts, and leaves nothing among the findings', async () => {
    const { aside, screen } = await watched(['--no-color']);
    expect(aside.join('')).toContain('3 of 6 files checked');
    const { stdout } = await rtw(['check', '--no-color'], { cwd: folder });
    expect(screen).toEqual(stdout.split('\n').map((line) => line.trimEnd()));
  });

  test.each([
    ['--quiet', ['--quiet'], {}],
    ['a terminal that cannot write over a line', [], { env: { TERM: 'dumb' } }],
    ['a service', [], { env: { CI: 'true' } }],
    ['a pipe', [], { isTTY: false }],
  ])('is not told to %s', async (_, args, surroundings) => {
    expect((await watched(args, surroundings)).aside).toEqual([]);
  });
});
