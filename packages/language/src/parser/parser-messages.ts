import { AbstractParserErrorMessageProvider, DefaultLexerErrorMessageProvider } from 'langium';

/**
 * Says nothing, and keeps the place instead. An error provider returns one string in one language, knows neither the
 * grammar nor the text, and is asked while the parser stands at the mistake; so its string is only the number of the
 * place the parser keeps, and the parser makes findings of the places when it is done.
 */
export class PlaceKeepingMessages extends AbstractParserErrorMessageProvider {
  /** Keeps the place where the parser stands and gives back its number. Set by the parser. */
  keep: () => number = () => -1;

  override buildMismatchTokenMessage(): string {
    return String(this.keep());
  }

  override buildNotAllInputParsedMessage(): string {
    return String(this.keep());
  }

  override buildNoViableAltMessage(): string {
    return String(this.keep());
  }

  override buildEarlyExitMessage(): string {
    return String(this.keep());
  }
}

/** For readers of Langium's own errors; the findings speak for themselves. */
export class PlainLexerMessages extends DefaultLexerErrorMessageProvider {
  override buildUnexpectedCharactersMessage(text: string, start: number, length: number): string {
    return `${JSON.stringify(text.slice(start, start + length))} has no meaning here.`;
  }
}
