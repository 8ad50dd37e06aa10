/** The files of a folder that is checked, by their paths. */
export type Folder = Readonly<Record<string, string>>;

// One shipped set with few criteria, at three severities.
const config = JSON.stringify({
  sets: ['rehsam'],
  criteria: { 'rehsam.attrition': 'warning', 'rehsam.outcome': 'info' },
});

const sound = `protocol Sound {
  stage: planned
  design: individually-randomised

  timeline {
    point m6: 6 months after inclusion
    point m24: 24 months after inclusion
    period treatment: 0..12 weeks after inclusion
  }

  arm Talks: experimental {
    component ProblemSolving: problem-solving-therapy { during: treatment }
  }
  arm Usual: control {
    component Care: care-as-usual
  }

  outcome SickLeaveDays: sick-leave-days {
    role: primary
    data-source: MiDAS
    at: m6, m24
  }

  sample-size for SickLeaveDays {
    compare: means {
      difference: 15 days
      sd: 40 days
    }
    alpha: 5 %
    power: 80 %
    participants: 300 planned
    attrition: 20 %
  }
}
`;

/** An instrument of one's own: a file that holds no study. */
const vocabulary = `instrument OurScale: "our scale" en, "vår skala" sv {
  items: 7
}
`;

/** Criteria of a project's own. */
const ours = `criteria ours {
  title: "Our call" en,
    "Vår utlysning" sv

  criterion budget: warning {
    title: "The budget" en,
      "Budgeten" sv
    check: budget is stated
    silent: "The budget is not stated." en,
      "Budgeten framgår inte." sv
    why: "We pay for what is planned." en,
      "Vi betalar för det som är planerat." sv
    write: "\`budget: 2000000 SEK\`." en,
      "\`budget: 2000000 SEK\`." sv
  }
}
`;

const wanting = sound
  .replace(
    'protocol Sound {',
    'import "ours.rtw"\n\nprotocol Wanting {\n  title: "Studien 🙂 [här](https://example.org)"',
  )
  .replace('participants: 300 planned', 'participants: 100 planned')
  .replace('    attrition: 20 %\n', '')
  .replace('data-source: MiDAS', 'data-source: Midass');

const broken = `protocol Broken {
  title "Tecken som räknas: åäö 🙂"
  design: randomised
`;

const waived = sound
  .replace('protocol Sound', 'protocol Waived')
  .replace('participants: 300 planned', 'participants: 100 planned')
  .replace(/\}\n$/, '\n  waive rehsam.power\n    because "The register has everybody, <300> or not & \\"all\\"."\n}\n');

/** What becomes of the wanting protocol later: its statements have moved, and a mistake is new. */
export const grown: Folder = {
  'our call/wanting.rtw': wanting
    .replace('protocol Wanting', '// Moved.\n\nprotocol Wanting')
    .replace('at: m6, m24', 'at: m6, m36'),
};

/** What a run may find, each with a small folder that shows it. */
export const situations = {
  clean: { 'rtw.config.json': config, 'sound.rtw': sound, 'our-words.rtw': vocabulary },
  findings: {
    'rtw.config.json': config,
    'our call/ours.rtw': ours,
    'our call/wanting.rtw': wanting,
    'sound.rtw': sound,
  },
  'syntax-errors': { 'rtw.config.json': config, 'broken.rtw': broken },
  waived: { 'rtw.config.json': config, 'waived.rtw': waived },
  nothing: { 'rtw.config.json': config },
} as const satisfies Record<string, Folder>;
