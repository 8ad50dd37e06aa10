import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { commandLineTool, folderWith, type Outcome, rtw, run } from './rtw.ts';

// The page that takes a funder from nothing to a template in use, followed to the letter: its files are written, its
// changes made and its commands run, in the order of the page, in an empty folder.

const { file } = commandLineTool();
const docs = join(import.meta.dirname, '../../packages/docs');
const pages = { english: 'funders.md', swedish: 'finansiarer.md' } as const;

/** A fenced block of a page, with the file that was last named before it. */
interface Block {
  kind: string;
  text: string;
  names: string | undefined;
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(join(docs, page), 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(({ 1: kind = '', 2: body = '', index }) => {
    const named = [...text.slice(0, index).matchAll(/`([\w./-]+\.(?:rtw|json))`/g)].at(-1);
    return { kind, text: body, names: named?.[1] };
  });
}

/** The lines that a change takes away become those that it puts in their place. */
function changed(text: string, diff: string): string {
  const pairs = [...diff.matchAll(/^-(.*)\n\+(.*)$/gm)];
  expect(pairs.length).toBeGreaterThan(0);
  return pairs.reduce((now, { 1: old = '', 2: next = '' }) => {
    expect(now).toContain(`${old}\n`);
    return now.replace(`${old}\n`, () => `${next}\n`);
  }, text);
}

/** What each command of a page did. */
async function followed(page: string, folder: string): Promise<Map<string, Outcome>> {
  const bin = folderWith({});
  writeFileSync(join(bin, 'rtw'), `#!/bin/sh\nexec "${process.execPath}" "${file()}" "$@"\n`, { mode: 0o755 });
  const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, npm_config_offline: 'true', npm_config_audit: 'false' };
  const outcomes = new Map<string, Outcome>();
  for (const { kind, text, names = '' } of blocksOf(page)) {
    const path = join(folder, names);
    if (kind === 'sh') {
      for (const line of text.trim().split('\n')) {
        outcomes.set(line, await run('sh', ['-c', line], { cwd: folder, env }));
      }
    } else if (kind === 'diff') writeFileSync(path, changed(readFileSync(path, 'utf8'), text));
    else writeFileSync(path, text);
  }
  return outcomes;
}

/** `rtw check` ends with 1 where there are findings, and in a new protocol there are. */
const wanted = (command: string) => (command.startsWith('rtw check') ? 1 : 0);

describe.each(Object.entries(pages))('the %s page', (_, page) => {
  let folder = '';
  let outcomes: Map<string, Outcome>;
  beforeAll(async () => {
    folder = folderWith({});
    outcomes = await followed(page, folder);
  }, 300_000);

  test('has commands that do what they are there for', () => {
    expect(outcomes.size).toBeGreaterThan(8);
    const failed = [...outcomes].filter(([command, { exitCode }]) => exitCode !== wanted(command));
    expect(failed.map(([command, { stdout, stderr }]) => [command, stdout, stderr])).toEqual([]);
  });

  test('finds its template in order', () => {
    const check = outcomes.get('rtw template check our-call/call.rtw');
    expect(check?.stdout).not.toMatch(/ (error|warning|fel|varning) /);
  });

  test('leads to protocols that follow the template, from the file and from the package', () => {
    expect(readFileSync(join(folder, 'OurTrial.rtw'), 'utf8')).toContain('import "our-call/call.rtw"');
    const second = readFileSync(join(folder, 'Second.rtw'), 'utf8');
    expect(second).toContain('import "our-call"');
    expect(second).toContain('protocol Second follows OurCall "1"');
    expect(outcomes.get('rtw check Second.rtw')?.stdout).toContain('template.OurCall.data-sharing');
    expect(outcomes.get('rtw check Second.rtw')?.stdout).not.toContain('link.');
  });

  test('tells how the package is found from a subfolder', () => {
    const third = readFileSync(join(folder, 'applications/Third.rtw'), 'utf8');
    expect(third).toContain('protocol Third follows OurCall "1"');
  });

  test('tells what the change means', () => {
    const diff = [...outcomes].find(([command]) => command.startsWith('rtw template diff'))?.[1];
    expect(diff?.stdout).toContain('rehsam.follow-up');
    expect(diff?.stdout).toContain('2.0.0');
  });
});

test('the outcome that the page prescribes can meet the follow-up that it asks for, before and after the change', async () => {
  const blocks = blocksOf(pages.english);
  const before = blocks.find(({ names }) => names === 'our-call/call.rtw')?.text ?? '';
  const after = changed(before, blocks.find(({ kind }) => kind === 'diff')?.text ?? '');
  const study = `import "call.rtw"

protocol Study follows OurCall {
  timeline {
    period treatment: 0..6 months after inclusion
  }
  arm Support: experimental {
    during: treatment
  }
  outcomes: InWork {
    role: primary
  }
}
`;
  for (const text of [before, after]) {
    const folder = folderWith({ 'call.rtw': text, 'study.rtw': study });
    const { stdout } = await rtw(['check', '--format', 'json', 'study.rtw'], { cwd: folder });
    const codes = jsonReport
      .parse(JSON.parse(stdout))
      .files.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes).toContain('forte.gender');
    expect(codes.filter((code) => code.endsWith('.follow-up') || code.startsWith('link.'))).toEqual([]);
  }
});

test('both pages have the same steps', () => {
  const [english, swedish] = [blocksOf(pages.english), blocksOf(pages.swedish)];
  expect(swedish).toEqual(english);
});

test('the template of the page is in canonical form', async () => {
  for (const { kind, text } of blocksOf(pages.english)) {
    if (kind !== 'rtw') continue;
    const folder = folderWith({ 'call.rtw': text });
    expect((await rtw(['format', '--check', 'call.rtw'], { cwd: folder })).stdout).toBe('');
  }
});
