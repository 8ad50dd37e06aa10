/**
 * Text from a document, made safe to stand in Markdown: whatever it holds is shown as it is written, and becomes
 * neither a link, nor an image, nor HTML.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+\-.!|~:$]/g, '\\$&')
    .replace(/\s+/g, ' ');
}

/** Text from a document in which words of the language stand in backticks: those are shown as code, the rest is safe. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? inlineCode(part.slice(1, -1)) : escapeMarkdown(part)))
    .join('');
}

/** Text as code: the fence is longer than any run of backticks inside. */
export function inlineCode(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const content = text.replace(/\s+/g, ' ').trim();
  const space = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return `${fence}${space}${content}${space}${fence}`;
}

/** Paragraphs, those left out that are empty. */
export function paragraphs(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part).join('\n\n');
}

/** A list, or nothing. */
export function bullets(items: readonly string[]): string | undefined {
  return items.length > 0 ? items.map((item) => `- ${item}`).join('\n') : undefined;
}
