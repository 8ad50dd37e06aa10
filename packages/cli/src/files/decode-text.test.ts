import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test('UTF-8 is read as it is, a byte order mark left out', () => {
  expect(decodeText(bytes('å 日'))).toEqual({ text: 'å 日' });
  expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'protocol'))).toEqual({ text: 'protocol' });
});

test('the first byte that is not UTF-8 has a place', () => {
  const decoded = decodeText(bytes('one\ntv', [0xe5], ' x', [0xff]));
  expect(decoded).toMatchObject({ firstBadPlace: { line: 1, character: 2 } });
});

test('a character cut off at the end has a place', () => {
  expect(decodeText(bytes('a日'.slice(0, 1), [0xe6, 0x97]))).toMatchObject({
    firstBadPlace: { line: 0, character: 1 },
  });
});

test('UTF-16 is not UTF-8', () => {
  expect(decodeText(Buffer.from('\ufeffprotocol', 'utf16le'))).toMatchObject({
    firstBadPlace: { line: 0, character: 0 },
  });
});
