import type { Range } from '@rtw-protocol/model';
import type { ExecuteCommandHandler } from 'langium/lsp';
import type { Command } from 'vscode-languageserver-protocol';
import type { RtwSharedServices } from './services.ts';

const name = 'rtw.showPlace';

/** A command that shows a place to the reader, and puts the cursor there. */
export function showPlace(title: string, uri: string, range: Range): Command {
  return { title, command: name, arguments: [uri, range] };
}

/** Carries out the command in the server, so that every editor has it that can show documents. */
export class ShowPlaceCommand implements ExecuteCommandHandler {
  readonly commands = [name];
  /** Whether the editor can show documents at all; where it cannot, nothing that shows one is offered. */
  isPossible = false;
  readonly #services: RtwSharedServices;

  constructor(services: RtwSharedServices) {
    this.#services = services;
    services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      this.isPossible = capabilities.window?.showDocument?.support ?? false;
    });
  }

  async executeCommand(command: string, [uri, selection]: unknown[]): Promise<unknown> {
    if (command !== name || typeof uri !== 'string') return undefined;
    return this.#services.lsp.Connection?.window.showDocument({
      uri,
      takeFocus: true,
      selection: selection as Range,
    });
  }
}
