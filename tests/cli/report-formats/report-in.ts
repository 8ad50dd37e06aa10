import { rtw } from '../rtw.ts';

/** The formats that others read than who runs the tool at a terminal, with the endings of their files. */
export const endings = {
  sarif: 'sarif',
  junit: 'junit.xml',
  gitlab: 'gitlab.json',
  github: 'github.txt',
  markdown: 'md',
} as const;
export type Format = keyof typeof endings;

/** The report of a folder in one format, as `rtw check` prints it. */
export async function reportIn(format: Format, cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await rtw(['check', '--format', format, ...args], { cwd });
  return stdout;
}
