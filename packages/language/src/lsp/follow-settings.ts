import { type Language, languages, type Severity, severities } from '@rtw-protocol/model';
import { DocumentState } from 'langium';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import { remarksShown, type Settings } from '../check/settings.ts';
import { judgeAgain } from './judge-again.ts';
import type { RtwServices } from './services.ts';

/**
 * Keeps the settings of the language as the editor has them: those it starts the server with, then every change.
 * A change judges all files again, so that what is shown is always in the reader's language.
 *
 * @param startedIn the language that the server was started in, for readers who have not chosen another
 */
export function followSettings(services: RtwServices, startedIn?: Language): void {
  const { shared } = services;
  const settings = services.check.Settings;
  let editorsLanguage: Language = settings.language;
  let asksHintsAgain = false;
  shared.lsp.LanguageServer.onInitialize((params) => {
    asksHintsAgain = params.capabilities.workspace?.inlayHint?.refreshSupport ?? false;
    editorsLanguage = startedIn ?? languageOf(params);
    change(settings, params.initializationOptions, editorsLanguage);
  });
  shared.workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
    if (section !== services.LanguageMetaData.languageId) return;
    if (!change(settings, configuration, editorsLanguage)) return;
    judgeAgain(services, DocumentState.IndexedReferences);
    // Findings are sent anew; what stands beside the text is asked for, and only when the text changes.
    if (asksHintsAgain) void shared.lsp.Connection?.languages.inlayHint.refresh();
  });
}

/** The language of the editor itself, for readers who have not chosen another. */
function languageOf({ locale }: InitializeParams): Language {
  return /^sv\b/i.test(locale ?? '') ? 'sv' : 'en';
}

/** Takes over what is understood of the given settings and leaves the rest. Tells whether anything changed. */
function change(settings: Settings, given: unknown, editorsLanguage: Language): boolean {
  const { language, severities: chosen, remarks } = (given ?? {}) as Record<string, unknown>;
  const before = JSON.stringify(settings);
  settings.language = languages.find((known) => known === language) ?? editorsLanguage;
  settings.remarks = remarksShown.find((known) => known === remarks) ?? 'hint';
  if (typeof chosen === 'object' && chosen !== null) settings.severities = readSeverities(chosen);
  return JSON.stringify(settings) !== before;
}

function readSeverities(chosen: object): Record<string, Severity | 'off'> {
  const known = new Set<unknown>([...severities, 'off']);
  return Object.fromEntries(Object.entries(chosen).filter(([, severity]) => known.has(severity)));
}
