import { createReadStream } from 'node:fs';
import { JSONParser } from '@streamparser/json';

/** A property of the object in a file, or an item of its list. */
export type StreamedValue = { item: unknown } | { key: string; value: unknown };

/**
 * Reads the properties of the object in a file one after the other, and of one that is a list its items, so that no
 * more than an item is in memory. The list follows its items, without them.
 *
 * @throws SyntaxError when the file is no whole JSON, and the error of the operating system when it cannot be read
 */
export async function* streamedValues(path: string, list: string): AsyncGenerator<StreamedValue, void> {
  const ready: StreamedValue[] = [];
  const parser = new JSONParser({ paths: ['$.*', `$.${list}.*`], keepStack: false });
  let failure: Error | undefined;
  parser.onError = (error) => {
    failure ??= error;
  };
  parser.onValue = ({ value, key, parent, stack }) => {
    if (stack.length === 1) return void ready.push({ key: String(key), value });
    ready.push({ item: value });
    // The parser would keep the items for the list, which it is to tell as well.
    if (Array.isArray(parent)) parent.length = 0;
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    // The parser takes nothing after the end of the object, not even in the next part of the file.
    if (!parser.isEnded) parser.write(chunk);
    else if (/\S/.test(chunk.toString())) failure ??= new SyntaxError('text after the end');
    if (failure) break;
    yield* ready.splice(0);
  }
  if (!failure && !parser.isEnded) parser.end();
  if (failure) throw new SyntaxError(failure.message);
}
