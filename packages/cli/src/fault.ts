import type { Localized } from '@rtw-protocol/model';

/** The tool cannot do its work: a bad option, an unreadable file. It is told on standard error; the exit code is 2. */
export class Fault extends Error {
  readonly text: Localized;

  constructor(text: Localized) {
    super(text.en);
    this.name = 'Fault';
    this.text = text;
  }
}
