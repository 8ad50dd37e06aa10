import type { Answer } from '@rtw-protocol/model';
import { add, type Claim, divide, exactly, multiply, type Quantity, subtract } from '@rtw-protocol/model';
import type { Context } from './context.ts';
import { readList } from './read-list.ts';
import { readPath } from './read-path.ts';
import { cutFrom, mark } from './trace.ts';
import type { Arithmetic, Count, Literal, Operand, Path } from './tree.ts';

/** What an operand evaluates to: values that stand side by side. */
export interface Values {
  values: readonly unknown[];
  /** The values are a list; else they are what disagreeing claims say of one thing. */
  isMany: boolean;
  /** Something that belongs to it is silent. */
  hasHoles: boolean;
  isNotApplicable: boolean;
  /** Where the values are from. */
  sources: readonly Source[];
}

export interface Source {
  path: Path;
  claims: readonly Claim[];
  /** Nothing is said; or only for single arms. */
  says: 'nothing' | 'something';
}

export type Evaluate = (context: Context) => Values;
type Hold = (context: Context) => Answer;

/** An operand as a function, made once per set. `holds` makes the filter of a count. */
export function operandClosure(operand: Operand, closureOf: (filter: NonNullable<Count['filter']>) => Hold): Evaluate {
  switch (operand.node) {
    case 'literal': {
      const values = plain([literalValue(operand)]);
      return () => values;
    }
    case 'parameter':
      return ({ parameters }) => {
        const value = parameters[operand.name];
        return plain(value ? [literalValue(value)] : []);
      };
    case 'tally':
      // Grades are evaluated apart: see grade.ts.
      return () => plain([]);
    case 'path':
      return (context) => pathValues(operand, context);
    case 'count':
      return countClosure(operand, operand.filter && closureOf(operand.filter));
    case 'arithmetic':
      return arithmeticClosure(
        operand,
        operandClosure(operand.left, closureOf),
        operandClosure(operand.right, closureOf),
      );
  }
}

function plain(values: readonly unknown[]): Values {
  return { values, isMany: false, hasHoles: false, isNotApplicable: false, sources: [] };
}

/** The value of a literal, in the shape that claims of the model have. */
export function literalValue({ value }: Literal): unknown {
  switch (value.kind) {
    case 'quantity':
      return value.quantity;
    case 'text':
      return value.text;
    case 'yes-no':
      return { yes: value.yes };
    case 'word':
      return { word: value.word };
  }
}

/** The values that a path leads to. */
export function pathValues(path: Path, context: Context): Values {
  const found = readPath(path, context);
  if (found.kind === 'things')
    return { ...plain([]), hasHoles: true, sources: [{ path, claims: [], says: 'nothing' }] };
  const asked = found.parts.filter(({ isNotApplicable }) => !isNotApplicable);
  const claims = asked.flatMap((part) => part.claims);
  const missing = path.term && asked.every(({ hasNoTerm }) => hasNoTerm) ? writtenTerm(path, path.term) : path;
  const saysSomething = claims.length > 0 || asked.some(({ isPartial }) => isPartial);
  return {
    values: claims.map(({ value }) => value),
    isMany: path.yields === 'many',
    hasHoles: asked.some((part) => part.claims.length === 0),
    isNotApplicable: asked.length === 0,
    sources: [{ path: missing, claims, says: saysSomething ? 'something' : 'nothing' }],
  };
}

/** The property of the protocol whose term would tell. */
function writtenTerm({ isDerived: _, ...path }: Path, term: NonNullable<Path['term']>): Path {
  return { ...path, ...term };
}

function countClosure({ list: path, variable }: Count, filter: Hold | undefined): Evaluate {
  return (context) => {
    const list = readList(path, context);
    if (list.state === 'not-applicable') return { ...plain([]), isNotApplicable: true };
    if (list.state === 'silent') {
      return { ...plain([]), hasHoles: true, sources: [{ path, claims: [], says: 'nothing' }] };
    }
    let [certain, possible] = [0, 0];
    const outer = variable === undefined ? undefined : context.variables.get(variable);
    for (const item of list.items) {
      if (variable !== undefined) context.variables.set(variable, item);
      const from = mark(context.trace);
      const answer = filter ? filter(context) : 'met';
      if (answer !== 'not-reported') cutFrom(context.trace, from);
      if (answer === 'met') certain++;
      if (answer === 'not-reported') possible++;
    }
    if (variable !== undefined && outer) context.variables.set(variable, outer);
    const counted: Quantity =
      list.state === 'open'
        ? { dimension: 'number', min: certain }
        : { dimension: 'number', min: certain, max: certain + possible };
    return plain([counted]);
  };
}

/** More combinations of disagreeing values than this say nothing any more. */
const mostCombinations = 64;

function arithmeticClosure({ operator }: Arithmetic, left: Evaluate, right: Evaluate): Evaluate {
  const calculate = operations[operator];
  return (context) => {
    const [a, b] = [left(context), right(context)];
    const values: unknown[] = [];
    const isTooMuch = a.values.length * b.values.length > mostCombinations;
    if (!isTooMuch) {
      for (const x of a.values) for (const y of b.values) values.push(calculate(x as Quantity, y as Quantity));
    }
    return {
      values,
      isMany: false,
      hasHoles: a.hasHoles || b.hasHoles || isTooMuch,
      isNotApplicable: a.isNotApplicable || b.isNotApplicable,
      sources: [...a.sources, ...b.sources],
    };
  };
}

const operations: Readonly<Record<Arithmetic['operator'], (a: Quantity, b: Quantity) => Quantity>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
};

/** A number that is exactly known, for the counts of a grade. */
export function number(value: number): Quantity {
  return exactly('number', value);
}
