import type { Localized } from '@rtw-protocol/model';
import type { EffectiveTemplate } from '../effective.ts';
import type { CompiledTemplate } from '../tree.ts';
import { isSame } from './compare-conditions.ts';
import type { ChangeKind, TemplateChange } from './template-change.ts';

/** What a new version changes of the template itself: when it holds, in which languages, what it is called. */
export function compareFrames(old: EffectiveTemplate, now: EffectiveTemplate): TemplateChange[] {
  const [was, is] = [old.template, now.template];
  const place = { version: 'new' as const, uri: now.uri, range: is.range };
  const change = (kind: ChangeKind, about: string, message: Localized): TemplateChange => ({
    kind,
    about,
    message,
    place,
  });
  return [
    ...compareValidity(was, is).map((kind) => change(kind, 'valid', validities[kind])),
    ...compareLanguages(was, is).map((kind) => change(kind, 'languages', allowedLanguages[kind])),
    ...compareLoosening(was, is).map(([id, kind]) => change(kind, id, loosening[kind])),
    ...(isSame(was.skeleton, is.skeleton) ? [] : [change('wording', 'skeleton', otherSkeleton)]),
    ...texts.flatMap((word) => (isSame(was[word], is[word]) ? [] : [change('wording', word, otherText)])),
  ];
}

const texts = ['title', 'about', 'reading', 'publisher', 'source'] as const satisfies (keyof CompiledTemplate)[];

type Way = 'stricter' | 'looser';

function compareValidity({ valid: was }: CompiledTemplate, { valid: is }: CompiledTemplate): Way[] {
  const [from, to] = [compare(was?.from ?? '', is?.from ?? ''), compare(is?.to ?? '~', was?.to ?? '~')];
  const ways = new Set([from, to]);
  return (['stricter', 'looser'] as const).filter((way) => ways.has(way));
}

/** Dates as they are written follow each other as texts do. */
function compare(earlier: string, later: string): Way | undefined {
  if (earlier === later) return undefined;
  return earlier < later ? 'stricter' : 'looser';
}

const validities: Readonly<Record<Way, Localized>> = {
  stricter: { en: 'Holds for a shorter time.', sv: 'Gäller under kortare tid.' },
  looser: { en: 'Holds for a longer time.', sv: 'Gäller under längre tid.' },
};

/** A template that names no language takes protocols in any. */
function compareLanguages(was: CompiledTemplate, is: CompiledTemplate): Way[] {
  const [before, after] = [was, is].map(({ languages }) => new Set(languages.length > 0 ? languages : ['en', 'sv']));
  const lost = [...(before ?? [])].some((language) => !after?.has(language));
  const won = [...(after ?? [])].some((language) => !before?.has(language));
  return [...(lost ? ['stricter' as const] : []), ...(won ? ['looser' as const] : [])];
}

const allowedLanguages: Readonly<Record<Way, Localized>> = {
  stricter: {
    en: 'A language of protocols is no longer allowed.',
    sv: 'Ett av protokollens språk är inte längre tillåtet.',
  },
  looser: { en: 'Another language of protocols is allowed.', sv: 'Ytterligare ett språk är tillåtet för protokoll.' },
};

function compareLoosening(was: CompiledTemplate, is: CompiledTemplate): [string, Way][] {
  const [before, after] = [was, is].map(({ mayLoosen }) => new Set(mayLoosen.map(({ id }) => id)));
  return [
    ...[...(before ?? [])].filter((id) => !after?.has(id)).map((id): [string, Way] => [id, 'stricter']),
    ...[...(after ?? [])].filter((id) => !before?.has(id)).map((id): [string, Way] => [id, 'looser']),
  ];
}

const loosening: Readonly<Record<Way, Localized>> = {
  stricter: {
    en: 'Templates that extend this one may no longer ask less.',
    sv: 'Mallar som bygger på den här får inte längre kräva mindre.',
  },
  looser: {
    en: 'Templates that extend this one may ask less.',
    sv: 'Mallar som bygger på den här får kräva mindre.',
  },
};

const otherSkeleton: Localized = {
  en: 'New protocols begin otherwise; those that are there are judged as before.',
  sv: 'Nya protokoll börjar på ett annat sätt; de som redan finns bedöms som förut.',
};

const otherText: Localized = { en: 'Has another text.', sv: 'Har en annan text.' };
