/**
 * A study whose number is reckoned from a difference of means: 113 in each of two arms, 126 to recruit. For tests, with
 * the statements of its sample size as given, or with numbers that are both too small.
 */
export function sizedStudy(
  statements = `compare: means {
      difference: 15 days
      sd: 40 days
    }
    alpha: 5 %
    power: 80 %
    attrition: 10 %
    required: 200
    participants: 206 planned`,
  design = 'individually-randomised',
): string {
  return `protocol P {
  stage: planned
  design: ${design}
  arm Talks: experimental
  arm Usual: control
  outcome Days: sick-leave-days { role: primary }
  sample-size for Days {
    ${statements}
  }
}
`;
}
