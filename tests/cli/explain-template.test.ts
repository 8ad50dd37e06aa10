import { describe, expect, test } from 'vitest';
import { call } from '../../packages/language/src/testing/call-template.ts';
import { folderWith, rtw } from './rtw.ts';

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
const explained = async (id: string, args: readonly string[] = []) => {
  const { exitCode, stdout } = await rtw(['explain', id, ...args]);
  expect(exitCode).toBe(0);
  return stdout;
};

describe('a template that comes with the tool', () => {
  test('is explained by its name: what it is for, who stands behind it, and what is interpretation', async () => {
    const stdout = await explained('RtwTrial');
    expect(stdout).toMatch(/^RtwTrial 1\.0\.0 {2}\(template\)\nReturn-to-work trial\n\nWhat any trial /);
    expect(stdout).toMatch(/^Publisher: RTW Protocol$/m);
    expect(stdout).toMatch(/^Protocols in: English, Swedish$/m);
    expect(inOneLine(stdout)).toContain('Source: Forte: utvärdering av Rehsam 2; ');
    expect(inOneLine(stdout)).toContain('Our reading: That these sets belong together');
    expect(stdout).toMatch(/^Sets of criteria that it uses whole\n {2}\S/m);
    expect(stdout).toMatch(/^ {2}rehsam\n {4}\S/m);
  });

  test('tells its requirements by their force, with what builds on another template', async () => {
    const stdout = await explained('forterehsam2');
    expect(stdout).toMatch(/^Builds on: ForsakringskassanOutcomes 1$/m);
    expect(inOneLine(stdout)).toContain('Cannot be waived: forte.controlled, ');
    expect(stdout).toMatch(
      /^Should be there\n[\s\S]*^ {2}template\.ForteRehsam2\.earlier-research\n {4}What the study/m,
    );
    expect(stdout).toMatch(/^Criteria of its own\n[\s\S]*^ {2}template\.ForteRehsam2\.outcome-choice\n/m);
    expect(stdout).toMatch(/^Outcomes that it prescribes\n[\s\S]*^ {2}ShareReturned\n {4}.*share-returned/m);
    expect(stdout).toMatch(/^Criteria that it judges\n[\s\S]*^ {2}design\.unit\n/m);
  });

  test('is explained in Swedish to Swedish readers', async () => {
    const stdout = await explained('ForteRehsam2', ['--lang', 'sv']);
    expect(stdout).toMatch(/^ForteRehsam2 1\.0\.0 {2}\(mall\)\nFortes utlysning av Rehsam 2\n/);
    expect(stdout).toMatch(/^Bör finnas\n/m);
    expect(stdout).toMatch(/^Utfall som den föreskriver\n/m);
    expect(stdout).toMatch(/^Protokoll på: engelska, svenska$/m);
  });

  test('has its requirements explained by the code that findings show', async () => {
    const stdout = await explained('template.ForteRehsam2.sites');
    expect(stdout).toMatch(/^template\.ForteRehsam2\.sites {2}\(requirement, should be there\)\nNumber of sites\n\n/);
    expect(stdout).toContain('It is about: `setting.sites`');
    expect(inOneLine(stdout)).toContain('Why: Two of the final reports did not give it');
    expect(stdout).toContain('Write: How many sites take part.');
    expect(inOneLine(stdout)).toContain('Source: Forte: utvärdering av Rehsam 2, Bilaga 1.');
    expect(stdout).toContain("Part of: Forte's call for Rehsam 2 (ForteRehsam2 1.0.0)");
    expect(stdout).toContain('In the protocol\n  setting {\n    sites: not reported\n  }\n');
  });

  test('has a criterion of its own explained with its examples', async () => {
    const stdout = await explained('template.ForteRehsam2.outcome-choice');
    expect(stdout).toMatch(
      /^template\.ForteRehsam2\.outcome-choice {2}\(criterion of a template\)\nWhy these outcomes\n/,
    );
    expect(stdout).toContain('Severity: info');
    expect(stdout).toContain('Example that meets it\n  outcome Days: sick-leave-days {\n');
  });

  test('is offered where its name, or that of a requirement, is misspelt', async () => {
    expect(inOneLine((await rtw(['explain', 'ForteRehsam'])).stderr)).toContain('Did you mean ForteRehsam2');
    const { stderr } = await rtw(['explain', 'template.ForteRehsam2.site']);
    expect(inOneLine(stderr)).toContain('Did you mean template.ForteRehsam2.sites');
  });

  test('is in the list of templates', async () => {
    expect(await explained('templates')).toMatch(/^RtwTrial +Return-to-work trial$/m);
    expect(await explained('mallar', ['--lang', 'sv'])).toMatch(/^RtwTrial +Prövning av återgång i arbete$/m);
  });
});

describe('a template of the reader’s own', () => {
  const follower = 'import "our-call"\n\nprotocol P follows OurCall {\n}\n';
  const installed = {
    'p.rtw': follower,
    'node_modules/our-call/package.json': '{ "name": "our-call", "rtw": "call.rtw" }',
    'node_modules/our-call/call.rtw': call,
  };

  test.each([
    ['in a file of the folder', { 'call.rtw': call }, 'call.rtw'],
    ['in a package that a file of the folder imports', installed, 'node_modules/our-call/call.rtw'],
  ])('is explained where it stands %s', async (_, files, file) => {
    const cwd = folderWith(files);
    const { exitCode, stdout } = await rtw(['explain', 'OurCall'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^OurCall 1\.2\.0 {2}\(template\)\nOur call 2027\n/);
    expect(stdout).toContain('Source: The text of our call, Page 1\n');
    expect(stdout).toContain(`File: ${file}`);
    expect(stdout).toMatch(/^ {2}rehsam\.follow-up\n {4}.*error; minimum: 18 months$/m);
    expect(stdout).toMatch(/^Limits\n {2}template\.OurCall\.budget\n {4}.*; at most 6,000,000 SEK$/m);
    expect(inOneLine(stdout)).toContain('Spells days of sick leave [sick-leave-days]; counting: net (smallest-spell: ');
    expect(stdout).toMatch(/^ {2}m12\n {4}12 months after inclusion$/m);
    const gender = await rtw(['explain', 'template.OurCall.gender', '--lang', 'sv'], { cwd });
    expect(gender.stdout).toMatch(/^template\.OurCall\.gender {2}\(krav, ska finnas\)\nKön i analysen\n/);
    expect(gender.stdout).toContain('I protokollet\n  analysis {\n    gender: not reported\n  }\n');
    const core = await rtw(['explain', 'template.OurCall.core'], { cwd });
    expect(core.stdout).toContain('In the protocol\n  outcomes: Spells\n');
  });

  test('is offered where its name is misspelt', async () => {
    const cwd = folderWith({ 'call.rtw': call });
    const { exitCode, stderr } = await rtw(['explain', 'template.OurCall.gendr'], { cwd });
    expect(exitCode).toBe(2);
    expect(inOneLine(stderr)).toContain('Did you mean template.OurCall.gender');
  });

  test('cannot write control characters to the terminal', async () => {
    const cwd = folderWith({ 'call.rtw': call.replace('Gender in the analysis', 'Gen\u001b[31mder') });
    expect((await rtw(['explain', 'OurCall'], { cwd })).stdout).not.toContain('\u001b');
  });
});
