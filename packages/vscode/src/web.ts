import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { runExtension } from './run-extension.ts';

let endServer: (() => Promise<void>) | undefined;

/** Entry point of the extension where there is no Node (VS Code in the browser): the server is a web worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server-worker.js').toString(true);
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  endServer = runExtension(context, (id, name, options) => {
    // A worker outlives its connection: the one before a restart is ended here.
    const freshWorker = async () => {
      worker?.terminate();
      worker = new Worker(script, { name });
      return worker;
    };
    return new LanguageClient(id, name, freshWorker, options);
  });
}

/** The editor waits for this promise when it closes, so that the server ends in order. */
export function deactivate(): Promise<void> | undefined {
  return endServer?.();
}
