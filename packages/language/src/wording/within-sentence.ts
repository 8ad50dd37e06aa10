/** Names with which the titles of criteria begin. */
const names = /^(?:Försäkringskassan|Forte|Rehsam|Sweden|Sverige)/;

/** The first letter made small, unless the word is an abbreviation or a name: a label within a sentence. */
export function withinSentence(label: string): string {
  if (names.test(label)) return label;
  const [first = '', second = ''] = label;
  return second !== '' && second === second.toLowerCase() ? first.toLowerCase() + label.slice(1) : label;
}
