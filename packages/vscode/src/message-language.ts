/**
 * The language of messages.
 *
 * @param setting value of `rtw.language`: `en`, `sv`, or anything else for the editor's own language
 * @param displayLanguage the editor's language as a tag (`sv`, `en-gb`)
 */
export function messageLanguage(setting: unknown, displayLanguage: string): 'en' | 'sv' {
  if (setting === 'en' || setting === 'sv') return setting;
  return /^sv\b/i.test(displayLanguage) ? 'sv' : 'en';
}
