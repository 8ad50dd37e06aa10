import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { textMateGrammar } from './syntax.mts';

/** Writes `syntaxes/rtw.tmLanguage.json` anew from the language's grammar. */
const folder = path.join(import.meta.dirname, '../language/src/grammar');
const files = globSync('*.langium', { cwd: folder }).sort();
const grammar = files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
const syntaxes = path.join(import.meta.dirname, 'syntaxes');
mkdirSync(syntaxes, { recursive: true });
writeFileSync(path.join(syntaxes, 'rtw.tmLanguage.json'), `${JSON.stringify(textMateGrammar(grammar), null, 2)}\n`);
