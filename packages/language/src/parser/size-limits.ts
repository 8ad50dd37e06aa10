/**
 * The longest text that is parsed, in UTF-16 units; a long protocol has some twenty thousand. Ten million would take
 * over ten seconds and a gigabyte of memory, and some of the parser's work grows faster than the text.
 */
export const longestText = 1_100_000;

/** How many words and signs a text may have; twice as many as a protocol of the longest text has. */
export const mostTokens = 300_000;

/** How many comments. */
export const mostComments = 50_000;

/** After so many mistakes the parser gives up: what it reads is no text of the language. */
export const mostMistakes = 500;

/**
 * How deep braces, parentheses and the words of conditions may be nested: the parser calls itself at each level, some
 * fifty calls for a parenthesis, and two hundred parentheses exhaust the call stack.
 */
export const deepestNesting = 50;

/** How many operators one condition may have: the tree of a chain is built by recursion. */
export const longestChain = 200;

/** How many findings about a file's syntax are told. Somebody who mends these will look again. */
export const mostSyntaxFindings = 50;
