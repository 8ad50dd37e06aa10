import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isRefusal, unexpected } from './unexpected.ts';

test('a mistake of ours is told with its file and its place, and cannot steer the terminal', () => {
  const { en, sv } = unexpected(new Error('no \u001b[2J'), 'a\u001b.rtw');
  expect(en).toMatch(/^Something went wrong inside rtw \(a\\u001B\.rtw\); .*\nError: no \\u001B\[2J\n +at /);
  expect(sv).toMatch(/^Något gick fel inuti rtw \(a\\u001B\.rtw\)/);
});

test('a refusal of the operating system is no mistake of ours', () => {
  const refused = () => {
    try {
      return statSync('/there/is/no/such/file');
    } catch (error) {
      return error;
    }
  };
  expect(isRefusal(refused())).toBe(true);
  expect(isRefusal(new TypeError('x'))).toBe(false);
});
