import { commands, type ExtensionContext, window } from 'vscode';
import { serveLibraryDocuments } from './library-documents.ts';
import { type ClientFactory, type Session, startSession } from './session.ts';

/**
 * What the extension does on every platform. Returns before the server is ready, since an editor must not wait for it.
 *
 * @param createClient makes the client for the kind of server that this platform has
 * @returns ends the server; to be called when the extension is deactivated, since the editor waits for that alone
 */
export function runExtension(context: ExtensionContext, createClient: ClientFactory): () => Promise<void> {
  const output = window.createOutputChannel('RTW Protocol', { log: true });
  let session: Session = startSession(createClient, output);

  async function restart(): Promise<void> {
    output.info('Restarting the server');
    await session.end();
    session = startSession(createClient, output);
  }

  context.subscriptions.push(
    output,
    serveLibraryDocuments(context.extensionUri),
    commands.registerCommand('rtw.restartServer', restart),
    commands.registerCommand('rtw.showOutput', () => output.show()),
  );
  return () => session.end();
}
