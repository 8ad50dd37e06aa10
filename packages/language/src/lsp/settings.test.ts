import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { findingsOf } from '../check/finding-diagnostic.ts';
import { editorOver } from '../testing/editor.ts';

const broken = 'protocol P {\n  outcome A: no-such-outcome\n}\n';

function started(options: { language?: string; severities?: unknown; remarks?: string; locale?: string }) {
  const { locale, ...initializationOptions } = options;
  return editorOver('en', {}, { initializationOptions, ...(locale ? { locale } : {}) });
}

test('the settings that the editor starts with are taken over', () => {
  const { rtw } = started({ language: 'sv', severities: { 'rehsam.power': 'off', x: 'nonsense' }, remarks: 'show' });
  expect(rtw.check.Settings).toEqual({ language: 'sv', severities: { 'rehsam.power': 'off' }, remarks: 'show' });
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

const criteria = `criteria own {
  criterion graver: error {
    title: "Graver" en, "Allvarligare" sv
    check: acronym is stated
    place: acronym
  }
  criterion remark: info {
    title: "Remark" en, "Upplysning" sv
    check: data-sharing is stated
    place: data-sharing
  }
}
`;

test('remarks are hints, problems or hidden, as the reader wants them, without a restart', async () => {
  const editor = started({ language: 'en' });
  await editor.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const { document } = await editor.open(`${criteria}protocol P {\n  title: "x"\n}\n`);
  const hints = () => severitiesOf(document.diagnostics, 'own.remark').join();
  const change = (remarks: string) =>
    editor.shared.workspace.ConfigurationProvider.updateConfiguration({
      settings: { rtw: { language: 'en', remarks } },
    });
  expect(hints()).toBe('4');
  change('hide');
  await expect.poll(hints).toBe('');
  change('show');
  // With the remark among them, what the protocol lacks is told as one finding as grave as the gravest.
  await expect.poll(hints).toBe('1');
});

/** With which severities a finding is shown, alone or with others. */
function severitiesOf(diagnostics: readonly Diagnostic[] = [], code: string) {
  return diagnostics
    .filter((diagnostic) => findingsOf(diagnostic).some((finding) => finding.code === code))
    .map(({ severity }) => severity);
}

test('a change of severities judges all files again', async () => {
  const editor = started({ language: 'en' });
  await editor.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const { document } = await editor.open('protocol P {\n  title: "x"\n  design: randomised\n}\n');
  const code = 'rehsam.power';
  const shown = () => document.diagnostics?.flatMap(findingsOf).find((finding) => finding.code === code)?.severity;
  expect(shown()).toBe('error');
  const change = (severity: string) =>
    editor.shared.workspace.ConfigurationProvider.updateConfiguration({
      settings: { rtw: { language: 'en', severities: { [code]: severity } } },
    });
  change('info');
  await expect.poll(shown).toBe('info');
  change('off');
  await expect.poll(shown).toBeUndefined();
});
