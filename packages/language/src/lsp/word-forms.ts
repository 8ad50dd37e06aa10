import { AstUtils, GrammarAST } from 'langium';

/** One way to go on from a word: what is shown, and what is written in snippet syntax where it is more than that. */
export interface WordForm {
  label: string;
  snippet?: string;
}

/** Words that only make sense together are offered together. */
const forms: Readonly<Record<string, readonly WordForm[]>> = {
  'Silence/not': [
    { label: 'not reported' },
    { label: 'not applicable because', snippet: 'not applicable because "$1"$0' },
  ],
  'Silence/applicable': [{ label: 'applicable because', snippet: 'applicable because "$1"$0' }],
  'Silence/because': [{ label: 'because', snippet: 'because "$1"$0' }],
  'Waiver/because': [{ label: 'because', snippet: 'because "$1"$0' }],
  'Openness/because': [{ label: 'because', snippet: 'because "$1"$0' }],
  'Bound/at': [{ label: 'at least' }, { label: 'at most' }],
  'Bound/more': [{ label: 'more than' }],
  'Bound/less': [{ label: 'less than' }],
  'Moment/start': [{ label: 'start of' }],
  'Moment/end': [{ label: 'end of' }],
  'Period/start': [{ label: 'start of' }],
  'Period/end': [{ label: 'end of' }],
};

/** The ways to go on from a word of the grammar. */
export function wordForms(word: GrammarAST.Keyword): readonly WordForm[] {
  const rule = AstUtils.getContainerOfType(word, GrammarAST.isAbstractRule)?.name;
  return forms[`${rule}/${word.value}`] ?? [{ label: word.value }];
}
