import type { Position } from 'vscode-languageserver-protocol/node';

/** A study with a mistake in its numbers, and the places that the tests point at. */
export const study = `protocol Sketch {
  title: "A made-up study"
  stage: planned
  design: randomised
  population {
    condition: common-mental-disorder
  }
  timeline {
    period treatment: 0..12 weeks after inclusion
  }
  arm Talks: experimental {
    component Solving: problem-solving-therapy { during: treatment }
  }
  arm Usual: control {
    component Care: care-as-usual
  }
  outcome Ability: work-ability {
    role: primary
    instrument: WAI
    at: 6 months after inclusion
  }
  sample-size for Ability {
    required: 262
    participants: 100
    attrition: 40 %
  }
}
`;

/** Where a piece of the study stands: at its first character, or so many characters into it. */
export function placeOf(piece: string, into = 0, text = study): Position {
  const before = text.slice(0, text.indexOf(piece) + into).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
