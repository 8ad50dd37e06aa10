import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry as LibraryEntry } from '../../packages/language/src/generated/ast.ts';
import { emptyLibrary } from '../../packages/language/src/library/compiled-library.ts';
import { categoryOf } from '../../packages/language/src/study/entry-category.ts';
import { languageOver } from '../../packages/language/src/testing/language.ts';
import { entryCandidates } from '../../packages/language/src/wording/entry-candidates.ts';
import { hyphenated } from '../../packages/language/src/wording/nearest.ts';
import { namedInSources } from './named-in-sources.ts';

const folder = join(import.meta.dirname, '../../packages/library/vocabulary');
const language = languageOver({}, emptyLibrary);

interface Text {
  keyword?: string;
  text: { language: string; text: string[] }[];
}
interface Entry {
  $type: string;
  name: string;
  label: Text['text'];
  statements: (Text & { claims?: unknown[]; general?: { $refText: string } })[];
}

async function entriesOf(file: string): Promise<Entry[]> {
  const document = await language.document(readFileSync(join(folder, file), 'utf8'), file);
  return document.parseResult.value.elements as unknown as Entry[];
}

const files = readdirSync(folder);
const entries = (await Promise.all(files.map(entriesOf))).flat();

function isInBoth(texts: Text['text']): boolean {
  return ['en', 'sv'].every((wanted) =>
    texts.some((text) => text.language === wanted && text.text.join('').length > 0),
  );
}

describe('the vocabulary', () => {
  test('gives every entry a name and a definition in both languages', () => {
    const incomplete = entries.filter(({ label, statements }) => {
      const definition = statements.find(({ keyword }) => keyword === 'definition');
      return !isInBoth(label) || !definition || !isInBoth(definition.text);
    });
    expect(incomplete.map(({ name }) => name)).toEqual([]);
  });

  test('says whatever else it says in both languages', () => {
    const texts = entries.flatMap(({ name, statements }) => statements.map((statement) => ({ name, statement })));
    const half = texts.filter(
      ({ statement: { $type, text } }: { statement: { $type?: string; text: Text['text'] } }) =>
        $type === 'Definition' ? !isInBoth(text) : false,
    );
    expect(half.map(({ name }) => name)).toEqual([]);
  });

  test('uses a name for one thing only', () => {
    const names = entries.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('makes an entry a kind of another of its own category, and never of itself', () => {
    const categories = new Map(entries.map(({ name, $type }) => [name, $type]));
    const generals = new Map(
      entries.map(({ name, statements }) => [name, statements.find(({ general }) => general)?.general?.$refText]),
    );
    for (const { name, $type } of entries) {
      const seen = new Set([name]);
      for (let general = generals.get(name); general !== undefined; general = generals.get(general)) {
        expect([name, general, categories.get(general)]).toEqual([name, general, $type]);
        expect(seen).not.toContain(general);
        seen.add(general);
      }
    }
  });

  test('tells the domain of every concept and the nature of every kind of intervention', () => {
    const asked: Readonly<Record<string, string>> = { Concept: 'domain', InterventionKind: 'nature' };
    const silent = entries.filter(({ $type, statements }) => {
      const word = asked[$type];
      return word !== undefined && !statements.some(({ keyword }) => keyword === word);
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('tells of every register what it holds and what it misses', () => {
    const generals = new Map(
      entries.map(({ name, statements }) => [name, statements.find(({ general }) => general)?.general?.$refText]),
    );
    const isRegister = (name: string | undefined): boolean =>
      name !== undefined && (name === 'register' || isRegister(generals.get(name)));
    const registers = entries.filter(({ name }) => name !== 'register' && isRegister(name));
    expect(registers.length).toBeGreaterThan(10);
    const silent = registers.flatMap(({ name, statements }) =>
      ['holds', 'misses'].flatMap((word) => {
        const told = statements.find(({ keyword }) => keyword === word);
        return told && isInBoth(told.text) ? [] : `${name} ${word}`;
      }),
    );
    expect(silent).toEqual([]);
  });
});

describe('the words of the vocabulary', () => {
  const shipped = languageOver().rtw.library.Library.entries;

  /** Where one name is looked for: parties and settings may both be what is randomised. */
  const placeOf = (entry: LibraryEntry) => {
    const category = categoryOf[entry.$type] ?? entry.$type;
    return category === 'party' || category === 'setting' ? 'unit' : category;
  };

  test('lead to one entry each, by name, other word or label in either language', () => {
    const known = new Map<string, LibraryEntry>();
    const shared = shipped.flatMap((entry) =>
      entryCandidates(entry).flatMap(({ word }) => {
        const key = `${placeOf(entry)} ${hyphenated(word)}`;
        const other = known.get(key) ?? entry;
        known.set(key, other);
        return other === entry ? [] : `${word}: ${other.name}, ${entry.name}`;
      }),
    );
    expect(shared).toEqual([]);
  });

  test.each(Object.entries(namedInSources))('have what %s names', (_, named) => {
    const wrong = Object.entries(named).flatMap(([category, words]) =>
      Object.entries(words).flatMap(([word, name]) => {
        const found = shipped.filter(
          (entry) =>
            categoryOf[entry.$type] === category &&
            entryCandidates(entry).some((candidate) => hyphenated(candidate.word) === hyphenated(word)),
        );
        const names = found.map((entry) => entry.name).join(', ');
        return names === name ? [] : `${category} "${word}" leads to ${names || 'nothing'}, not to ${name}`;
      }),
    );
    expect(wrong).toEqual([]);
  });
});
