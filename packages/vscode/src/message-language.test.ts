import { describe, expect, it } from 'vitest';
import { messageLanguage } from './message-language.ts';

describe('the language of messages', () => {
  it('is the one that the user chose, whatever the editor speaks', () => {
    expect(messageLanguage('sv', 'en')).toBe('sv');
    expect(messageLanguage('en', 'sv')).toBe('en');
  });

  it('is the language of the editor when the user chose none', () => {
    expect(messageLanguage('auto', 'sv')).toBe('sv');
    expect(messageLanguage('auto', 'sv-SE')).toBe('sv');
    expect(messageLanguage(undefined, 'en-gb')).toBe('en');
  });

  it('is English where the editor speaks something else', () => {
    expect(messageLanguage('auto', 'de')).toBe('en');
    expect(messageLanguage('auto', 'svx')).toBe('en');
  });

  it('takes a setting of the wrong kind for no setting', () => {
    expect(messageLanguage(12, 'sv')).toBe('sv');
  });
});
