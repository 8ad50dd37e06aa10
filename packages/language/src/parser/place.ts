import { GrammarAST } from 'langium';

/** A call of a rule, with the calls around it: where in the grammar the parser stands. */
export interface Frame {
  readonly call: GrammarAST.AbstractElement;
  readonly caller: Frame | undefined;
  /** Index of the first token that the rule read; absent where the rule has not begun. */
  readonly start: number | undefined;
}

/** A place in the grammar that one token fills: a keyword, a terminal or the name of something. */
export interface Place {
  readonly element: GrammarAST.AbstractElement;
  readonly frame: Frame | undefined;
}

/** What may follow. */
export interface Continuation {
  readonly places: Place[];
  /** Whether the text may end here. */
  end: boolean;
}

/** The places that may come right after a place. */
export function placesAfter(place: Place): Continuation {
  const found: Continuation = { places: [], end: false };
  follow(place.element, place.frame, found);
  return found;
}

/** The places with which an element of the grammar may begin. */
export function firstPlaces(element: GrammarAST.AbstractElement, frame?: Frame): Continuation {
  const found: Continuation = { places: [], end: false };
  found.end = first(element, frame, found.places);
  return found;
}

function follow(element: GrammarAST.AbstractElement, frame: Frame | undefined, found: Continuation): void {
  let current: GrammarAST.AbstractElement = element;
  while (true) {
    if (current.cardinality === '*' || current.cardinality === '+') once(current, frame, found.places);
    const container: unknown = current.$container;
    if (GrammarAST.isGroup(container)) {
      const rest = container.elements.slice(container.elements.indexOf(current) + 1);
      if (!rest.every((next) => first(next, frame, found.places))) return;
    }
    if (!GrammarAST.isAbstractElement(container)) break;
    current = container;
  }
  if (frame) follow(frame.call, frame.caller, found);
  else found.end = true;
}

/** Whether the element may be left out; adds the places it may begin with. */
function first(element: GrammarAST.AbstractElement, frame: Frame | undefined, places: Place[]): boolean {
  const empty = once(element, frame, places);
  return empty || element.cardinality === '?' || element.cardinality === '*';
}

function once(element: GrammarAST.AbstractElement, frame: Frame | undefined, places: Place[]): boolean {
  if (GrammarAST.isAction(element)) return true;
  if (GrammarAST.isAssignment(element)) return first(element.terminal, frame, places);
  if (GrammarAST.isGroup(element)) return element.elements.every((part) => first(part, frame, places));
  if (GrammarAST.isAlternatives(element)) {
    return element.elements.map((part) => first(part, frame, places)).some((empty) => empty);
  }
  if (GrammarAST.isRuleCall(element) && !GrammarAST.isTerminalRule(element.rule.ref)) {
    return first(definitionOf(element), { call: element, caller: frame, start: undefined }, places);
  }
  places.push({ element, frame });
  return false;
}

function definitionOf(call: GrammarAST.RuleCall): GrammarAST.AbstractElement {
  const rule = call.rule.ref;
  if (GrammarAST.isInfixRule(rule)) return infixDefinition(rule);
  return (rule as GrammarAST.ParserRule).definition;
}

const infixDefinitions = new WeakMap<GrammarAST.InfixRule, GrammarAST.Group>();

/** An infix rule as the group it stands for: an operand, then operators with operands. */
function infixDefinition(rule: GrammarAST.InfixRule): GrammarAST.Group {
  let group = infixDefinitions.get(rule);
  if (!group) {
    const operators = rule.operators.precedences.flatMap((level) => level.operators);
    group = linked({
      $type: 'Group',
      elements: [
        { ...rule.call },
        {
          $type: 'Group',
          cardinality: '*',
          elements: [
            { $type: 'Alternatives', elements: operators.map((operator) => ({ ...operator })) },
            { ...rule.call },
          ],
        },
      ],
    } as unknown as GrammarAST.Group);
    infixDefinitions.set(rule, group);
  }
  return group;
}

function linked<T extends GrammarAST.AbstractElement>(element: T): T {
  const parts = (element as unknown as GrammarAST.Group).elements ?? [];
  for (const part of parts) {
    (part as { $container?: unknown }).$container = element;
    linked(part);
  }
  return element;
}

/** The name of the rule that a frame runs. */
export function ruleName(frame: Frame): string {
  return GrammarAST.isRuleCall(frame.call) ? (frame.call.rule.ref?.name ?? '') : '';
}

/** The frames of a place, the innermost first. */
export function framesOf(place: Place): Frame[] {
  const frames: Frame[] = [];
  for (let frame = place.frame; frame; frame = frame.caller) frames.push(frame);
  return frames;
}

const statementLists: ReadonlySet<string> = new Set(['statements', 'elements', 'imports']);

/** Whether a frame holds one statement of a list of statements. */
export function isStatement(frame: Frame): boolean {
  const assignment = frame.call.$container;
  return GrammarAST.isAssignment(assignment) || GrammarAST.isAlternatives(assignment)
    ? statementLists.has(featureOf(assignment))
    : false;
}

// `statements+=(InstrumentProperty | CommonStatement)`: the assignment stands around the alternatives.
function featureOf(element: GrammarAST.Assignment | GrammarAST.Alternatives): string {
  if (GrammarAST.isAssignment(element)) return element.feature;
  return GrammarAST.isAssignment(element.$container) ? element.$container.feature : '';
}

/** The keyword of a place, if a keyword stands there. */
export function keywordOf(place: Place): string | undefined {
  return GrammarAST.isKeyword(place.element) ? place.element.value : undefined;
}

/** The name of the terminal that fills a place that is no keyword: `ID` where a name is wanted. */
export function terminalOf(place: Place): string | undefined {
  const { element } = place;
  if (GrammarAST.isCrossReference(element)) return 'ID';
  return GrammarAST.isRuleCall(element) ? element.rule.ref?.name : undefined;
}

/** What a name at a place refers to (`Party`), where it refers to something. */
export function referredType(place: Place): string | undefined {
  return GrammarAST.isCrossReference(place.element) ? place.element.type.$refText : undefined;
}
