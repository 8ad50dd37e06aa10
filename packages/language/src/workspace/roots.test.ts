import { URI } from 'langium';
import { expect, test } from 'vitest';
import { Roots } from './roots.ts';

test('the root of a file is the innermost of the folders that it lies in, whatever their order', () => {
  const [outer, inner] = [URI.parse('file:///work'), URI.parse('file:///work/study')];
  for (const folders of [
    [outer, inner],
    [inner, outer],
  ]) {
    const roots = new Roots();
    roots.folders = folders;
    expect(roots.of(URI.parse('file:///work/study/p.rtw')).path).toBe('/work/study');
    expect(roots.of(URI.parse('file:///work/studies/p.rtw')).path).toBe('/work');
  }
});
