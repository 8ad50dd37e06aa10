/** The first letter made small, unless the word is an abbreviation: a label within a sentence. */
export function withinSentence(label: string): string {
  const [first = '', second = ''] = label;
  return second !== '' && second === second.toLowerCase() ? first.toLowerCase() + label.slice(1) : label;
}
