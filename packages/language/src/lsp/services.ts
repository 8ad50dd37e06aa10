import type { GrammarAST } from 'langium';
import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import type { RtwAddedServices, RtwAddedSharedServices } from '../services.ts';
import type { WordMeanings } from '../wording/word-meanings.ts';
import type { ShowPlaceCommand } from './show-place-command.ts';

/** What the language's own editor services share. */
export interface RtwEditorServices {
  lsp: {
    /** What every word of the language means. */
    WordMeanings: WordMeanings;
    /** The words that a statement can begin with, as nodes of the grammar. */
    StatementWords: ReadonlySet<GrammarAST.AbstractElement>;
  };
}

/** All services of the language, those of editors included. */
export type RtwServices = Omit<LangiumServices, 'shared'> &
  RtwAddedServices &
  RtwEditorServices & { shared: RtwSharedServices };

export type RtwSharedServices = LangiumSharedServices &
  RtwAddedSharedServices & { lsp: { ExecuteCommandHandler: ShowPlaceCommand } };
