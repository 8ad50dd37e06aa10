import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { ClientFileSystem } from './client-file-system.ts';
import { readDirectoryRequest, readFileRequest, statRequest } from './protocol.ts';

const file = URI.parse('vscode-vfs://github/a/b/PROSA.rtw');
const folder = URI.parse('vscode-vfs://github/a/b');

/** A file system whose client gives one answer to everything, or fails with it. */
function askingClient(answer: unknown) {
  const asked: unknown[] = [];
  const connection = {
    async sendRequest(method: string, parameters: unknown) {
      asked.push([method, parameters]);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { asked, files: new ClientFileSystem(connection as never) };
}

describe('a file system without files of its own', () => {
  it('asks the client for the text of a file', async () => {
    const { asked, files } = askingClient({ text: 'återgång' });
    expect(await files.readFile(file)).toBe('återgång');
    expect(asked).toEqual([[readFileRequest, { uri: file.toString() }]]);
    expect(new TextDecoder().decode(await files.readBinary(file))).toBe('återgång');
  });

  it('asks the client for what a folder holds', async () => {
    const { asked, files } = askingClient([
      { name: 'PROSA.rtw', isFile: true, isDirectory: false },
      { name: 'äldre', isFile: false, isDirectory: true },
    ]);
    const entries = await files.readDirectory(folder);
    expect(asked).toEqual([[readDirectoryRequest, { uri: folder.toString() }]]);
    expect(entries.map((entry) => entry.uri.path)).toEqual(['/a/b/PROSA.rtw', '/a/b/äldre']);
    expect(entries.map((entry) => entry.isDirectory)).toEqual([false, true]);
  });

  it('tells what is there from what is not', async () => {
    const there = askingClient({ isFile: true, isDirectory: false });
    expect(await there.files.stat(file)).toEqual({ uri: file, isFile: true, isDirectory: false });
    expect(await there.files.exists(file)).toBe(true);
    expect(there.asked[0]).toEqual([statRequest, { uri: file.toString() }]);
    const gone = askingClient(null);
    await expect(gone.files.stat(file)).rejects.toThrow('Nothing is at');
    expect(await gone.files.exists(file)).toBe(false);
  });

  it('passes on that a file cannot be read, and calls it absent when asked for that alone', async () => {
    const { files } = askingClient(new Error('no access'));
    await expect(files.readFile(file)).rejects.toThrow('no access');
    await expect(files.readDirectory(folder)).rejects.toThrow('no access');
    expect(await files.exists(file)).toBe(false);
  });

  it('refuses to answer at once', () => {
    const { files } = askingClient({ text: '' });
    expect(() => files.readFileSync(file)).toThrow('asynchronously');
    expect(() => files.existsSync(file)).toThrow('asynchronously');
  });
});
