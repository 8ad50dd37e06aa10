/** A template of a funder that is in order, for tests. */
export const call = `citation our-call: "The text of our call" { publisher: "A funder" }

template OurCall {
  version: "1.2.0"
  title: "Our call 2027" en,
    "Vår utlysning 2027" sv
  publisher: "A funder"
  languages: en, sv
  source: our-call, "Page 1"
  judge rehsam.follow-up: error { parameter minimum: 18 months }

  requirement gender: must {
    title: "Gender in the analysis" en,
      "Kön i analysen" sv
    text: "The application must describe how gender is analysed." en,
      "Ansökan ska beskriva hur kön analyseras." sv
    statement: analysis.gender
  }
  requirement core: must {
    title: "Core outcomes" en,
      "Kärnutfall" sv
    text: "The core outcomes are used." en,
      "Kärnutfallen används." sv
    outcomes: Spells
  }
  limit budget: at most 6000000 SEK

  timeline {
    point m12: 12 months after inclusion
  }
  outcome Spells: sick-leave-days {
    counting: net { smallest-spell: 15 days }
    at: m12
  }
}
`;
