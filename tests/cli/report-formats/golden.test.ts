import { describe, expect, test } from 'vitest';
import { folderWith } from '../rtw.ts';
import { endings, type Format, reportIn } from './report-in.ts';
import { type Folder, situations } from './situations.ts';
import { gitlabProblems, junitProblems, type Problems, sarifProblems } from './validity.ts';

// Each report as it has been looked at: any change to one fails until somebody looks again and stores it anew
// (`npx vitest run tests/cli/report-formats/golden.test.ts -u`).

const problems: Readonly<Record<Format, Problems>> = {
  sarif: sarifProblems,
  junit: junitProblems,
  gitlab: gitlabProblems,
};

describe.each(Object.entries<Folder>(situations))('a folder with %s', (situation, files) => {
  const folder = folderWith(files);

  test.each(Object.keys(endings) as Format[])(
    'gives the %s report that has been looked at, and a valid one',
    async (format) => {
      const report = await reportIn(format, folder);
      await expect(report).toMatchFileSnapshot(`golden/${situation}.${endings[format]}`);
      expect(problems[format](report)).toEqual([]);
    },
  );

  test.each(Object.keys(endings) as Format[])('gives a valid %s report in Swedish', async (format) => {
    const report = await reportIn(format, folder, '--lang', 'sv');
    expect(problems[format](report)).toEqual([]);
  });
});
