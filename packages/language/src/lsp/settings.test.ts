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

test.for([
  [{ language: 'auto', locale: 'sv-SE' }, 'sv'],
  [{ language: 'xx', locale: 'en-gb' }, 'en'],
] as const)('whoever has not chosen a language reads that of the editor: %o', ([options, language]) => {
  expect(started(options).rtw.check.Settings.language).toBe(language);
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

test('a change of severities judges all files again', async () => {
  const editor = started({ language: 'en' });
  await editor.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const { document } = await editor.open('protocol P {\n  title: "x"\n  design: randomised\n}\n');
  const code = 'rehsam.power';
  const shown = () => document.diagnostics?.find((diagnostic) => diagnostic.code === code)?.severity;
  expect(shown()).toBe(1);
  const change = (severity: string) =>
    editor.shared.workspace.ConfigurationProvider.updateConfiguration({
      settings: { rtw: { language: 'en', severities: { [code]: severity } } },
    });
  change('info');
  await expect.poll(shown).toBe(3);
  change('off');
  await expect.poll(shown).toBeUndefined();
});
