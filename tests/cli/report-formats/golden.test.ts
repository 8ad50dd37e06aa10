import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, rtw } from '../rtw.ts';
import { markdownProblems } from './markdown-page.ts';
import { endings, type Format, reportIn } from './report-in.ts';
import { type Folder, grown, situations } from './situations.ts';
import { gitlabProblems, junitProblems, type Problems, sarifProblems } from './validity.ts';
import { githubProblems } from './workflow-commands.ts';

// Each report as it has been looked at: any change to one fails until somebody looks again and stores it anew
// (`npx vitest run tests/cli/report-formats/golden.test.ts -u`).

const problems: Readonly<Record<Format, Problems>> = {
  sarif: sarifProblems,
  junit: junitProblems,
  gitlab: gitlabProblems,
  github: githubProblems,
  markdown: markdownProblems,
};
const formats = Object.keys(endings) as Format[];

describe.each(Object.entries<Folder>(situations))('a folder with %s', (situation, files) => {
  const folder = folderWith(files);

  test.each(formats)('gives the %s report that has been looked at, and a valid one', async (format) => {
    const report = await reportIn(format, folder);
    await expect(report).toMatchFileSnapshot(`golden/${situation}.${endings[format]}`);
    expect(problems[format](report)).toEqual([]);
  });

  test.each(formats)('gives a valid %s report in Swedish', async (format) => {
    const report = await reportIn(format, folder, '--lang', 'sv');
    expect(problems[format](report)).toEqual([]);
  });
});

test.each(['github', 'markdown'] as const)(
  'people read the %s report in Swedish as it has been looked at',
  async (format) => {
    const report = await reportIn(format, folderWith(situations.findings), '--lang', 'sv');
    await expect(report).toMatchFileSnapshot(`golden/findings.sv.${endings[format]}`);
  },
);

test.each(formats)('what a baseline accepts is told in %s as it has been looked at', async (format) => {
  const folder = folderWith(situations.findings);
  const baseline = ['--baseline', 'accepted.json'];
  await rtw(['check', ...baseline, '--update-baseline'], { cwd: folder });
  for (const [path, text] of Object.entries(grown)) writeFileSync(join(folder, path), text);
  const report = await reportIn(format, folder, ...baseline);
  await expect(report).toMatchFileSnapshot(`golden/accepted.${endings[format]}`);
  expect(problems[format](report)).toEqual([]);
});
