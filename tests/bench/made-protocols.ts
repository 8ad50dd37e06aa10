import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const examples = join(import.meta.dirname, '../../examples');

/** Writes so many protocols into a folder, a hundred in each folder of it, no two of them alike. */
export function writeProtocols(folder: string, count: number): void {
  const texts = exampleTexts();
  for (let index = 0; index < count; index++) {
    const inside = join(folder, `call-${String(Math.floor(index / 100)).padStart(3, '0')}`);
    if (index % 100 === 0) mkdirSync(inside, { recursive: true });
    const name = `study-${String(index).padStart(5, '0')}`;
    writeFileSync(join(inside, `${name}.rtw`), varied(texts[index % texts.length]!, index, texts.length));
  }
}

/** The examples that need no other file. */
function exampleTexts(): string[] {
  return ['.', 'rehsam2-evaluation']
    .flatMap((inside) => readdirSync(join(examples, inside)).map((name) => join(examples, inside, name)))
    .filter((path) => path.endsWith('.rtw'))
    .sort()
    .map((path) => readFileSync(path, 'utf8'))
    .filter((text) => !/^import /m.test(text));
}

/** Another study of the same kind: its own name, and in each further round another statement that nobody wrote. */
function varied(text: string, index: number, examplesCount: number): string {
  const named = text.replace(/^protocol (\S+)/m, `protocol $1-${index}`);
  const round = Math.floor(index / examplesCount);
  const lines = named.split('\n');
  const statements = lines.flatMap((line, at) => (/^ {2,4}[a-z-]+: [^{}"]+$/.test(line) ? [at] : []));
  const left = round === 0 ? undefined : statements[(round - 1) % Math.max(1, statements.length)];
  return lines.filter((_, at) => at !== left).join('\n');
}
