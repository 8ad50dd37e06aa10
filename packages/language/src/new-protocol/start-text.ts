import type { Language, Localized } from '@rtw-protocol/model';
import type { EffectiveTemplate } from '../templates/effective.ts';
import { commentLines } from './comment-lines.ts';

/** What a new protocol begins with, before anything that is asked of it is written. */
export interface Start {
  name: string;
  template: EffectiveTemplate;
  /** The path by which the protocol imports the template; nothing for a shipped one. */
  importPath?: string | undefined;
  language: Language;
}

/** The text that a new protocol starts from: the template it follows, and the skeleton of that. */
export function startText({ name, template, importPath, language }: Start): string {
  const { template: own, chain } = template;
  const skeleton = chain.find((one) => one.template.skeleton !== undefined)?.template.skeleton ?? usual;
  // A later version that asks for more counts as another one: the number before the first point tells it.
  const [major] = own.version.split('.');
  const follows = `follows ${own.name}${major ? ` "${major}"` : ''}`;
  return [
    ...commentLines(introduction(name, template)[language], 0),
    ...(importPath === undefined ? [] : [`import ${JSON.stringify(importPath)}`, '']),
    `protocol ${name} ${follows} {`,
    inLanguage(skeleton, language),
    '}',
    '',
  ].join('\n');
}

const ofLanguage = /^(\s*)\/\/ (en|sv): (.*)$/;

/** Comments of a skeleton that begin with the language that they are in are for readers of that language alone. */
function inLanguage(skeleton: string, language: Language): string {
  const lines = skeleton.split('\n').map((line) => ofLanguage.exec(line) ?? line);
  const own = lines.filter((line) => typeof line === 'string' || line[2] === language);
  return own
    .flatMap((line, index) => {
      if (typeof line === 'string') return [line];
      // Those that follow each other are one text.
      if (typeof own[index - 1] === 'object') return [];
      const end = own.findIndex((other, at) => at > index && typeof other === 'string');
      const text = own.slice(index, end === -1 ? undefined : end).map((part) => part[3]);
      const indent = line[1] ?? '';
      return commentLines(text.join(' '), indent.length + 2).map((comment) => `${indent}${comment}`);
    })
    .join('\n');
}

/** What stands in a protocol whose template says nothing of it. */
const usual = 'title: not reported\nstage: planned';

function introduction(name: string, { template }: EffectiveTemplate): Localized {
  const known = (title: string) => (title === template.name ? title : `${title} (${template.name})`);
  const { en, sv } = template.title;
  return {
    en: `${name}: a new protocol with what the template ${known(en)} asks for laid out. Write what holds for your study where it says \`not reported\`; until then a statement counts as missing. Lines that begin with // are for you alone: delete them as you go. What is marked Optional can be left out.`,
    sv: `${name}: ett nytt protokoll, upplagt efter vad mallen ${known(sv)} frågar efter. Skriv vad som gäller för studien där det står \`not reported\`; fram till dess räknas uppgiften som utelämnad. Raderna som börjar med // är bara till dig: ta bort dem efter hand. Det som är märkt Valfritt kan utelämnas.`,
  };
}
