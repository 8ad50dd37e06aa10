/** Why there is no answer, in both languages. */
export interface Reason {
  readonly en: string;
  readonly sv: string;
}

/** Inputs that have no answer, and why: no difference to find, too few clusters, a figure out of its range. */
export class Refusal extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.en);
    this.name = 'Refusal';
    this.reason = reason;
  }
}
