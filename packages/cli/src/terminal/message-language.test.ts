import { expect, test } from 'vitest';
import { messageLanguage } from './message-language.ts';

test('the option decides, wherever it stands', () => {
  expect(messageLanguage(['--lang', 'sv', 'check'], { LANG: 'en_GB.UTF-8' })).toBe('sv');
  expect(messageLanguage(['check', '--lang=sv'], {})).toBe('sv');
});

test('else the environment decides, the strongest variable first', () => {
  expect(messageLanguage([], { LANG: 'sv_SE.UTF-8' })).toBe('sv');
  expect(messageLanguage([], { LC_ALL: 'en_US.UTF-8', LANG: 'sv_SE.UTF-8' })).toBe('en');
  expect(messageLanguage([], { LC_ALL: '', LC_MESSAGES: 'sv_FI', LANG: 'en' })).toBe('sv');
});

test.each([{}, { LANG: 'C' }, { LANG: 'de_DE.UTF-8' }])('English where nothing else is said: %j', (environment) => {
  expect(messageLanguage([], environment)).toBe('en');
});

test('what follows "--" is no option', () => {
  expect(messageLanguage(['explain', '--', '--lang', 'sv'], {})).toBe('en');
});
