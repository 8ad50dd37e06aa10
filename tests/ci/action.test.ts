import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { situations } from '../cli/report-formats/situations.ts';
import { commandsIn, githubProblems } from '../cli/report-formats/workflow-commands.ts';
import { commandLineTool, folderWith, run } from '../cli/rtw.ts';

// The action's step, run as a runner does: its inputs and GitHub's own files in the environment.

const folder = join(import.meta.dirname, '../../packages/action');
const tool = commandLineTool();

interface Action {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: { using: string; steps: { id: string; shell: string; run: string; env: Record<string, string> }[] };
}
const action: Action = parse(readFileSync(join(folder, 'action.yml'), 'utf8'));
const step = action.runs.steps[0]!;

/** The name under which the step's script gets an input. */
const variableOf = (input: string) => `INPUT_${input.toUpperCase().replaceAll('-', '_')}`;

/** Runs the step in a repository with these files. */
async function runStep(files: Readonly<Record<string, string>>, inputs: Record<string, string> = {}, within = '.') {
  const repository = folderWith({ ...files, '.github/output': '', '.github/summary': '' });
  const given = { command: `${process.execPath} ${tool.file()}`, ...inputs };
  const env: Record<string, string> = {
    GITHUB_WORKSPACE: repository,
    GITHUB_ACTION_PATH: folder,
    GITHUB_OUTPUT: join(repository, '.github/output'),
    GITHUB_STEP_SUMMARY: join(repository, '.github/summary'),
  };
  for (const [name, input] of Object.entries(action.inputs))
    env[variableOf(name)] = given[name as 'command'] ?? input.default;
  const outcome = await run('bash', ['-e', '-c', step.run], { cwd: join(repository, within), env });
  return {
    ...outcome,
    repository,
    outputs: outputsIn(readFileSync(env.GITHUB_OUTPUT!, 'utf8')),
    summary: readFileSync(env.GITHUB_STEP_SUMMARY!, 'utf8'),
    heard: heardBy(outcome.stdout),
  };
}

/** Reads the file of outputs as the runner does. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name = '', delimiter] = line.match(/^([^=<]+)<<(.*)$/) ?? [];
    if (delimiter === undefined) {
      const [key = '', value] = line.split('=');
      if (value !== undefined) outputs[key] = value;
    } else {
      outputs[name] = lines.splice(0, lines.indexOf(delimiter)).join('\n');
      lines.shift();
    }
  }
  return outputs;
}

/** The commands that the runner obeys: not those between `::stop-commands::` and its token. */
function heardBy(log: string) {
  const heard: string[] = [];
  let token: string | undefined;
  for (const line of log.split('\n')) {
    if (token === undefined) token = line.match(/^::stop-commands::(.+)$/)?.[1];
    else if (line === `::${token}::`) token = undefined;
    else continue;
    if (token === undefined) heard.push(line);
  }
  expect(token).toBeUndefined();
  return commandsIn(heard.join('\n'));
}

describe('the action', () => {
  test('hands every input to its script by the environment, and writes none into a script', () => {
    expect(action.runs.using).toBe('composite');
    expect(Object.values(step.env).every((value) => /^\$\{\{ inputs\.[a-z-]+ \}\}$/.test(value))).toBe(true);
    for (const [name, value] of Object.entries(step.env)) {
      expect(name).toBe(variableOf(value.slice('${{ inputs.'.length, -' }}'.length)));
    }
    const used = new Set([...Object.keys(step.env), 'INPUT_WORKING_DIRECTORY']);
    expect(Object.keys(action.inputs).map(variableOf).toSorted()).toEqual([...used].toSorted());
    for (const { run: script } of action.runs.steps) expect(script).not.toContain('${{');
  });

  test('tells what each input and output is for', () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
      expect(description).toMatch(/^\w.*[^.]$/);
    }
  });
});

describe('the step', () => {
  test('fails where there are findings, shows them beside the lines, and sums them up on the page of the job', async () => {
    const { exitCode, heard, summary, outputs, stderr } = await runStep(situations.findings);
    expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: { 'exit-code': '1' } });
    expect(stderr).toMatch(/^rtw: 2 studies in 3 files/);
    expect(heard.map(({ command }) => command)).toEqual(['error', 'error', 'warning', 'warning', 'notice']);
    expect(heard[0]?.properties.file).toBe('our call/wanting.rtw');
    expect(summary).toContain('# Protocols checked');
  });

  test('passes where there are none', async () => {
    const { exitCode, outputs } = await runStep(situations.clean);
    expect({ exitCode, outputs }).toEqual({ exitCode: 0, outputs: { 'exit-code': '0' } });
  });

  test('names paths as the repository does, from whatever folder it runs in', async () => {
    const inputs = { sarif: 'findings.sarif', markdown: 'page.md', paths: 'wanting.rtw' };
    const { heard, outputs, repository } = await runStep(situations.findings, inputs, 'our call');
    expect(heard[0]?.properties.file).toBe('our call/wanting.rtw');
    expect(outputs).toEqual({ sarif: 'our call/findings.sarif', markdown: 'our call/page.md', 'exit-code': '1' });
    expect(JSON.parse(readFileSync(join(repository, outputs.sarif!), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(repository, outputs.markdown!), 'utf8')).toMatch(/^# Protocols checked/);
  });

  test('takes one path a line, and the options of rtw check', async () => {
    const files = { ...situations.findings, 'with space.rtw': 'protocol Space {}\n' };
    const paths = '  \nsound.rtw\r\nwith space.rtw\n';
    const { exitCode, stdout } = await runStep(files, { paths, format: 'json', 'fail-on': 'never', lang: 'sv' });
    expect(exitCode).toBe(0);
    const report = JSON.parse(stdout.slice(stdout.indexOf('{'), stdout.lastIndexOf('}') + 1));
    expect(report.files.map(({ path }: { path: string }) => path)).toEqual(['sound.rtw', 'with space.rtw']);
  });

  test('says what to do where the tool is not there, with exit code 2', async () => {
    const { exitCode, heard, outputs } = await runStep(situations.clean, { command: 'no-such-tool' });
    expect({ exitCode, outputs }).toEqual({ exitCode: 2, outputs: { 'exit-code': '2' } });
    expect(heard[0]).toMatchObject({ command: 'error', data: expect.stringContaining('Install it in a step before') });
    expect(heard[0]?.data).toContain('no-such-tool');
    const inSwedish = await runStep(situations.clean, { command: 'no-such-tool', lang: 'sv' });
    expect(inSwedish.heard[0]?.data).toContain('Installera det i ett steg före det här');
  });

  test.each([
    [{ template: 'NoSuchTemplate' }, 'NoSuchTemplate'],
    [{ paths: 'nowhere.rtw', lang: 'sv' }, 'rtw: Kan inte läsa nowhere.rtw: det finns ingen sådan fil eller mapp.'],
    [{ 'max-warnings': 'many' }, '--max-warnings'],
    [
      { sarif: 'nowhere/100%.sarif', format: 'text' },
      'rtw: Cannot write nowhere/100%.sarif: there is no folder nowhere.',
    ],
  ])('hands on that the work could not be done, and shows why as one annotation: %o', async (inputs, why) => {
    const { exitCode, outputs, stderr, stdout, heard } = await runStep(situations.clean, inputs);
    expect({ exitCode, outputs }).toEqual({ exitCode: 2, outputs: { 'exit-code': '2' } });
    expect(heard).toMatchObject([{ command: 'error', properties: { title: 'RTW Protocol' } }]);
    expect(heard[0]?.data).toContain(why);
    expect(stderr).not.toBe('');
    expect(githubProblems(stdout.slice(stdout.indexOf('::error title')))).toEqual([]);
  });

  test('shows each fault on a line of its own, and counts the rest of very many', async () => {
    const faults = 'for n in $(seq 30); do printf "rtw: Cannot read %s.rtw:\\n     100%% broken.\\n" $n >&2; done';
    const files = { 'tool.sh': `if [ "$1" = check ]; then ${faults}; exit 2; fi\n` };
    const { heard, stderr } = await runStep(files, { command: 'bash tool.sh' });
    const first = Array.from({ length: 20 }, (_, index) => `rtw: Cannot read ${index + 1}.rtw: 100% broken.`);
    expect(heard.map(({ data }) => data)).toEqual([[...first, '… (+10)'].join('\n')]);
    expect(stderr).toContain('30.rtw');
  });

  test('says so where the tool ends without a word', async () => {
    const files = { 'tool.sh': 'if [ "$1" = check ]; then exit 137; fi\n' };
    const { exitCode, heard } = await runStep(files, { command: 'bash tool.sh', lang: 'sv' });
    expect(exitCode).toBe(137);
    expect(heard).toMatchObject([{ command: 'error', data: 'Verktyget avslutades med slutkod 137.' }]);
  });

  test('runs nothing that an input or the name of a file says', async () => {
    const evil = '$(touch pwned) `touch pwned`; touch pwned #" \'';
    const files = { ...situations.clean, '$(touch pwned).rtw': 'protocol P {}' };
    const others = ['paths', 'fail-on', 'max-warnings', 'template', 'baseline', 'config', 'lang', 'sarif', 'markdown'];
    for (const inputs of [['format'], ['paths'], ['sarif'], others]) {
      const { repository } = await runStep(files, Object.fromEntries(inputs.map((input) => [input, evil])));
      expect(existsSync(join(repository, 'pwned'))).toBe(false);
    }
  });

  test('takes a path that looks like an option for a path', async () => {
    const { repository, stderr } = await runStep(situations.clean, { paths: '--output=written' });
    expect(existsSync(join(repository, 'written'))).toBe(false);
    expect(stderr).toContain('--output=written');
  });

  test('does not let a protocol command the runner, whatever the format', async () => {
    const files = { 'p.rtw': '::add-mask::secret\n##[error]x\nprotocol P {\n  title "::error::x"\n}\n' };
    for (const format of ['github', 'text', 'markdown']) {
      const { heard } = await runStep(files, { format });
      expect(heard.filter(({ command }) => !['error', 'warning', 'notice'].includes(command))).toEqual([]);
      expect(heard.every(({ properties }) => format === 'github' && properties.title !== undefined)).toBe(true);
    }
  });

  test('leaves annotations that the runner understands', async () => {
    const { stdout } = await runStep(situations.findings);
    const annotations = stdout.split('\n').slice(2).join('\n');
    expect(githubProblems(annotations)).toEqual([]);
  });

  test('accepts what a baseline accepts', async () => {
    const folderBefore = folderWith(situations.findings);
    await tool.ofItsOwn(['check', '--baseline', 'b.json', '--update-baseline'], { cwd: folderBefore });
    const accepted = readFileSync(join(folderBefore, 'b.json'), 'utf8');
    const { exitCode } = await runStep({ ...situations.findings, 'b.json': accepted }, { baseline: 'b.json' });
    expect(exitCode).toBe(0);
  });
});
