import type { Language, Localized } from './localized.ts';
import { people, type Quantity } from './quantity.ts';
import { dayText } from './quantity-date.ts';
import { isUnknown } from './quantity-ends.ts';
import { type TimeUnit, timeUnitOf, timeUnits } from './time-units.ts';

/**
 * A quantity as a reader of the language writes it: "15.2 months", "2 to 12 weeks", "at most 5", "25 %"; in
 * Swedish "15,2 månader", "2–12 veckor", "högst 5", "25 %". A no-break space holds the thousands of a Swedish
 * number together.
 */
export function showQuantity(q: Quantity, language: Language): string {
  if (isUnknown(q)) return unknown[language];
  const { write, after } = scaleOf(q);
  const { numbers, text } = endsText(q, (value) => write(value, language), words[language]);
  return text + after(numbers, language);
}

const unknown: Localized = { en: 'unknown', sv: 'okänt' };

/** How the numbers of a quantity are written, and what stands after the last of them. */
interface Scale {
  write(value: number, language: Language): string;
  after(numbers: readonly string[], language: Language): string;
}

function scaleOf(q: Quantity): Scale {
  switch (q.dimension) {
    case 'share':
      return percentScale(q.unit === '%');
    case 'money':
      return { write: (value, language) => number(value, language, 2), after: () => (q.unit ? ` ${q.unit}` : '') };
    case 'date':
      return { write: (value) => dateText(value, q.unit), after: () => '' };
    case 'duration':
      return durationScale(unitFor(q));
    case 'number':
      return {
        write: (value, language) =>
          q.unit === people ? number(wholePeople(value), language, 0) : number(value, language, decimalsFor(value)),
        after: () => '',
      };
  }
}

/** Half a person is nobody. What a binary fraction stores a hair too low is whole. */
function wholePeople(value: number): number {
  return Math.floor(value + 1e-6);
}

function durationScale(unit: TimeUnit): Scale {
  return {
    write: (value, language) => number(value / unit.days, language, 1),
    after: (numbers, language) =>
      ` ${(numbers.every((text) => text === '1' || text === '−1') ? unit.one : unit.many)[language]}`,
  };
}

/** The words between and before numbers. */
interface Words {
  about: string;
  atLeast: string;
  moreThan: string;
  atMost: string;
  lessThan: string;
  and: string;
  /** Between the ends of a range, and between them where a sign of minus stands before one. */
  to: string;
  toSigned: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    about: 'about',
    atLeast: 'at least',
    moreThan: 'more than',
    atMost: 'at most',
    lessThan: 'less than',
    and: 'and',
    to: ' to ',
    toSigned: ' to ',
  },
  sv: {
    about: 'ungefär',
    atLeast: 'minst',
    moreThan: 'mer än',
    atMost: 'högst',
    lessThan: 'mindre än',
    and: 'och',
    to: '–',
    toSigned: ' till ',
  },
};

/** The numbers of a quantity with the words that belong to them. */
function endsText(q: Quantity, write: (value: number) => string, say: Words): { numbers: string[]; text: string } {
  const low = q.min === undefined ? undefined : write(q.min);
  const high = q.max === undefined ? undefined : write(q.max);
  const lowPhrase = `${q.minOpen ? say.moreThan : say.atLeast} ${low}`;
  const highPhrase = `${q.maxOpen ? say.lessThan : say.atMost} ${high}`;
  if (low === undefined || q.min === undefined) return { numbers: [high ?? ''], text: highPhrase };
  if (high === undefined || q.max === undefined) return { numbers: [low], text: lowPhrase };
  const about = q.about ? `${say.about} ` : '';
  const middle = (q.min + q.max) / 2;
  if (low === high || (q.about && isNarrow(q.min, q.max))) {
    const only = low === high ? low : write(middle);
    return { numbers: [only], text: about + only };
  }
  const numbers = [low, high];
  if (q.minOpen || q.maxOpen) return { numbers, text: `${lowPhrase} ${say.and} ${highPhrase}` };
  return { numbers, text: `${about}${low}${q.min < 0 ? say.toSigned : say.to}${high}` };
}

/** Whether an interval comes from a single number that is only about right. */
function isNarrow(min: number, max: number): boolean {
  return max - min < 0.3 * Math.max(Math.abs(min), Math.abs(max));
}

/**
 * The unit that a duration is shown in: its own where that says it briefly; else days up to two months, and
 * months beyond. Less than a day is told in hours or minutes.
 */
function unitFor(q: Quantity): TimeUnit {
  const ends = [q.min, q.max].filter((end) => end !== undefined);
  const own = timeUnitOf(q.unit);
  if (own && ends.every((end) => isBrief(end / own.days))) return own;
  const largest = Math.max(...ends.map(Math.abs));
  const { minute, hour, day, month } = timeUnits as Record<'minute' | 'hour' | 'day' | 'month', TimeUnit>;
  if (largest === 0 || largest >= 1) return largest < 60 ? day : month;
  return largest < 1 / 24 ? minute : hour;
}

/** Whether a value is written in full with at most one decimal. */
function isBrief(value: number): boolean {
  return Math.abs(value * 10 - Math.round(value * 10)) < 1e-6;
}

/** Per cent with one decimal; as they are written with two, where the text itself needs them. */
function percentScale(isWritten: boolean): Scale {
  const decimals = (value: number) => (isWritten && isBrief(value * 1000) ? 2 : 1);
  return { write: (value, language) => number(value * 100, language, decimals(value)), after: () => ' %' };
}

/** Small numbers, such as correlations and ratios, need more decimals to be told apart. */
function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size < 1) return 4;
  return size < 100 ? 2 : 1;
}

function dateText(day: number, unit: string | undefined): string {
  const text = dayText(day);
  if (unit === 'year') return text.slice(0, 4);
  return unit === 'month' ? text.slice(0, 7) : text;
}

const signs = {
  en: { decimal: '.', group: ',' },
  sv: { decimal: ',', group: '\u00a0' },
} as const;

/**
 * A number as a reader of the language writes it, with at most so many decimals. Written by hand: the platform's own
 * formatter takes longer to wake than a whole check.
 */
function number(value: number, language: Language, decimals: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = 10 ** decimals;
  // Halves go up, also those that a binary fraction stores a hair too low.
  const rounded = Math.round(Math.abs(value) * size * (1 + Number.EPSILON)) / size;
  if (rounded === 0) return '0';
  const [whole = '', fraction = ''] = rounded.toFixed(decimals).split('.');
  const { decimal, group } = signs[language];
  const shown = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? '−' : ''}${grouped}${shown ? decimal + shown : ''}`;
}
