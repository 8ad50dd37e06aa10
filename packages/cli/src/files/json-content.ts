import * as z from 'zod';

/** What a text holds as JSON, whatever it is; nothing where it is none. */
export function jsonContent(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const versioned = z.object({ schemaVersion: z.number() });

/** Whether something is a file of ours in the form of another version of the tool. */
export function isOfOtherVersion(content: unknown, version: number): boolean {
  const told = versioned.safeParse(content);
  return told.success && told.data.schemaVersion !== version;
}
