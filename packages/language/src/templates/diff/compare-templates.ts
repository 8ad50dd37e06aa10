import type { Localized, Quantity, Range, Severity } from '@rtw-protocol/model';
import type { CompiledCriterion } from '../../criteria/tree.ts';
import { joined } from '../../wording/joined.ts';
import { severityWords } from '../../wording/severity-words.ts';
import { showLiteral } from '../../wording/show-literal.ts';
import { showValue } from '../../wording/show-value.ts';
import { withinSentence } from '../../wording/within-sentence.ts';
import type { EffectiveTemplate } from '../effective.ts';
import { narrowing } from '../strictness.ts';
import { compareConditions, isSame } from './compare-conditions.ts';
import { compareFrames } from './compare-frames.ts';
import type { Definition } from './definitions.ts';
import { changeKinds, type TemplateChange } from './template-change.ts';

/** A version of a template, with what it prescribes and the terms for it as they are written, by kind and name. */
export interface TemplateVersion {
  effective: EffectiveTemplate;
  definitions: ReadonlyMap<string, Definition>;
}

/** What a new version of a template changes for those who follow the old one; the gravest first. */
export function compareTemplates(old: TemplateVersion, now: TemplateVersion): TemplateChange[] {
  return [
    ...compareCriteria(old.effective, now.effective),
    ...compareWaivers(old.effective, now.effective),
    ...compareDefinitions(old, now),
    ...compareFrames(old.effective, now.effective),
  ].sort((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind));
}

// Criteria

interface Judging {
  criterion: CompiledCriterion;
  severity: Severity;
  /** The requirement as the publisher words it. */
  text: Localized | undefined;
  /** Of a limit, what it allows. */
  bound: Quantity | undefined;
}

/** The criteria that a template judges by, at their gravest. Those that it turns off judge nothing. */
function judgingIn({ sets, severities, parts }: EffectiveTemplate): Map<string, Judging> {
  const judging = new Map<string, Judging>();
  for (const criterion of sets.flatMap((set) => set.criteria)) {
    const severity = severities[criterion.id] ?? gravest(criterion);
    const part = parts.find(({ id }) => id === criterion.id);
    if (severity !== 'off') judging.set(criterion.id, { criterion, severity, text: part?.text, bound: part?.bound });
  }
  return judging;
}

const ranks: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

function gravest({ severity, severities }: CompiledCriterion): Severity {
  return severities.reduce<Severity>(
    (found, { severity: other }) => (ranks[other] > ranks[found] ? other : found),
    severity,
  );
}

function compareCriteria(old: EffectiveTemplate, now: EffectiveTemplate): TemplateChange[] {
  const [before, after] = [judgingIn(old), judgingIn(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (!was) return is ? [appeared(id, is, now)] : [];
    if (!is) return [gone(id, was, old)];
    return changesOf(id, was, is, now);
  });
}

function appeared(id: string, { criterion, severity }: Judging, now: EffectiveTemplate): TemplateChange {
  return {
    kind: severity === 'error' ? 'stricter' : 'added',
    about: id,
    message: {
      en: `Asks for this now: ${withinSentence(criterion.title.en)} (${severityWords[severity].en}).`,
      sv: `Kräver nu detta: ${withinSentence(criterion.title.sv)} (${severityWords[severity].sv}).`,
    },
    place: placeOf(id, now, 'new'),
  };
}

function gone(id: string, { criterion }: Judging, old: EffectiveTemplate): TemplateChange {
  return {
    kind: 'looser',
    about: id,
    message: {
      en: `No longer asks for this: ${withinSentence(criterion.title.en)}.`,
      sv: `Kräver inte längre detta: ${withinSentence(criterion.title.sv)}.`,
    },
    place: placeOf(id, old, 'old'),
  };
}

function changesOf(id: string, was: Judging, is: Judging, now: EffectiveTemplate): TemplateChange[] {
  const change = (kind: TemplateChange['kind'], message: Localized): TemplateChange => ({
    kind,
    about: id,
    message,
    place: placeOf(id, now, 'new'),
  });
  const changes: TemplateChange[] = [];
  if (was.severity !== is.severity) {
    const [a, b] = [severityWords[was.severity], severityWords[is.severity]];
    const isGraver = ranks[is.severity] > ranks[was.severity];
    changes.push(
      change(isGraver ? (is.severity === 'error' ? 'stricter' : 'added') : 'looser', {
        en: `Counts as ${article(is.severity)} ${b.en} now, as ${article(was.severity)} ${a.en} before.`,
        sv: `Räknas nu som ${b.sv}, förut som ${a.sv}.`,
      }),
    );
  }
  for (const [name, value] of Object.entries(is.criterion.parameters)) {
    const before = was.criterion.parameters[name];
    if (!before || isSame(before.value, value.value)) continue;
    const way = narrowing(is.criterion, name, before, value);
    if (way === 'same') continue;
    changes.push(change(way === 'looser' ? 'looser' : 'stricter', fromTo(`\`${name}\``, before, value, way)));
  }
  const { way, numbers } = compareConditions(was.criterion, is.criterion);
  if (way !== 'same') {
    const [first] = numbers;
    changes.push(
      change(
        way === 'looser' ? 'looser' : 'stricter',
        allowedNow(was, is) ??
          (first && numbers.length === 1 ? fromTo('', first.old, first.now, way) : asksOtherwise[way]),
      ),
    );
  }
  if (!isSame(was.criterion.severities, is.criterion.severities) && was.severity === is.severity) {
    changes.push(change('stricter', otherSeverities));
  }
  const others = otherTexts(was, is);
  if (others.length > 0) changes.push(change('wording', rewordedIn(others)));
  else if (changes.length === 0 && !isSame(messagesOf(was.criterion), messagesOf(is.criterion))) {
    changes.push(change('wording', reworded));
  }
  return changes;
}

const article = (severity: Severity) => (severity === 'warning' ? 'a' : 'an');

/** The texts of a criterion that stand for themselves; its messages hold numbers that may have changed as well. */
const ownTexts = ['title', 'text', 'why', 'write', 'reading', 'source'] as const;

/** The words of the statements whose texts are others than before. */
function otherTexts(was: Judging, is: Judging): string[] {
  const told = ({ criterion, text }: Judging) => ({ ...criterion, text });
  return ownTexts.filter((word) => !isSame(told(was)[word], told(is)[word]));
}

function rewordedIn(texts: readonly string[]): Localized {
  const named = texts.map((word) => `\`${word}\``);
  return {
    en: `Is worded otherwise: ${joined(named, 'and', 'en')}.`,
    sv: `Är formulerat på ett annat sätt: ${joined(named, 'and', 'sv')}.`,
  };
}

function fromTo(what: string, old: Parameters<typeof showLiteral>[0], now: typeof old, way: string): Localized {
  const name = what === '' ? '' : ` ${what}`;
  const note = way === 'unclear' ? cannotTell : { en: '', sv: '' };
  return {
    en: `Asks for another value${name}: ${showLiteral(old, 'en')} before, ${showLiteral(now, 'en')} now.${note.en}`,
    sv: `Kräver ett annat värde${name}: ${showLiteral(old, 'sv')} förut, ${showLiteral(now, 'sv')} nu.${note.sv}`,
  };
}

/** A limit asks for nothing: it allows. Nothing where the old version or the new one has none. */
function allowedNow({ bound: old }: Judging, { bound: now }: Judging): Localized | undefined {
  if (!old || !now || isSame(old, now)) return undefined;
  return {
    en: `Allows ${showValue(now, 'en')} now, ${showValue(old, 'en')} before.`,
    sv: `Tillåter nu ${showValue(now, 'sv')}, förut ${showValue(old, 'sv')}.`,
  };
}

const cannotTell: Localized = {
  en: ' Whether that is more cannot be told, so it counts as stricter.',
  sv: ' Om det är mer går inte att avgöra, så det räknas som strängare.',
};

const asksOtherwise: Readonly<Record<'stricter' | 'looser' | 'unclear', Localized>> = {
  stricter: { en: 'Asks for more than before.', sv: 'Kräver mer än förut.' },
  looser: { en: 'Asks for less than before.', sv: 'Kräver mindre än förut.' },
  unclear: {
    en: 'Asks for something else than before. Whether that is more cannot be told, so it counts as stricter.',
    sv: 'Kräver något annat än förut. Om det är mer går inte att avgöra, så det räknas som strängare.',
  },
};

const otherSeverities: Localized = {
  en: 'How grave it is depends on the study in another way than before, which counts as stricter.',
  sv: 'Hur allvarligt det är beror på studien på ett annat sätt än förut, vilket räknas som strängare.',
};

const reworded: Localized = {
  en: 'Is worded otherwise, and asks for the same.',
  sv: 'Är formulerat på ett annat sätt och kräver detsamma.',
};

function messagesOf({ met, unmet, silent }: CompiledCriterion) {
  return { met, unmet, silent };
}

/** Where a template speaks of a criterion; what a set brings along, where the template begins. */
function placeOf(id: string, of: EffectiveTemplate, version: 'old' | 'new'): NonNullable<TemplateChange['place']> {
  const place = of.places.get(id);
  return place ? { version, uri: place.uri, range: place.range } : { version, uri: of.uri, range: of.template.range };
}

// Waivers

function compareWaivers(old: EffectiveTemplate, now: EffectiveTemplate): TemplateChange[] {
  const about = (id: string, kind: TemplateChange['kind'], message: Localized, at: Place, version: 'old' | 'new') => ({
    kind,
    about: id,
    message,
    place: { version, uri: at.uri, range: at.range },
  });
  return [
    ...[...now.noWaiver].flatMap(([id, at]) =>
      old.noWaiver.has(id) ? [] : [about(id, 'stricter', noLongerWaived, at, 'new')],
    ),
    ...[...old.noWaiver].flatMap(([id, at]) =>
      now.noWaiver.has(id) ? [] : [about(id, 'looser', mayBeWaived, at, 'old')],
    ),
  ];
}

interface Place {
  uri: string;
  range: Range;
}

const noLongerWaived: Localized = { en: 'Can no longer be waived.', sv: 'Går inte längre att undanta.' };
const mayBeWaived: Localized = { en: 'Can be waived now.', sv: 'Går nu att undanta.' };

// What is prescribed

function compareDefinitions(old: TemplateVersion, now: TemplateVersion): TemplateChange[] {
  const names = [...new Set([...old.definitions.keys(), ...now.definitions.keys()])];
  return names.flatMap((key): TemplateChange[] => {
    const [was, is] = [old.definitions.get(key), now.definitions.get(key)];
    const at = is ?? was;
    if (!at || was?.words === is?.words) return [];
    const { kind, message } =
      was === undefined ? prescribedNow : is === undefined ? prescribedBefore : definedOtherwise;
    const place = { version: is === undefined ? ('old' as const) : ('new' as const), uri: at.uri, range: at.range };
    return [{ kind, about: at.name, message, place }];
  });
}

const prescribedNow = {
  kind: 'added',
  message: {
    en: 'Is prescribed now: protocols can refer to it.',
    sv: 'Föreskrivs nu: protokoll kan hänvisa till det.',
  },
} as const;
const prescribedBefore = {
  kind: 'stricter',
  message: {
    en: 'Is no longer prescribed: in protocols that refer to it the name leads nowhere.',
    sv: 'Föreskrivs inte längre: i protokoll som hänvisar till det leder namnet ingenstans.',
  },
} as const;
const definedOtherwise = {
  kind: 'stricter',
  message: {
    en: 'Is defined otherwise: protocols that refer to it measure something else than before.',
    sv: 'Definieras på ett annat sätt: protokoll som hänvisar till det mäter något annat än förut.',
  },
} as const;
