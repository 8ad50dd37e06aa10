import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findProtocols } from './find-protocols.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rtw-files-'));
  mkdirSync(join(folder, 'call/a'), { recursive: true });
  writeFileSync(join(folder, 'call/b.rtw'), '');
  writeFileSync(join(folder, 'call/a/c.rtw'), '');
  writeFileSync(join(folder, 'secret.rtw'), '');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const found = async (...paths: string[]) =>
  (await findProtocols(paths, folder)).files.map((path) => relative(folder, path).replaceAll('\\', '/'));

test('a folder stands for every protocol in it and below, in the order of the names', async () => {
  expect(await found('call')).toEqual(['call/a/c.rtw', 'call/b.rtw']);
});

test('a link in a folder that leads out of it is passed over, and that is told', async () => {
  symlinkSync(join(folder, 'secret.rtw'), join(folder, 'call/leak.rtw'));
  symlinkSync(folder, join(folder, 'call/up'));
  const { files, notes } = await findProtocols(['call'], folder);
  expect(files).toHaveLength(2);
  expect(notes.map(({ en }) => en)).toEqual([
    expect.stringContaining('call/leak.rtw is a link that leads out of the folder'),
    expect.stringContaining('call/up is a link that leads out of the folder'),
  ]);
});

test('a link that leads nowhere, or in a circle, is among the files, so that it is told when it is read', async () => {
  symlinkSync(join(folder, 'gone'), join(folder, 'call/broken.rtw'));
  symlinkSync(join(folder, 'call/round.rtw'), join(folder, 'call/round.rtw'));
  expect(await found('call')).toEqual(['call/a/c.rtw', 'call/b.rtw', 'call/broken.rtw', 'call/round.rtw']);
});

test('the ending of a protocol may be in capitals', async () => {
  writeFileSync(join(folder, 'call/D.RTW'), '');
  expect(await found('call')).toEqual(['call/D.RTW', 'call/a/c.rtw', 'call/b.rtw']);
});

test('a path that is empty is none', async () => {
  await expect(findProtocols([''], folder)).rejects.toThrow('One of the paths is empty.');
});

test('a pattern finds what a folder finds, hidden files too, and looks no further than it reaches', async () => {
  writeFileSync(join(folder, 'call/.draft.rtw'), '');
  expect(await found('call/*.rtw')).toEqual(['call/.draft.rtw', 'call/b.rtw']);
  expect(await found('call/**/*.rtw')).toEqual(await found('call'));
  expect(await found('*/a/*.rtw')).toEqual(['call/a/c.rtw']);
  // An ignore file that cannot be read is a fault, where it is come to.
  mkdirSync(join(folder, 'call/a/.gitignore'));
  expect(await found('c*/b.rtw')).toEqual(['call/b.rtw']);
});

test('a link that is named is followed', async () => {
  symlinkSync(join(folder, 'secret.rtw'), join(folder, 'call/leak.rtw'));
  expect(await found('call/leak.rtw')).toEqual(['call/leak.rtw']);
});

test('a file that two paths lead to is one file', async () => {
  symlinkSync(join(folder, 'call/b.rtw'), join(folder, 'call/a/again.rtw'));
  expect(await found('call', 'call/b.rtw')).toEqual(['call/a/again.rtw', 'call/a/c.rtw']);
});

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const refusal = (...paths: string[]) =>
  findProtocols(paths, folder).then(
    () => 'none',
    (error: Error) => error.message,
  );

describe('ignore files', () => {
  test('pass over what is below them, and those in it have the last word', async () => {
    write('.gitignore', 'b.rtw\n/call/drafts/\n');
    write('call/drafts/d.rtw', '');
    write('call/a/b.rtw', '');
    write('call/a/.gitignore', '!b.rtw\n');
    expect(await found('call')).toEqual(['call/a/b.rtw', 'call/a/c.rtw']);
    expect(await found()).toEqual(['call/a/b.rtw', 'call/a/c.rtw', 'secret.rtw']);
  });

  test('of our own stand beside those of Git, and are read after them', async () => {
    write('.gitignore', '*.rtw\n');
    write('.rtwignore', '!/call/**\nc.rtw\n');
    expect(await found()).toEqual(['call/b.rtw']);
  });

  test('do not hold for what is named', async () => {
    write('.gitignore', 'call/\n');
    write('call/.rtwignore', 'a/\n');
    expect(await found('call/a/c.rtw')).toEqual(['call/a/c.rtw']);
    expect(await found('call')).toEqual(['call/b.rtw']);
    expect(await found()).toEqual(['secret.rtw']);
  });

  test('above the root of the workspace are none of its own', async () => {
    write('.gitignore', '*.rtw\n');
    const inside = join(folder, 'call');
    const seen = async (...paths: string[]) => (await findProtocols(paths, inside)).files.length;
    expect(await seen()).toBe(2);
    expect(await seen('a')).toBe(1);
    // A configuration makes its folder the root.
    write('rtw.config.json', '{}');
    expect(await seen()).toBe(0);
  });

  test('are told where they leave nothing', async () => {
    write('.gitignore', '*.rtw\n');
    expect((await findProtocols(['call'], folder)).notes.map(({ en }) => en)).toEqual([
      'No protocols found: there is no .rtw file in the folder call, apart from what .gitignore or .rtwignore passes over (a file that is named is read all the same).',
    ]);
  });

  test('may be anything', async () => {
    mkdirSync(join(folder, '.gitignore'));
    write('call/.gitignore', '\ufeffb.rtw\r\n[\n!\n\\\n**/**/**\0\n');
    expect(await found('call')).toEqual(['call/a/c.rtw']);
  });
});

describe('a pattern that the shell has left as it is', () => {
  test('stands for the files that it matches, and for folders with all that is in them', async () => {
    expect(await found('call/*.rtw')).toEqual(['call/b.rtw']);
    expect(await found('call/**/*.rtw')).toEqual(['call/a/c.rtw', 'call/b.rtw']);
    expect(await found('c*')).toEqual(['call/a/c.rtw', 'call/b.rtw']);
    expect(await found('{secret,call/?}.rtw')).toEqual(['call/b.rtw', 'secret.rtw']);
    expect(await found('./call/../c*/b.rtw')).toEqual(['call/b.rtw']);
    expect(await found(`${folder}/call/[a-c].rtw`)).toEqual(['call/b.rtw']);
  });

  test('leads to no file that the walk passes over', async () => {
    write('call/node_modules/x.rtw', '');
    write('call/notes.txt', '');
    write('call/.hidden/x.rtw', '');
    write('call/.gitignore', 'b.rtw\n');
    symlinkSync(join(folder, 'secret.rtw'), join(folder, 'call/leak.rtw'));
    expect(await found('call/**')).toEqual(['call/a/c.rtw']);
  });

  test('is the name of a file where there is one', async () => {
    write('call/[b].rtw', '');
    expect(await found('call/[b].rtw')).toEqual(['call/[b].rtw']);
  });

  test('that matches nothing is told, like a path that leads nowhere', async () => {
    expect(await refusal('call/*.txt')).toBe('No .rtw file matches call/*.txt.');
    expect(await refusal('nowhere/*.rtw')).toBe('No .rtw file matches nowhere/*.rtw.');
    write('call/.gitignore', '*\n');
    expect(await refusal('call/*.rtw')).toContain('apart from what .gitignore');
  });
});

describe('a path that cannot be read', () => {
  test.each([
    ['that does not exist', 'nowhere.rtw', 'there is no such file or folder'],
    ['through a file', 'secret.rtw/x.rtw', 'a part of the path is no folder'],
    ['of a link that leads nowhere', 'lost.rtw', 'there is no such file or folder'],
    ['of links that lead in a circle', 'round.rtw', 'its symbolic links lead in a circle'],
    ['with too long a name', `${'x'.repeat(300)}.rtw`, 'the name is too long'],
  ])('%s is told', async (_, path, reason) => {
    symlinkSync('nowhere', join(folder, 'lost.rtw'));
    symlinkSync('round.rtw', join(folder, 'round.rtw'));
    expect(await refusal('call', path)).toBe(`Cannot read ${path}: ${reason}.`);
  });

  test('because a folder below it may not be entered is told', async () => {
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'call/a'), 0o000);
    await withoutPrivileges(async () => {
      expect(await refusal('call')).toBe(`Cannot read ${join(folder, 'call/a')}: permission denied.`);
    });
    chmodSync(join(folder, 'call/a'), 0o755);
  });
});

/** The administrator may read everything. */
async function withoutPrivileges(action: () => Promise<void>): Promise<void> {
  const user = process.geteuid?.();
  if (user === 0) process.seteuid?.(65534);
  try {
    await action();
  } finally {
    if (user === 0) process.seteuid?.(user);
  }
}
