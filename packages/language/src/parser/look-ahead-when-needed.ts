import type { IToken, TokenType } from 'chevrotain';

/** A decision of the parser: which way to go on. It is called as a method of the parser. */
type Decision = (this: Tokens, ...args: unknown[]) => unknown;

/** The tokens that the parser has before it, counted from 1. */
interface Tokens {
  LA(ahead: number): IToken;
}

/** What of Chevrotain's look-ahead is changed: Langium keeps its parser, and the parser its strategy, to itself. */
interface LookAheadStrategy {
  initialize(options: object): void;
  buildLookaheadForAlternation(options: object): Decision;
  buildLookaheadForOptional(options: { readonly prodType: string }): Decision;
  readonly atn: { readonly ruleToStopState: ReadonlyMap<unknown, State> };
  /** Where each rule of the grammar is gone on from when it is over. */
  callers: Pick<ReadonlyMap<unknown, readonly State[]>, 'get'>;
}

/** A place in the grammar, with the ways that lead on from it: over a token, or to another place. */
interface State {
  readonly rule: unknown;
  readonly transitions: readonly Transition[];
}
type Transition = { readonly tokenType: TokenType } | { readonly tokenType?: undefined; readonly target: State };

/**
 * Works out how to decide at a place of the grammar when the parser first comes there. By itself it does so for every
 * place before it reads anything, and follows the grammar from each to all that may come after it: that took most of
 * the time in which `rtw` started, for places that hardly any file comes to.
 */
export function lookAheadWhenNeeded(wrapped: object): void {
  const { lookaheadStrategy: strategy } = wrapped as { lookaheadStrategy: LookAheadStrategy };
  const { initialize, buildLookaheadForAlternation, buildLookaheadForOptional } = strategy;
  strategy.initialize = (options) => {
    initialize.call(strategy, options);
    strategy.callers = followsOf(strategy);
  };
  strategy.buildLookaheadForAlternation = (options) =>
    whenNeeded(() => buildLookaheadForAlternation.call(strategy, options));
  strategy.buildLookaheadForOptional = (options) => {
    const decide = whenNeeded(() => buildLookaheadForOptional.call(strategy, options));
    return options.prodType === 'Option' ? unlessStatement(decide) : decide;
  };
}

/**
 * `planned` may follow a value, and also begins a statement: `planned: yes`. The look-ahead does not see over the end of
 * a rule, and would take the one for the other after `perspective: society`.
 */
function unlessStatement(decide: Decision): Decision {
  return function (this: Tokens, ...args) {
    const isStatement = this.LA(1).image === 'planned' && this.LA(2).image === ':';
    return !isStatement && decide.apply(this, args);
  };
}

function whenNeeded(build: () => Decision): Decision {
  let decision: Decision | undefined;
  return function (...args) {
    decision ??= build();
    return decision.apply(this, args);
  };
}

/** For each rule one place, from which the tokens lead on that may come after the rule: found once, not for each use. */
function followsOf({ atn, callers }: LookAheadStrategy): LookAheadStrategy['callers'] {
  const known = new Map<unknown, readonly State[]>();
  return {
    get(rule) {
      let follows = known.get(rule);
      if (!follows) {
        const tokens = new Map<TokenType, Transition>();
        const states = new Set(callers.get(rule));
        for (const state of states) {
          if (atn.ruleToStopState.get(state.rule) === state) {
            for (const next of known.get(state.rule) ?? callers.get(state.rule) ?? []) states.add(next);
          }
          for (const transition of state.transitions) {
            if (transition.tokenType) tokens.set(transition.tokenType, transition);
            else states.add(transition.target);
          }
        }
        follows = [{ rule, transitions: [...tokens.values()] }];
        known.set(rule, follows);
      }
      return follows;
    },
  };
}
