import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { CompiledLibrary } from '@rtw-protocol/language';
import compiled from '@rtw-protocol/library/compiled' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { anchorOf } from '../text/markdown.ts';
import { cataloguePlaces } from './catalogue-words.ts';
import { shippedCatalogue } from './shipped-catalogue.mts';

const docs = join(import.meta.dirname, '../../../docs');
const pages = shippedCatalogue();
const ids = (compiled as CompiledLibrary).criteria.flatMap(({ criteria }) => criteria.map(({ id }) => id));

/** The lines of a page without its blocks of code, where a line may begin with anything. */
const linesOf = (text: string) => text.replace(/^```.*?^```$/gms, '```').split('\n');
const headingsOf = (text: string) => linesOf(text).filter((line) => /^#+ /.test(line));
const anchorsOf = (text: string) => headingsOf(text).map((line) => anchorOf(line.replace(/^#+ /, '')));
const bare = (text: string) => text.replace(/`[^`\n]*`/g, '');

test('the catalogue is what the sets say (npm run generate)', () => {
  const stored = pages.map(({ file }) => ({ file, text: readFileSync(join(docs, file), 'utf8') }));
  expect(stored).toEqual(pages.map(({ file, text }) => ({ file, text })));
});

test('no page is left of a set that is gone', () => {
  const files = Object.values(cataloguePlaces).flatMap((place) =>
    readdirSync(join(docs, place)).map((name) => `${place}/${name}`),
  );
  expect(files.sort()).toEqual(
    pages
      .map(({ file }) => file)
      .filter((file) => file.includes('/'))
      .sort(),
  );
});

test.each(Object.entries(cataloguePlaces))('every criterion has its chapter in %s', (language) => {
  const chapters = pages.filter((page) => page.language === language).flatMap(({ text }) => headingsOf(text));
  expect(ids.filter((id) => !chapters.includes(`## ${id}`))).toEqual([]);
});

test('both languages are built alike', () => {
  const shape = (language: string) =>
    pages
      .filter((page) => page.language === language)
      .map(({ text }) =>
        linesOf(text)
          .map((line) => line.match(/^(#+ \S+\.|#+|\*\*\[?|- \*|\||```|)/)?.[0])
          .filter((start) => start !== ''),
      );
  expect(shape('sv')).toEqual(shape('en'));
});

describe.each(pages)('$file', ({ file, text }) => {
  test('has no heading without a text below it', () => {
    const lines = linesOf(text).filter((line) => line.trim() !== '');
    const empty = lines.filter((line, index) => {
      const next = lines[index + 1];
      const depth = line.match(/^#+(?= )/)?.[0].length;
      return depth && (next === undefined || (next.match(/^#+(?= )/)?.[0].length ?? 9) <= depth);
    });
    expect(empty).toEqual([]);
  });

  test('has each heading once, and links that lead somewhere', () => {
    const anchors = anchorsOf(text);
    expect(new Set(anchors).size).toBe(anchors.length);
    const links = [
      ...bare(
        linesOf(text)
          .join('\n')
          .replace(/\[`[^`]*`\]/g, '[]'),
      ).matchAll(/\]\(([^)\s]+)\)/g),
    ];
    const broken = links.filter(([, link = '']) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : posix.join(posix.dirname(file), path);
      const page = pages.find((one) => one.file === target);
      return !page || (anchor !== undefined && !anchorsOf(page.text).includes(anchor));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
    expect(links.length).toBeGreaterThan(1);
  });

  test('leaves nothing that is not there', () => {
    expect(linesOf(text).filter((line) => /undefined|\[object|NaN|\*\* *\*\*/.test(bare(line)))).toEqual([]);
    expect(linesOf(text).filter((line) => /^\*\*[^*]+:\*\* *$/.test(line))).toEqual([]);
  });

  test('shows no placeholder: what has none to fill in, such as a reading, names the value itself', () => {
    expect(linesOf(text).filter((line) => /\{[\w.-]+\}/.test(bare(line)))).toEqual([]);
  });
});
