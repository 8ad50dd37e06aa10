/**
 * The longest text that is parsed, in UTF-16 units. A long protocol has some ten thousand; ten million take the
 * parser over ten seconds and a gigabyte of memory, two million about two seconds.
 */
export const longestText = 2_000_000;

/** How deep braces, parentheses and chains of operators may be nested: the parser calls itself at each level. */
export const deepestNesting = 200;

/** How many findings about a file's syntax are told. Somebody who mends these will look again. */
export const mostSyntaxFindings = 50;
