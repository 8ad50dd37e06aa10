import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HoverRequest } from 'vscode-languageserver-protocol';
import { jsonCriteria } from '../../packages/cli/src/catalogue/criteria-shape.ts';
import { endServer, startClient } from '../server/language-client.ts';
import { commandLineTool, folderWith, type RunOptions, rtw, run } from './rtw.ts';

const { ofItsOwn, file } = commandLineTool();
const launcher = join(import.meta.dirname, '../../packages/cli/bin/rtw.js');

describe('a process of its own', () => {
  const folder = folderWith({
    'a.rtw': 'protocol P {\n  title "No colon"\n  design: randomised\n}\n',
    'b/rtw.config.json': '{ "sets": ["rehsam"] }',
    'b/b.rtw': 'protocol  Q { title: "Försök" }',
    'cases.json': '[{ "id": "a", "method": "nothing", "inputs": {} }]',
  });
  test.each<[args: string[], more?: RunOptions]>([
    [['check']],
    [['check'], { env: { LANG: 'sv_SE.UTF-8', FORCE_COLOR: '1' } }],
    [['check', '--format', 'json', '--fail-on', 'never', 'b']],
    [['check', '--stdin', '--stdin-filename', 'b/c.rtw'], { stdin: 'protocol P { title: "å" }' }],
    [['check', '--lang', 'sv', 'nowhere.rtw']],
    [['check', '--formt']],
    [['format', '--check', '.']],
    [['format', '--stdin'], { stdin: 'protocol  P { title: "å" }' }],
    [['explain', 'WAI']],
    [['explain', 'WAI'], { env: { COLUMNS: '40' } }],
    [['criteria', '--format', 'markdown']],
    [['sample-size', '--json', 'cases.json']],
    [['--help']],
    [[]],
  ])('says and answers what these tests see: rtw %j', async (args, more) => {
    const options = { cwd: folder, ...more };
    expect(await ofItsOwn(args, options)).toEqual(await rtw(args, options));
  });
});

describe('help', () => {
  test.each(['check', 'format', 'explain', 'criteria', 'language-server'])('names the command %s', async (command) => {
    expect((await rtw(['--help'])).stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  test('is there for each command, and in Swedish', async () => {
    const english = await rtw(['check', '--help']);
    const swedish = await rtw(['check', '--help'], { env: { LC_ALL: 'sv_SE.UTF-8' } });
    expect([english.exitCode, swedish.exitCode]).toEqual([0, 0]);
    expect(english.stdout).toMatch(/^Usage: rtw check .*\n[\s\S]*--lang/);
    expect(swedish.stdout).toMatch(/^Användning: rtw check .*\n[\s\S]*--lang/);
  });

  test('names in Swedish what a Swedish reader puts in, and the commands of a command', async () => {
    const { stdout } = await rtw(['--help', '--lang', 'sv']);
    expect(stdout).toMatch(/^ {2}check \[alternativ\] \[SÖKVÄG\.\.\.\] /m);
    expect(stdout).toMatch(/^ {2}template \[kommando\] /m);
    expect(stdout).not.toMatch(/\[options\]|<language>|<FILE>/);
    const { stdout: template } = await rtw(['template', 'diff', '--help', '--lang', 'sv']);
    expect(template).toMatch(/^Användning: rtw template diff \[alternativ\] <GAMMAL> <NY>$/m);
    expect((await rtw(['template', '--help'])).stdout).toMatch(/^ {2}diff <OLD> <NEW> /m);
  });

  test('is what comes without a command, with exit code 2', async () => {
    const { exitCode, stdout, stderr } = await rtw([]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: rtw/);
  });
});

test.each([
  [['template', 'check'], 'FIL saknas.'],
  [['new'], 'NAMN saknas.'],
  [['new', 'P', '--template'], 'Ett värde saknas efter --template <mall>.'],
])('what is missing has the names of the help in Swedish: %j', async (args, message) => {
  const { exitCode, stderr } = await rtw(args, { env: { LC_ALL: 'sv_SE.UTF-8' } });
  expect({ exitCode, stderr: stderr.trim() }).toEqual({ exitCode: 2, stderr: `rtw: ${message}` });
});

test('the version is told', async () => {
  expect((await rtw(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a command that does not exist is a fault, with the one that was meant', async () => {
  const { exitCode, stderr } = await rtw(['chek']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: 'rtw: There is no command chek. Did you mean check?\n' });
});

test.runIf(existsSync('/dev/full'))('results that cannot be written are a fault, in one line', async () => {
  const { exitCode, stderr } = await run('sh', ['-c', '"$0" "$1" criteria > /dev/full', process.execPath, file()]);
  expect(exitCode).toBe(2);
  expect(stderr).toBe('rtw: Cannot write the results: the disk is full.\n');
});

test('a reader who stops listening is no fault', async () => {
  const broken = 'protocol P {\n  title "x"\n}\n'.repeat(20);
  const folder = folderWith(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`p${i}.rtw`, broken])));
  const { stderr } = await run('/bin/sh', ['-c', `"${process.execPath}" "$0" check . | head -n 1`, file()], {
    cwd: folder,
  });
  expect(stderr).toBe('');
});

describe('explain', () => {
  test('tells what an instrument is', async () => {
    const { exitCode, stdout } = await rtw(['explain', 'WAI']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^WAI {2}\(instrument\)\nWork Ability Index\n/);
    expect(stdout).toMatch(/The range of the score: 7 to 49/);
  });

  test('finds a term by its other names, in any capitals, and in Swedish', async () => {
    const { stdout } = await rtw(['explain', 'kbt', '--lang', 'sv']);
    expect(stdout).toMatch(/^cognitive-behavioural-therapy {2}/);
    expect(stdout).toMatch(/Kallas även: .*KBT/);
  });

  test('says of evidence about a broader kind that it is about that', async () => {
    const text = (stdout: string) => stdout.replace(/\s+/g, ' ');
    const sassam = text((await rtw(['explain', 'SASSAM', '--lang', 'en'])).stdout);
    expect(sassam).toContain('This is about vocational rehabilitation in general, not about this kind of it.');
    const svenska = text((await rtw(['explain', 'IPS', '--lang', 'sv'])).stdout);
    expect(svenska).toContain('Detta gäller supported employment i allmänhet, inte just detta slag.');
  });

  test('tells what a source is', async () => {
    expect((await rtw(['explain', 'rehsam2'])).stdout).toMatch(/^rehsam2 {2}\(source\)\n/);
  });

  test('asks back when nothing has that name', async () => {
    const { exitCode, stdout, stderr } = await rtw(['explain', 'wia']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/Nothing is called "wia"\. Did you mean WAI/);
  });

  describe('a criterion of the reader’s own', () => {
    const call = `criteria our-call {
  title: "Our call" en, "Vår utlysning" sv
  criterion size: error {
    title: "At least a hundred" en, "Minst hundra" sv
    check: sample-size.participants >= 100
    why: "Smaller studies tell little." en, "Mindre studier säger lite." sv
    example met {
      sample-size { participants: 120 }
    }
  }
}
`;
    const folder = () =>
      folderWith({
        'calls/our.rtw': call,
        'trial.rtw': 'import "calls/our.rtw"\nprotocol P {\n  title: "T"\n}\n',
        'broken.rtw': 'criteria { criterion import',
        'deep/other.rtw': call.replace('our-call', 'deep-call'),
      });

    test('is explained from the files of the folder and what they import, with the file that it comes from', async () => {
      const { exitCode, stdout } = await rtw(['explain', 'our-call.size'], { cwd: folder() });
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/^our-call\.size {2}\(criterion, error\)\nAt least a hundred\n/);
      expect(stdout).toContain('Why: Smaller studies tell little.');
      expect(stdout).toContain('File: calls/our.rtw');
      expect(stdout).toContain('  sample-size { participants: 120 }');
      const svenska = await rtw(['explain', 'our-call', '--lang', 'sv'], { cwd: folder() });
      expect(svenska.stdout).toMatch(/^our-call {2}\(kriterieuppsättning\)\nVår utlysning\n/);
      expect(svenska.stdout).toContain('Fil: calls/our.rtw');
    });

    test('is offered where its name is misspelled', async () => {
      const { exitCode, stderr } = await rtw(['explain', 'our-call.sise'], { cwd: folder() });
      expect(exitCode).toBe(2);
      expect(stderr).toContain('Did you mean our-call.size');
    });

    test('is not looked for in folders below', async () => {
      expect((await rtw(['explain', 'deep-call.size'], { cwd: folder() })).exitCode).toBe(2);
    });

    test('comes after what the library has', async () => {
      const cwd = folderWith({ 'own.rtw': call.replace('our-call', 'rehsam').replace('size:', 'power:') });
      expect((await rtw(['explain', 'rehsam.power'], { cwd })).stdout).not.toContain('Minst hundra');
    });
  });

  test.each([
    [['dialogmöte'], 'dialogue-meeting'],
    [['Återgång i arbete'], 'return-to-work'],
    [['återgång', 'i', 'arbete'], 'return-to-work'],
    [['sjukfrånvaro'], 'sick-leave'],
    [['days of sick leave'], 'sick-leave-days'],
  ])('finds %j by its label, whatever the language of the messages', async (words, name) => {
    const { exitCode, stdout } = await rtw(['explain', ...words, '--lang', 'en']);
    expect([exitCode, stdout.split(' ')[0]]).toEqual([0, name]);
  });

  test('explains each of several words that are nothing together', async () => {
    const { exitCode, stdout } = await rtw(['explain', 'WAI', 'MiDAS']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^WAI {2}\(instrument\)\n[\s\S]*\n\nMiDAS {2}\(data source\)\n/);
    const { exitCode: failed, stderr } = await rtw(['explain', 'WAI', 'zzzzzzzz']);
    expect(failed).toBe(2);
    expect(stderr).toContain('Nothing is called "zzzzzzzz".');
  });

  test('quotes each of several names that are nothing, with what may have been meant by each', async () => {
    const { exitCode, stderr } = await rtw(['explain', 'wia', 'WAI', 'rehsam.powr']);
    const text = stderr.replace(/\s+/g, ' ');
    expect(exitCode).toBe(2);
    expect(text).toMatch(/Nothing is called "wia"\. Did you mean WAI/);
    expect(text).toContain('Nothing is called "rehsam.powr". Did you mean rehsam.power');
    expect(text.match(/"rtw explain instruments"/g)).toHaveLength(1);
  });

  test.each([
    ['designs', /^feasibility-study +feasibility study$/m],
    ['design-kind', /^feasibility-study +feasibility study$/m],
    ['instruments', /^WAI +Work Ability Index$/m],
    ['instrument', /^WAI +Work Ability Index$/m],
    ['conditions', /^depression +depression$/m],
    ['outcomes', /^return-to-work +return to work$/m],
    ['utfall', /^return-to-work +return to work$/m],
    ['workplace actions', /^dialogue-meeting +dialogue meeting$/m],
  ])('lists the terms that are %s, one a line', async (kind, line) => {
    const { exitCode, stdout } = await rtw(['explain', kind]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(line);
  });

  test.each(['', 'rehsam.', 'zzzzzzzz'])(
    'quotes the name "%s" that nothing has, and tells what can be listed',
    async (id) => {
      const { exitCode, stderr } = await rtw(['explain', id]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`Nothing is called "${id}".`);
      expect(stderr.replace(/\s+/g, ' ')).toContain('"rtw explain instruments"');
    },
  );
});

describe('criteria', () => {
  test('as JSON have the shape that they promise, sorted by id', async () => {
    const { exitCode, stdout } = await rtw(['criteria', '--format', 'json']);
    const criteria = jsonCriteria.parse(JSON.parse(stdout));
    expect(exitCode).toBe(0);
    expect(criteria.map(({ id }) => id)).toEqual(criteria.map(({ id }) => id).sort());
    expect(criteria.map(({ id }) => id)).toContain('rehsam.attrition');
    expect(criteria.every(({ id, set }) => id.startsWith(`${set}.`))).toBe(true);
  });

  test('are listed as text and as Markdown', async () => {
    expect((await rtw(['criteria'])).stdout).toMatch(/^ {2}rehsam\.power +error +\S/m);
    expect((await rtw(['criteria', '--format', 'markdown', '--lang', 'sv'])).stdout).toMatch(
      /^\| `rehsam\.power` \| fel \| .* \|$/m,
    );
  });

  test('of every set can be explained', async () => {
    const { stdout } = await rtw(['explain', 'rehsam.power']);
    expect(stdout).toMatch(/^rehsam\.power {2}\(criterion, error\)\n/);
    expect(stdout).toMatch(/^Why: /m);
    expect(stdout).toMatch(/^Source: /m);
    expect(stdout).toMatch(/^Example that meets it$/m);
  });
});

describe('the language server', () => {
  test('greets an editor over standard input and output, and leaves when told to', async () => {
    const stdin = [
      { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { method: 'initialized', params: {} },
      { id: 2, method: 'shutdown' },
      { method: 'exit' },
    ].map(framed);
    const { exitCode, stdout } = await ofItsOwn(['language-server', '--stdio'], {
      stdin: stdin.join(''),
      stdinStaysOpen: true,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Content-Length: \d+\r\n[\s\S]*"capabilities":\{/);
  });

  test.each([
    [['--lang', 'sv'], { locale: 'en' }, 'Hur långt studien har kommit'],
    [['--lang', 'sv'], { initializationOptions: { language: 'en' } }, 'How far the study has come'],
    [[], { locale: 'en' }, 'How far the study has come'],
  ])('speaks the language it is started with (%j), unless the editor has chosen one (%j)', async (args, more, told) => {
    const client = await startClient(file(), { arguments: ['language-server', '--stdio', ...args], ...more });
    try {
      const uri = client.open('protocol P {\n  stage: planned\n}\n');
      const position = { line: 1, character: 3 };
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      expect(JSON.stringify(hover)).toContain(told);
    } finally {
      endServer(client);
    }
  });

  test('says how it is started when it is not told how to talk', async () => {
    const { exitCode, stderr } = await rtw(['language-server']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('rtw language-server --stdio');
  });
});

describe('a Node that is too old', () => {
  const old = oldNode();

  test.skipIf(old === undefined)('is named in one line, with exit code 2', async () => {
    const { exitCode, stdout, stderr } = await run(old!, [launcher, 'check']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^rtw needs Node\.js 22\.12 or newer and found [^\n]*\n$/);
  });
});

/** A message as it goes over the wire. */
function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The machine's own Node, where it is older than the one that rtw needs. */
function oldNode(): string | undefined {
  for (const path of ['/usr/bin/node', '/usr/local/bin/node']) {
    try {
      const major = Number(/\d+/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[0]);
      if (major < 22) return path;
    } catch {
      // There is none here.
    }
  }
  return undefined;
}
