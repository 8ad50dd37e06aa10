import type { Range } from '@rtw-protocol/model';
import { TextDocument, type URI } from 'langium';
import { isProtocolName, noProtocolName } from '../new-protocol/is-protocol-name.ts';
import { type NewProtocol, newProtocol } from '../new-protocol/new-protocol.ts';
import type { RtwServices } from './services.ts';

/** A new protocol as a snippet whose tab stops are what is to be filled in, or why there is none, for the reader. */
export async function newProtocolSnippet(
  { name, template, uri }: { name: string; template: string; uri: URI },
  services: RtwServices,
): Promise<{ snippet: string } | { problem: string }> {
  const { language } = services.check.Settings;
  if (!isProtocolName(name)) return { problem: noProtocolName(name)[language] };
  await services.check.Configurations.load(uri);
  const made = await whileNothingChanges(services, () => newProtocol({ name, template, language, uri }, services));
  return 'problem' in made ? { problem: made.problem[language] } : { snippet: snippetOf(made) };
}

/** The text of a protocol with a tab stop at each place to fill in, in the order of the text. */
export function snippetOf({ text, places }: Pick<NewProtocol, 'text' | 'places'>): string {
  const document = TextDocument.create('', 'rtw', 0, text);
  const offsets = (range: Range) => [document.offsetAt(range.start), document.offsetAt(range.end)] as const;
  let snippet = '';
  let done = 0;
  for (const [index, [start, end]] of places.map(offsets).entries()) {
    snippet += `${asText(text.slice(done, start))}\${${index + 1}:${asText(text.slice(start, end))}}`;
    done = end;
  }
  return `${snippet}${asText(text.slice(done))}$0`;
}

/** Text that stands for itself in a snippet. */
function asText(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}

/** Laying out a protocol builds documents of it, which no change to the workspace may come between. */
async function whileNothingChanges<Made>({ shared }: RtwServices, make: () => Promise<Made>): Promise<Made> {
  const { DocumentBuilder, WorkspaceLock } = shared.workspace;
  let made: { value: Made } | undefined;
  await WorkspaceLock.write(async (cancelToken) => {
    made = { value: await make() };
    // What was being built when this came in between is built to its end.
    await DocumentBuilder.update([], [], cancelToken);
  });
  if (!made) throw new Error('The new protocol was not written.');
  return made.value;
}
