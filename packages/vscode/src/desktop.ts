import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { runExtension } from './run-extension.ts';

let endServer: (() => Promise<void>) | undefined;

/** Entry point of the extension where it runs on Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server-node.cjs');
  endServer = runExtension(context, (id, name, options) => {
    const ipc = { module, transport: TransportKind.ipc };
    return new LanguageClient(
      id,
      name,
      { run: ipc, debug: { ...ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
      options,
    );
  });
}

/** The editor waits for this promise when it closes, so that the server ends in order. */
export function deactivate(): Promise<void> | undefined {
  return endServer?.();
}
