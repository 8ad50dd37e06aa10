// A workflow command is a line that the runner of GitHub Actions takes out of what a step prints:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands

/** The commands that make an annotation. */
export type Annotation = 'error' | 'warning' | 'notice';

/** Where an annotation stands and what it is called; what is absent is left out. */
export interface AnnotationProperties {
  file?: string;
  line?: number;
  endLine?: number;
  col?: number;
  endColumn?: number;
  title?: string;
}

/** The line that annotates a file; nothing in its texts can end it, or begin another. */
export function annotationLine(kind: Annotation, properties: AnnotationProperties, message: string): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${kind}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapedData(message)}\n`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
