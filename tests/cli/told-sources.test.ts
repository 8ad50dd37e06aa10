import { describe, expect, test } from 'vitest';
import { jsonCriteria } from '../../packages/cli/src/catalogue/criteria-shape.ts';
import { jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { call } from '../../packages/language/src/testing/call-template.ts';
import { folderWith, rtw } from './rtw.ts';

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

const follower = 'import "call.rtw"\n\nprotocol P follows OurCall {\n}\n';
const shown = ['check', 'p.rtw', '--min-severity', 'info'];

describe('a work that a file of one’s own cites', () => {
  test('is called by its title in the text report, as a shipped one is', async () => {
    const folder = folderWith({ 'p.rtw': follower, 'call.rtw': call });
    const { stdout } = await rtw(shown, { cwd: folder });
    expect(stdout).toMatch(/Source +The text of our call, Page 1/);
    expect(stdout).not.toContain('our-call');
  });

  test('is so for the criteria of a set of one’s own', async () => {
    const criteria = `citation our-book: "The book of ours" { year: "2020" }
criteria own {
  title: "Own" en, "Eget" sv
  source: our-book
  criterion size: error {
    title: "Size" en, "Storlek" sv
    check: sample-size.participants >= 100
    silent: "No size." en, "Ingen storlek." sv
  }
}
`;
    const folder = folderWith({
      'own.rtw': criteria,
      'p.rtw': 'import "own.rtw"\n\nprotocol P {\n}\n',
      'rtw.config.json': '{ "sets": ["own"] }',
    });
    expect((await rtw(shown, { cwd: folder })).stdout).toMatch(/Source +The book of ours$/m);
    expect((await rtw(['explain', 'own.size'], { cwd: folder })).stdout).toContain('Source: The book of ours\n');
  });

  test('has its title in the JSON of the findings, and a shipped one its key alone', async () => {
    const folder = folderWith({ 'p.rtw': follower, 'call.rtw': call });
    const { stdout } = await rtw(['check', 'p.rtw', '--format', 'json'], { cwd: folder });
    const findings = jsonReport.parse(JSON.parse(stdout)).files.flatMap((file) => file.findings);
    const source = (code: string) => findings.find((finding) => finding.code === code)?.source;
    expect(source('template.OurCall.gender')).toEqual({
      key: 'our-call',
      section: 'Page 1',
      title: 'The text of our call',
    });
    expect(Object.keys(source('rehsam.follow-up') ?? {})).toEqual(['key', 'section']);
  });

  test('leaves the list of criteria as it is', async () => {
    const { stdout } = await rtw(['criteria', '--format', 'json']);
    expect(() => jsonCriteria.parse(JSON.parse(stdout))).not.toThrow();
  });
});

describe('where a shipped template asks for something', () => {
  const folder = () => folderWith({ 'q.rtw': 'protocol Q follows ForteRehsam2 {\n  setting {\n  }\n}\n' });

  test('is told by the command that shows it, and not by a path inside the program', async () => {
    const { stdout } = await rtw(['check', 'q.rtw', '--min-severity', 'info'], { cwd: folder() });
    expect(inOneLine(stdout)).toContain(
      'See also What the template ForteRehsam2 1.0.0 asks: "rtw explain template.ForteRehsam2.sites"',
    );
    expect(stdout).not.toContain('forte-rehsam2.rtw');
  });

  test('is told in Swedish to Swedish readers', async () => {
    const args = ['check', 'q.rtw', '--min-severity', 'info', '--lang', 'sv'];
    expect(inOneLine((await rtw(args, { cwd: folder() })).stdout)).toContain(
      '"rtw explain template.ForteRehsam2.sites"',
    );
  });
});
