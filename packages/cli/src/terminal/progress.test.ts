import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { progressOn } from './progress.ts';

/** A terminal's last line as it looks after everything that was written to it, and what was written. */
function terminal(properties: { isTTY?: boolean; columns?: number } = { isTTY: true, columns: 80 }) {
  let written = '';
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.toString();
      done();
    },
  });
  return {
    stderr: Object.assign(stream, properties),
    written: () => written,
    line: () => {
      const cells: string[] = [];
      let column = 0;
      for (const sign of written) {
        if (sign === '\r') column = 0;
        else cells[column++] = sign;
      }
      return cells.join('').trimEnd();
    },
  };
}

/** A run of a thousand files, one in a hundredth of a second. */
function run(to: ReturnType<typeof terminal>, env: NodeJS.ProcessEnv = {}, language: 'en' | 'sv' = 'en', files = 1000) {
  let time = 0;
  const progress = progressOn({ stderr: to.stderr, env }, files, language, () => time);
  for (let done = 1; done <= files; done++) {
    time += 10;
    progress.done(done);
  }
  return progress;
}

test('a long run tells how far it has come, on one line, and takes it away at the end', () => {
  const screen = terminal();
  const progress = run(screen);
  expect(screen.line()).toBe('1,000 of 1,000 files checked');
  expect(screen.written()).not.toContain('\n');
  progress.clear();
  expect(screen.line()).toBe('');
});

test('it speaks Swedish to a Swedish reader', () => {
  const screen = terminal();
  run(screen, {}, 'sv');
  expect(screen.line()).toBe('1\u00a0000 av 1\u00a0000 filer granskade');
});

test('the line changes twice a second, so that it can be read', () => {
  const screen = terminal();
  run(screen);
  expect(screen.written().split('\r').length - 1).toBe(19);
});

test('a short run shows nothing', () => {
  const screen = terminal();
  run(screen, {}, 'en', 90);
  expect(screen.written()).toBe('');
});

test.each([
  ['a file or a pipe', terminal({}), {}],
  ['a terminal that cannot write over a line', terminal(), { TERM: 'dumb' }],
  ['a service that keeps every line', terminal(), { CI: 'true' }],
])('%s gets no progress', (_, screen, env) => {
  run(screen, env);
  expect(screen.written()).toBe('');
});

test('in a narrow terminal the line never reaches the edge', () => {
  const screen = terminal({ isTTY: true, columns: 20 });
  run(screen);
  expect(screen.line()).toBe('1,000 of 1,000 file');
});
