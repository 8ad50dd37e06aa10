import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { runExtension } from './run-extension.ts';

let endServer: (() => Promise<void>) | undefined;

/** Entry point of the extension where there is no Node (VS Code in the browser): the server is a web worker. */
export function activate(context: ExtensionContext): void {
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  endServer = runExtension(context, (id, name, options) => {
    // A worker outlives its connection: the one before a restart is ended here.
    const connectToFreshWorker = async () => {
      worker?.terminate();
      worker = await startWorker(Uri.joinPath(context.extensionUri, 'dist/server-worker.js'));
      // Not the worker itself: the client would not know it for one, since the editor has a `Worker` of its own.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient(id, name, connectToFreshWorker, options);
  });
}

/** The editor waits for this promise when it closes, so that the server ends in order. */
export function deactivate(): Promise<void> | undefined {
  return endServer?.();
}

/** Hands the worker its text, since the editor starts no worker from an extension that another machine holds. */
async function startWorker(script: Uri): Promise<Worker> {
  const text = new Uint8Array(await workspace.fs.readFile(script));
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'RTW Protocol' });
  // The worker has read its script when it first speaks.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
