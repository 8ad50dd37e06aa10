import type {
  Answer,
  Finding,
  GradeInterval,
  JudgedStudy,
  Localized,
  Severity,
  Status,
  Verdict,
  Waiver,
} from '@rtw-protocol/model';
import { closureOf, type Hold } from './closures.ts';
import { concernedBy } from './concerned-by.ts';
import { type Context, TooMuchWork, workPerCriterion, workPerStudy } from './context.ts';
import { type FixRequest, fixRequests } from './fix-requests.ts';
import { gradeOf } from './grade.ts';
import { lackOf } from './lack.ts';
import { type Fill, fillerOf, inDoubtMessage, undecidedMessage, withTitle } from './messages.ts';
import { locate } from './places.ts';
import { asToldBy } from './told-by.ts';
import { emptyTrace, type Trace } from './trace.ts';
import type { CompiledCriterion, CompiledSet, Telling } from './tree.ts';
import { thingOf, type Waived, waivedFor } from './waived.ts';

/** How sets are judged, where it differs from what they say themselves. */
export interface JudgeSettings {
  /** By the criterion's id. What is `off` says nothing, but still counts in the grade of its set. */
  severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Whether a waiver of a criterion counts for nothing. */
  cannotWaive?: (id: string) => boolean;
  /** How much work all criteria together may do on one study. */
  work?: number;
}

/** A finding with the changes that may answer it. */
export interface JudgedFinding {
  finding: Finding;
  fixes: FixRequest[];
}

/** A waiver, and whether there was something to waive. */
export interface JudgedWaiver {
  waiver: Waiver;
  /** `elsewhere`: it stands in a thing, and the criterion is wanting, but not there. */
  use: 'silences' | 'unneeded' | 'elsewhere' | 'forbidden' | 'unknown';
}

/** All that the criteria say of one study. */
export interface Judged {
  study: string;
  grades: GradeInterval[];
  verdicts: Verdict[];
  findings: JudgedFinding[];
  waivers: JudgedWaiver[];
}

/**
 * Judges a study by criteria sets, in their order. A criterion that fails in itself becomes a finding of its own;
 * the rest goes on.
 */
export function judge(whole: JudgedStudy, sets: readonly CompiledSet[], settings: JudgeSettings = {}): Judged {
  const isForbidden = ({ criterion }: Waiver) => settings.cannotWaive?.(criterion) === true;
  const study = whole.waivers.some(isForbidden)
    ? { ...whole, waivers: whole.waivers.filter((waiver) => !isForbidden(waiver)) }
    : whole;
  const judged: Judged = { study: study.name, grades: [], verdicts: [], findings: [], waivers: [] };
  const answers = new Map<string, Pick<Outcome, 'answer' | 'waived'>>();
  const budget = { left: settings.work ?? workPerStudy };
  for (const set of sets) {
    const outcomes = preparedOf(set).map((prepared) => judgeCriterion(prepared, study, settings, budget));
    for (const { criterion, answer, rest, waived, severity, finding } of outcomes) {
      answers.set(criterion.id, { answer, waived });
      if (severity === 'off') continue;
      // What is met stays so: a waiver that silences nothing changes nothing.
      const isWaived =
        isWanting(answer) && study.waivers.some((waiver) => waiver.criterion === criterion.id && !waiver.at);
      judged.verdicts.push({ id: criterion.id, status: isWaived ? 'waived' : rest, answer, severity });
      if (finding && !(isWaived && finding.finding.code === criterion.id)) judged.findings.push(finding);
    }
    const graded = outcomes.map(({ criterion: { title }, answer }) => ({ title, answer }));
    const grade = gradeOf(set, graded);
    if (grade) judged.grades.push(grade);
  }
  judged.waivers = whole.waivers.map((waiver) => ({
    waiver,
    use: isForbidden(waiver) ? 'forbidden' : useOf(waiver, answers),
  }));
  return judged;
}

function useOf(waiver: Waiver, answers: ReadonlyMap<string, Pick<Outcome, 'answer' | 'waived'>>): JudgedWaiver['use'] {
  const told = answers.get(waiver.criterion);
  if (!told) return 'unknown';
  if (!isWanting(told.answer)) return 'unneeded';
  const thing = thingOf(waiver);
  return thing === undefined || told.waived?.needed.has(thing) ? 'silences' : 'elsewhere';
}

function isWanting(answer: Answer): boolean {
  return answer === 'not-met' || answer === 'not-reported';
}

/** A criterion made ready to be asked. */
interface Prepared {
  criterion: CompiledCriterion;
  applies: Hold | undefined;
  check: Hold;
  severities: { severity: Severity; when: Hold }[];
  tellings: Record<'met' | 'unmet' | 'silent', readonly PreparedTelling[]>;
  write: Fill | undefined;
}

interface PreparedTelling {
  fill: Fill;
  when: Hold | undefined;
}

const known = new WeakMap<CompiledSet, Prepared[]>();

/** The closures of a set, made when it is first used. */
function preparedOf(set: CompiledSet): Prepared[] {
  let prepared = known.get(set);
  if (!prepared) {
    prepared = set.criteria.map(prepare);
    known.set(set, prepared);
  }
  return prepared;
}

function prepare(criterion: CompiledCriterion): Prepared {
  const { met, unmet, silent, write } = criterion;
  return {
    criterion,
    applies: criterion.applies && closureOf(criterion.applies),
    check: closureOf(criterion.check),
    severities: criterion.severities.map(({ severity, when }) => ({ severity, when: closureOf(when) })),
    tellings: { met: prepareTellings(met), unmet: prepareTellings(unmet), silent: prepareTellings(silent) },
    write: write && fillerOf(write),
  };
}

function prepareTellings(tellings: readonly Telling[] = []): PreparedTelling[] {
  return tellings.map(({ message, when }) => ({ fill: fillerOf(message), when: when && closureOf(when) }));
}

interface Outcome {
  criterion: CompiledCriterion;
  answer: Answer;
  /** The answer without the things at which the criterion is waived; `waived` where nothing else is wanting. */
  rest: Status;
  waived?: Waived | undefined;
  severity: Severity | 'off';
  finding?: JudgedFinding;
}

function judgeCriterion(
  prepared: Prepared,
  study: JudgedStudy,
  { severities }: JudgeSettings,
  whole: Context['budget'],
): Outcome {
  const { criterion } = prepared;
  const asked = severities && Object.hasOwn(severities, criterion.id) ? severities[criterion.id] : undefined;
  const share = Math.min(workPerCriterion, whole.left);
  const context: Context = {
    study,
    variables: new Map(),
    parameters: criterion.parameters,
    trace: emptyTrace(),
    budget: { left: share },
  };
  try {
    const told = answerOf(prepared, context);
    const { answer } = told;
    const waived = isWanting(answer) ? waivedFor(criterion.id, study) : undefined;
    const left = waived ? answerOf(prepared, context, waived) : told;
    const isWaived = isWanting(answer) && !isWanting(left.answer);
    const severity = asked ?? severityOf(prepared, context);
    const finding = severity === 'off' || isWaived ? undefined : findingOf(prepared, { ...left, severity }, context);
    const rest = isWaived ? 'waived' : left.answer;
    return { criterion, answer, rest, waived, severity, ...(finding ? { finding } : {}) };
  } catch (error) {
    const finding: JudgedFinding = { finding: failure(criterion, study, error), fixes: [] };
    const answer = 'not-reported';
    return { criterion, answer, rest: answer, severity: asked ?? criterion.severity, finding };
  } finally {
    whole.left -= share - Math.max(0, context.budget.left);
  }
}

interface Told {
  answer: Answer;
  /** It cannot be told whether the criterion applies: then nothing can be told. */
  isInDoubt: boolean;
}

function answerOf({ applies, check }: Prepared, context: Context, waived?: Waived): Told {
  const isApplicable = applies ? applies(context) : 'met';
  if (isApplicable === 'not-reported') {
    context.trace.causes = context.trace.causes.map(asToldBy);
    return { answer: 'not-reported', isInDoubt: true };
  }
  if (isApplicable !== 'met') return { answer: 'not-applicable', isInDoubt: false };
  context.trace.causes.length = 0;
  context.trace.items.length = 0;
  return { answer: check({ ...context, waived }), isInDoubt: false };
}

function severityOf({ criterion, severities }: Prepared, context: Context): Severity {
  const aside: Context = { ...context, trace: emptyTrace() };
  return severities.find(({ when }) => when(aside) === 'met')?.severity ?? criterion.severity;
}

/** Fills in the first message whose condition is met. */
function tell(tellings: readonly PreparedTelling[], context: Context): Localized | undefined {
  for (const { fill, when } of tellings) {
    const aside: Context = { ...context, trace: emptyTrace() };
    if (when && when(aside) !== 'met') continue;
    return fill({ ...context, trace: shownBy(aside.trace, context.trace) }, context.trace.causes);
  }
  return undefined;
}

/** What the variables of a message stand for: what its own condition found, and else what the check found. */
function shownBy(own: Trace, check: Trace): Trace {
  const found = new Set(own.items.map(({ variable }) => variable));
  return { causes: check.causes, items: [...own.items, ...check.items.filter(({ variable }) => !found.has(variable))] };
}

function findingOf(
  prepared: Prepared,
  { answer, isInDoubt, severity }: Told & { severity: Severity },
  context: Context,
): JudgedFinding | undefined {
  const { criterion, write } = prepared;
  const causes = context.trace.causes;
  const message = isInDoubt ? inDoubtMessage(criterion, context, causes) : messageOf(prepared, answer, context);
  if (!message || answer === 'not-applicable') return undefined;
  const range = locate(criterion.places, context);
  const lack = answer === 'met' ? undefined : lackOf(criterion, { answer, isInDoubt, range }, context);
  const concerns = isWanting(answer) && !isInDoubt ? concernedBy(criterion.check, context.trace) : [];
  const finding: Finding = {
    code: criterion.id,
    severity: answer === 'met' ? 'info' : severity,
    ...(answer === 'met' ? {} : { status: answer }),
    title: criterion.title,
    message,
    ...(criterion.why ? { why: criterion.why } : {}),
    ...(write && answer !== 'met' && !isInDoubt ? { write: write(context, causes) } : {}),
    study: context.study.name,
    range,
    place: placeOf(context.study),
    ...(concerns.length > 0 ? { concerns } : {}),
    ...(criterion.source ? { source: criterion.source } : {}),
    ...(lack ? { lack } : {}),
    fixes: [],
  };
  return { finding, fixes: answer === 'met' ? [] : fixRequests(criterion, isInDoubt ? undefined : answer, context) };
}

const notMet: Localized = { en: 'not met.', sv: 'inte uppfyllt.' };

/** What is told of an answer. Of a study that meets the criterion there may be nothing to tell. */
function messageOf({ criterion, tellings }: Prepared, answer: Answer, context: Context): Localized | undefined {
  switch (answer) {
    case 'met':
      return tell(tellings.met, context);
    case 'not-met':
      return tell(tellings.unmet, context) ?? withTitle(criterion.title, notMet);
    case 'not-reported':
      return undecidedMessage(criterion, () => tell(tellings.silent, context), context, context.trace.causes);
    case 'not-applicable':
      return undefined;
  }
}

/** What is said when a criterion could not be judged through no fault of the study. */
function failure({ id }: CompiledCriterion, study: JudgedStudy, error: unknown): Finding {
  const isTooMuch = error instanceof TooMuchWork;
  return {
    code: isTooMuch ? 'type.too-much-work' : 'internal.criterion-failed',
    severity: 'warning',
    message: isTooMuch
      ? {
          en: `The criterion ${id} asks for more work than a criterion may do on one study, so it has no answer.`,
          sv: `Kriteriet ${id} kräver mer arbete än ett kriterium får göra för en studie och har därför inget svar.`,
        }
      : {
          en: `The criterion ${id} could not be judged: an error in the tool (${reasonOf(error)}).`,
          sv: `Kriteriet ${id} kunde inte bedömas: ett fel i verktyget (${reasonOf(error)}).`,
        },
    study: study.name,
    range: study.range,
    place: placeOf(study),
    fixes: [],
  };
}

/** A criterion judges a protocol as a whole: what it is shown at may be another statement when one has moved. */
const placeOf = ({ name }: JudgedStudy): string[] => [`protocol ${name}`];

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
