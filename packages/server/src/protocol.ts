/**
 * What client and server of this product say to each other beyond the language server protocol.
 *
 * The protocol has no way for a server to read files, and a web worker has no file system. Such a server asks its
 * client, which answers from the editor's own file system (a folder on another machine, a repository in the browser).
 */

/** Scheme of the addresses under which the editor shows the shipped vocabulary and criteria. */
export const libraryScheme = 'rtw-library';

/** Folder address of the shipped library: `rtw-library:/criteria/rehsam.rtw` is one of its files. */
export const libraryUri = `${libraryScheme}:/`;

/** What the client tells the server when it starts it. */
export interface InitializationOptions {
  /** Language of messages and explanations. */
  language: 'en' | 'sv';
  /** Whether remarks are shown as hints, among the problems, or not at all. */
  remarks: 'hint' | 'show' | 'hide';
  /** Severities that replace those of the criteria, by criterion id. */
  severities: Record<string, 'error' | 'warning' | 'info' | 'off'>;
}

/** Asks what is at an address. Answer: `FileKind`, or null when nothing is there. */
export const statRequest = 'rtw/fs/stat';

/** Asks for the text of a file. Answer: `FileText`; an error when it cannot be read. */
export const readFileRequest = 'rtw/fs/readFile';

/** Asks for what a folder holds. Answer: a list of `FolderEntry`; an error when it cannot be read. */
export const readDirectoryRequest = 'rtw/fs/readDirectory';

/** Parameters of the three file requests. */
export interface FileAddress {
  uri: string;
}

/** Answer to `statRequest`. A link is what it points to, and a link as well. */
export interface FileKind {
  isFile: boolean;
  isDirectory: boolean;
  isLink?: boolean;
  /** In bytes. */
  size?: number;
}

/** Answer to `readFileRequest`: the bytes of the file as UTF-8, with U+FFFD where they are not. */
export interface FileText {
  text: string;
}

/** One entry of the answer to `readDirectoryRequest`. */
export interface FolderEntry extends FileKind {
  name: string;
}

/** What the client answers to each file request. */
export interface FileAnswers {
  [statRequest]: FileKind | null;
  [readFileRequest]: FileText;
  [readDirectoryRequest]: FolderEntry[];
}
