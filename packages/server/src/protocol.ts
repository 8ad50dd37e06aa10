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

/**
 * Asks what the templates ask that the protocols of a file follow, and how far these are with it; and what the
 * templates in the file ask. Parameters:
 * `FileAddress`. Answer: a list of `FollowedTemplate`.
 */
export const templateRequirementsRequest = 'rtw/template/requirements';

/** Asks which templates a new protocol may follow. Parameters: `FileAddress`. Answer: a list of `TemplateChoice`. */
export const templatesRequest = 'rtw/template/choices';

/** Asks for the text of a new protocol. Parameters: `NewProtocolParams`. Answer: `NewProtocolText`. */
export const newProtocolRequest = 'rtw/template/newProtocol';

/** A place in a text, as the language server protocol has it. */
export interface TextRange {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

/** A protocol of a file and what its template asks, or a template of the file. All texts are in the language of the reader. */
export interface FollowedTemplate {
  /** The name of the protocol; absent where the file has the template itself. */
  study?: string;
  /** Where the protocol stands, or the template. */
  range: TextRange;
  template: string;
  version: string;
  title: string;
  /** In the order in which the template asks; without what does not concern the study. */
  requirements: TemplateRequirement[];
}

/** Something that a template asks, and how far the protocol is with it. */
export interface TemplateRequirement {
  /** `template.ForteRehsam2.sites`, or the criterion that the template speaks of: `forte.gender` */
  id: string;
  title: string;
  /** In the words of the template. */
  text?: string;
  /** `asked`: of a template itself, which nobody has answered yet. */
  state: 'met' | 'open' | 'waived' | 'asked';
  severity: 'error' | 'warning' | 'info';
  /** Where the protocol tells of it, or would; absent where there is no such place. */
  at?: TextRange;
  /** Where the template asks it. */
  asked: { uri: string; range: TextRange };
}

/** A template that a new protocol may follow. */
export interface TemplateChoice {
  name: string;
  version: string;
  title: string;
  publisher?: string;
  /** What `NewProtocolParams` calls it: its name, or the path by which the new file imports it. */
  asked: string;
}

/** What a new protocol is to be. */
export interface NewProtocolParams {
  name: string;
  template: string;
  /** Where it will stand; nothing is there yet. */
  uri: string;
}

/** A new protocol as a snippet whose tab stops are what is to be filled in, or why there is none. */
export type NewProtocolText = { snippet: string } | { problem: string };
