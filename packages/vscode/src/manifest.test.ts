import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');

describe('the extension in English and Swedish', () => {
  const texts = { en: json('package.nls.json'), sv: json('package.nls.sv.json') };

  it('has both texts for everything that the manifest shows', () => {
    const used = [...read('package.json').matchAll(/"%([^%]+)%"/g)].map((match) => match[1]).sort();
    expect(Object.keys(texts.en).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(texts.sv)).toEqual(Object.keys(texts.en));
  });

  it('has a Swedish text for everything that its code shows', () => {
    const sources = readdirSync(path.join(root, 'src')).filter((file) => !file.endsWith('.test.ts'));
    const used = sources.flatMap((file) => [...read(`src/${file}`).matchAll(/l10n\.t\(\s*'([^']+)'/g)]);
    const translated = Object.keys(json('l10n/bundle.l10n.sv.json'));
    expect(translated.sort()).toEqual([...new Set(used.map((match) => match[1] as string))].sort());
  });
});

describe('the manifest', () => {
  it('names only files that exist', () => {
    const named = [...read('package.json').matchAll(/"(?:\.\/)?((?:images|syntaxes|schemas|l10n)\/[^"]+)"/g)];
    const missing = named.map((match) => match[1] as string).filter((file) => !existsSync(path.join(root, file)));
    expect(missing).toEqual([]);
  });
});

describe('the words of the editor', () => {
  const { pattern, flags } = (json('language-configuration.json') as unknown as LanguageConfiguration).wordPattern;
  const words = (text: string) => text.match(new RegExp(pattern, `${flags}g`));

  it('keep hyphens and Swedish letters together', () => {
    expect(words('outcome Självskattad: sick-leave-days {')).toEqual(['outcome', 'Självskattad', 'sick-leave-days']);
  });

  it('take the parts of a criterion for words of their own', () => {
    expect(words('waive rehsam.follow-up because')).toEqual(['waive', 'rehsam', 'follow-up', 'because']);
  });

  it('take a number with its sign for one word', () => {
    expect(words('attrition: 20% of 1:1')).toEqual(['attrition', '20%', 'of', '1:1']);
  });
});

interface LanguageConfiguration {
  wordPattern: { pattern: string; flags: string };
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function json(file: string): Record<string, string> {
  return JSON.parse(read(file));
}
