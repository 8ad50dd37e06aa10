import type { TextOptions } from '../text-options.ts';

export interface MarkdownOptions
  extends Pick<TextOptions, 'language' | 'least' | 'quiet' | 'titles' | 'librarySources' | 'folder'> {
  /** So many bytes at most; what does not fit is counted in its place. */
  room?: number;
}
