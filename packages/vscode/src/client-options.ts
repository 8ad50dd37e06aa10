import type { InitializationOptions } from '@rtw-protocol/server/protocol';
import { env, type LogOutputChannel, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { ignoreSnapshots } from './ignore-snapshots.ts';
import { messageLanguage } from './message-language.ts';

/** What the client needs to know, the same for every kind of server. */
export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    // No scheme: protocols live on other machines, in repositories read over the network and in unsaved editors too.
    documentSelector: [{ language: 'rtw' }],
    diagnosticCollectionName: 'rtw',
    outputChannel,
    // A function, so that a restarted server gets the settings of the moment.
    initializationOptions,
    middleware: ignoreSnapshots,
  };
}

function initializationOptions(): InitializationOptions {
  const settings = workspace.getConfiguration('rtw');
  return {
    language: messageLanguage(settings.get('language'), env.language),
    remarks: settings.get<InitializationOptions['remarks']>('remarks') ?? 'hint',
    // A copy, since the editor's own object cannot be sent to a web worker.
    severities: { ...settings.get<InitializationOptions['severities']>('severities') },
  };
}
