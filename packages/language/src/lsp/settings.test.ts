import { expect, test } from 'vitest';
import { editorOver } from '../testing/editor.ts';

const broken = 'protocol P {\n  outcome A: no-such-outcome\n}\n';

function started(options: { language?: string; severities?: unknown; locale?: string }) {
  const { locale, ...initializationOptions } = options;
  return editorOver('en', {}, { initializationOptions, ...(locale ? { locale } : {}) });
}

test('the settings that the editor starts with are taken over', () => {
  const { rtw } = started({ language: 'sv', severities: { 'rehsam.power': 'off', x: 'nonsense' } });
  expect(rtw.check.Settings).toEqual({ language: 'sv', severities: { 'rehsam.power': 'off' } });
});

test('whoever has not chosen a language reads that of the editor', () => {
  expect(started({ language: 'auto', locale: 'sv-SE' }).rtw.check.Settings.language).toBe('sv');
  expect(started({ locale: 'en-gb' }).rtw.check.Settings.language).toBe('en');
  expect(started({ language: 'xx' }).rtw.check.Settings.language).toBe('en');
});

test('a change of language says all findings again', async () => {
  const editor = started({ language: 'en' });
  await editor.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const { document } = await editor.open(broken);
  const messages = () => document.diagnostics?.map(({ message }) => message).join('\n');
  expect(messages()).toContain('is not');
  editor.shared.workspace.ConfigurationProvider.updateConfiguration({ settings: { rtw: { language: 'sv' } } });
  await expect.poll(messages).toContain('är inte');
});
