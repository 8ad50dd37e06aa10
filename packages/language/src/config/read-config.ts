import { type Finding, type Localized, type Range, startOfDocument } from '@rtw-protocol/model';
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { TextDocument } from 'langium';
import type * as z from 'zod';
import { shown } from '../parser/wording.ts';
import { nearest } from '../wording/nearest.ts';
import { type Config, chosenSeverities, config } from './config.ts';
import { meant } from './meant.ts';

/** The way from the whole of a configuration to a value in it. */
export type ConfigPath = readonly (string | number)[];

/** The text of a configuration, read: what it says, or what is wrong with it. */
export interface ConfigReading {
  /** Absent where anything is wrong. */
  config?: Config;
  findings: Finding[];
  /** Where a value stands, or the name of a property with `key`. */
  rangeOf(path: ConfigPath, part?: 'key' | 'value'): Range;
}

/** Reads a configuration. Every mistake is told at its place. */
export function readConfig(text: string): ConfigReading {
  const content = text.replace(/^\uFEFF/, ' ');
  const document = TextDocument.create('', 'json', 0, content);
  const errors: ParseError[] = [];
  const tree = parseTree(content, errors, { disallowComments: true, allowTrailingComma: false });
  const at = (offset: number, length: number): Range => ({
    start: document.positionAt(offset),
    end: document.positionAt(offset + length),
  });
  const rangeOf: ConfigReading['rangeOf'] = (path, part = 'value') => {
    const node = tree && findNodeAtLocation(tree, [...path]);
    const told = part === 'key' ? (node?.parent?.children?.[0] ?? node) : node;
    return told ? at(told.offset, told.length) : startOfDocument;
  };
  const [error] = errors;
  if (error || !tree) {
    const range = error ? at(error.offset, error.length) : startOfDocument;
    return { findings: [fault('not-json', range, notJson)], rangeOf };
  }
  const repeated = repeatedKeys(tree).map(({ offset, length, value }) =>
    fault('repeated-key', at(offset, length), repeatedKey(String(value))),
  );
  const told = config.safeParse(getNodeValue(tree));
  const wrong = told.success ? [] : told.error.issues.flatMap((issue) => faultsOf(issue, tree, rangeOf));
  const findings = [...repeated, ...wrong];
  return told.success && findings.length === 0 ? { config: told.data, findings, rangeOf } : { findings, rangeOf };
}

/** Something that is wrong with a configuration. */
export function fault(code: string, range: Range, message: Localized): Finding {
  return { code: `config.${code}`, severity: 'error', message, range, fixes: [] };
}

const notJson: Localized = {
  en: 'This is not JSON: text and names stand in double quotes, a comma stands between two values and not after the last, and there are no comments.',
  sv: 'Det här är inte JSON: text och namn står inom raka citattecken, ett komma står mellan två värden och inte efter det sista, och kommentarer får inte finnas.',
};

const repeatedKey = (key: string): Localized => ({
  en: `"${key}" stands here twice. Keep one of them.`,
  sv: `"${key}" står här två gånger. Behåll bara det ena.`,
});

/** The names of properties that an object has a second time: JSON itself would keep the last without a word. */
function repeatedKeys({ type, children = [] }: Node): Node[] {
  const keys = type === 'object' ? children.flatMap((property) => property.children?.[0] ?? []) : [];
  const seen = new Set<unknown>();
  const repeated = keys.filter(({ value }) => seen.size === seen.add(value).size);
  return [...repeated, ...children.flatMap(repeatedKeys)];
}

function faultsOf(issue: z.core.$ZodIssue, tree: Node, rangeOf: ConfigReading['rangeOf']): Finding[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault('unknown-key', rangeOf([...path, key], 'key'), unknownKey(key)));
  }
  if (issue.code === 'too_small') return [fault('wrong-value', rangeOf(path), noSets)];
  const node = findNodeAtLocation(tree, path);
  return [fault('wrong-value', rangeOf(path), wrongValue(path, node?.type === 'string' ? node.value : undefined))];
}

const noSets: Localized = {
  en: '"sets" names no set. Leave "sets" out for the sets that judge by default, or name those of your own: ["our-call"].',
  sv: '"sets" är tom. Utelämna "sets", så gäller de vanliga uppsättningarna, eller ange namnen på dina egna: ["our-call"].',
};

const keys = Object.keys(config.shape);

function unknownKey(key: string): Localized {
  const hint = meant(nearest(key, keys));
  const known = keys.map((name) => `"${name}"`);
  return {
    en: `There is no setting ${shown(key)}.${hint.en} The settings are ${known.slice(0, -1).join(', ')} and ${known.at(-1)}.`,
    sv: `Det finns ingen inställning ${shown(key)}.${hint.sv} Inställningarna är ${known.slice(0, -1).join(', ')} och ${known.at(-1)}.`,
  };
}

/** What should stand at a place. */
function wrongValue([key, inside]: ConfigPath, text: string | undefined): Localized {
  if (key === 'criteria' && inside !== undefined) return noSeverity(text);
  if (key === 'criteria') {
    return {
      en: '"criteria" holds criteria by their ids, each with a severity: { "design.registration": "warning" }.',
      sv: '"criteria" innehåller kriterier med sina id och en allvarlighetsgrad för vart och ett: { "design.registration": "warning" }.',
    };
  }
  if (key === 'sets') {
    return {
      en: '"sets" is a list of the sets of criteria that judge, by their names: ["rehsam", "forte"].',
      sv: '"sets" är en lista med namnen på de uppsättningar kriterier som bedömer: ["rehsam", "forte"].',
    };
  }
  return key === '$schema'
    ? {
        en: '"$schema" is the address of a schema, as text in double quotes.',
        sv: '"$schema" är adressen till ett schema, som text inom raka citattecken.',
      }
    : {
        en: 'A configuration is an object: { "sets": ["rehsam"], "criteria": { "design.registration": "warning" } }.',
        sv: 'En konfiguration är ett objekt: { "sets": ["rehsam"], "criteria": { "design.registration": "warning" } }.',
      };
}

function noSeverity(text: string | undefined): Localized {
  const hint = meant(text === undefined ? [] : nearest(text, chosenSeverities));
  const words = chosenSeverities.map((word) => `"${word}"`);
  const what = text === undefined ? undefined : shown(text);
  return {
    en: `${what ? `${what} is no severity.${hint.en} ` : ''}The severity of a criterion is ${words.slice(0, -1).join(', ')} or ${words.at(-1)}.`,
    sv: `${what ? `${what} är ingen allvarlighetsgrad.${hint.sv} ` : ''}Ett kriteriums allvarlighetsgrad är ${words.slice(0, -1).join(', ')} eller ${words.at(-1)}.`,
  };
}
