import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

test('an unknown name is told with the one that was meant', async () => {
  const { findings } = await languageOver().checkText('protocol P { outcome O: sick-leave-day }');
  const [unknown] = findings.filter(({ code }) => code === 'link.unknown-concept');
  expect(unknown?.message.en).toContain('Did you mean "sick-leave-days"');
  expect(unknown?.fixes[0]?.edits[0]?.newText).toBe('sick-leave-days');
});

test('of hundreds of unknown names each is told, but not what each may have meant', async () => {
  const outcomes = Array.from({ length: 300 }, (_, index) => `outcome O${index}: sick-leave-day`).join('\n');
  const { findings } = await languageOver().checkText(`protocol P { ${outcomes} }`);
  const unknown = findings.filter(({ code }) => code === 'link.unknown-concept');
  expect(unknown).toHaveLength(300);
  expect(unknown.filter(({ fixes }) => fixes.length > 0)).toHaveLength(100);
});
