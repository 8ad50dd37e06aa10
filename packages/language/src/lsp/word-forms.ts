import type { Localized } from '@rtw-protocol/model';
import { AstUtils, GrammarAST } from 'langium';

/** One way to go on from a word: what is shown, and what is written in snippet syntax where it is more than that. */
export interface WordForm {
  label: string;
  snippet?: string;
  /** What it means, where that is not what its first word means. */
  text?: Localized;
}

const form = (label: string, en: string, sv: string, snippet?: string): WordForm => ({
  label,
  text: { en, sv },
  ...(snippet === undefined ? {} : { snippet }),
});

const because: WordForm = { label: 'because', snippet: 'because "$1"$0' };
const edges = {
  start: form('start of', 'The start of a period', 'Periodens början'),
  end: form('end of', 'The end of a period', 'Periodens slut'),
};

/** Words that only make sense together are offered together. */
const forms: Readonly<Record<string, readonly WordForm[]>> = {
  'Silence/not': [
    form('not reported', 'The protocol does not say', 'Protokollet anger det inte'),
    form(
      'not applicable because',
      'The question does not arise for this study',
      'Frågan är inte aktuell för studien',
      'not applicable because "$1"$0',
    ),
  ],
  'Silence/applicable': [
    form(
      'applicable because',
      'The question does not arise for this study',
      'Frågan är inte aktuell för studien',
      'applicable because "$1"$0',
    ),
  ],
  'Silence/because': [because],
  'Waiver/because': [because],
  'Openness/because': [because],
  'Bound/at': [
    form('at least', 'This much or more', 'Minst så mycket'),
    form('at most', 'This much or less', 'Högst så mycket'),
  ],
  'Bound/more': [form('more than', 'Over this', 'Mer än så')],
  'Bound/less': [form('less than', 'Under this', 'Mindre än så')],
  'Moment/start': [edges.start],
  'Moment/end': [edges.end],
  'Period/start': [edges.start],
  'Period/end': [edges.end],
};

/** The ways to go on from a word of the grammar. */
export function wordForms(word: GrammarAST.Keyword): readonly WordForm[] {
  const rule = AstUtils.getContainerOfType(word, GrammarAST.isAbstractRule)?.name;
  return forms[`${rule}/${word.value}`] ?? [{ label: word.value }];
}
