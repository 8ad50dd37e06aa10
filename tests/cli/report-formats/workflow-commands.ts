import type { Problems } from './validity.ts';

/** A workflow command as the runner of GitHub Actions understands it. */
export interface WorkflowCommand {
  command: string;
  properties: Record<string, string>;
  data: string;
}

/** Every command that a runner knows; most of them do more than show something. */
const registered = [
  ...['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'echo', 'stop-commands', 'add-mask', 'add-path'],
  ...['set-env', 'set-output', 'save-state', 'add-matcher', 'remove-matcher', 'internal-set-repo-path'],
];

/**
 * Reads a line as the runner does (`ActionCommand.TryParseV2` and `TryParse` of actions/runner): what is no command is
 * shown as it is.
 */
export function commandIn(line: string): WorkflowCommand | undefined {
  return newForm(line.trim()) ?? oldForm(line);
}

function newForm(line: string): WorkflowCommand | undefined {
  const end = line.indexOf('::', 2);
  if (!line.startsWith('::') || end < 0) return undefined;
  const [, command = '', rest = ''] = line.slice(2, end).match(/^(\S*) ?(.*)$/s) ?? [];
  if (!registered.includes(command)) return undefined;
  const pairs = rest
    .trim()
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => pair.match(/^([^=]*)=(.*)$/s))
    .filter((match) => match !== null)
    .map(([, name = '', value = '']) => [name, unescaped(value, { '%3A': ':', '%2C': ',' })]);
  return { command, properties: Object.fromEntries(pairs), data: unescaped(line.slice(end + 2)) };
}

/** `##[command properties]data`, anywhere in a line. */
function oldForm(line: string): WorkflowCommand | undefined {
  const [, command = '', , data = ''] = line.match(/##\[(\S+?)( [^\]]*)?\](.*)$/s) ?? [];
  return registered.includes(command) ? { command, properties: {}, data } : undefined;
}

function unescaped(text: string, more: Readonly<Record<string, string>> = {}): string {
  const signs = { '%0D': '\r', '%0A': '\n', ...more, '%25': '%' };
  return Object.entries(signs).reduce((told, [code, sign]) => told.replaceAll(code, sign), text);
}

/** All commands of a log. */
export function commandsIn(log: string): WorkflowCommand[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => commandIn(line) ?? []);
}

const known = ['file', 'line', 'endLine', 'col', 'endColumn', 'title'];

/** What the runner or GitHub would drop, cut or complain of in a log that should hold annotations only. */
export const githubProblems: Problems = (report) => {
  const lines = report.split('\n');
  if (lines.pop() !== '') return ['The last line does not end.'];
  return lines.flatMap((line) => {
    const parsed = commandIn(line);
    return parsed ? problemsOf(parsed).map((problem) => `${problem}: ${line}`) : [`No command: ${line}`];
  });
};

function problemsOf({ command, properties, data }: WorkflowCommand): string[] {
  const number = (name: string) => (properties[name] === undefined ? undefined : Number(properties[name]));
  const [line, endLine, col, endColumn] = ['line', 'endLine', 'col', 'endColumn'].map(number);
  const tests: [boolean, string][] = [
    [['error', 'warning', 'notice'].includes(command), 'no annotation'],
    [Object.keys(properties).every((name) => known.includes(name)), 'unknown property'],
    [[line, endLine, col, endColumn].every((place) => place === undefined || place >= 1), 'counts from zero'],
    [properties.file === undefined || line !== undefined, 'a file without a line'],
    [endLine === undefined || endLine >= (line ?? 0), 'ends before it begins'],
    [col === undefined || line === endLine, 'columns over several lines'],
    [endColumn === undefined || endColumn >= (col ?? 0), 'ends before it begins'],
    [data.trim() !== '' && data.length <= 4096, 'no message, or one that is cut'],
  ];
  return tests.flatMap(([holds, problem]) => (holds ? [] : [problem]));
}
