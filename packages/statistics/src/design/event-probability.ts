/**
 * The probability of the event (return to work) in the intervention arm, from that of the control arm and the hazard
 * ratio: 1 − (1 − p)^HR. Assumption: proportional hazards over the whole follow-up.
 */
export function eventProbabilityByHazardRatio(control: number, hazardRatio: number): number {
  return -Math.expm1(hazardRatio * Math.log1p(-control));
}

/**
 * The probability of the event during a trial that includes people at an even pace for `accrual`, and then follows for
 * `followup` more: 1 − (e^(−λF) − e^(−λ(F + A)))/(λA); without accrual 1 − e^(−λF).
 *
 * Assumptions: a constant hazard λ, everyone followed to the end. Units: any unit of time, the same for all three.
 * Source: Lachin & Foulkes 1986.
 */
export function eventProbabilityWithAccrual(hazard: number, accrual: number, followup: number): number {
  const duringAccrual = hazard * accrual;
  const stillWaiting = duringAccrual === 0 ? 1 : -Math.expm1(-duringAccrual) / duringAccrual;
  return 1 - Math.exp(-hazard * followup) * stillWaiting;
}

/** The mean of both arms' probabilities, weighed by the allocation. `ratio` is intervention to control. */
export function averageProbability(control: number, intervention: number, ratio: number): number {
  return (control + ratio * intervention) / (1 + ratio);
}
