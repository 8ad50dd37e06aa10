import type { Calculation } from '@rtw-protocol/language/calculation';
import type { Language } from '@rtw-protocol/model';
import { describe, expect, test } from 'vitest';
import { coloursWhen } from '../terminal/colours.ts';
import { displayWidth } from '../text/display-width.ts';
import { arms, calculation, count, days, line, parameter, share, stated, tTest, way } from './made-calculation.mts';
import { sampleSizePage } from './page.ts';

const shown = (calculations: Calculation[], language: Language = 'en', width = 80, tableWidth = 120) =>
  sampleSizePage({ language, width, tableWidth, colours: coloursWhen(false) }).file('a.rtw', [
    { name: 'PROSA', range: line(3), calculations },
  ]);

const means = [
  parameter('difference', days(15), { range: line(12) }),
  parameter('sd', days(40), { range: line(12), assumed: 'As in the *pilot* | of 2019.' }),
  parameter('alpha', share(0.05), { range: line(13) }),
  parameter('sided', count(2), { from: 'convention' }),
  parameter('attrition', share(0.2), { from: 'elsewhere', range: line(30) }),
];

const clustered = calculation({
  ways: [
    way({
      parameters: means,
      method: tTest,
      needed: {
        individual: arms(1130),
        designEffect: 1.22,
        clusters: { perArm: 115, total: 230 },
        clusterSize: 12,
        analysed: arms(1380),
        recruited: arms(1725),
      },
      powers: [
        {
          of: 'planned',
          label: { en: 'Planned', sv: 'Planerade' },
          told: 3000,
          analysed: 2400,
          power: 0.7431,
          range: line(20),
        },
      ],
      detectable: [
        {
          of: 'planned',
          label: { en: 'Planned', sv: 'Planerade' },
          told: 3000,
          analysed: 2400,
          effects: [
            {
              scale: 'difference',
              quantity: days(16.1),
              text: { en: 'a difference of 16.1 days', sv: 'en skillnad på 16,1 dagar' },
            },
          ],
          range: line(20),
        },
      ],
    }),
  ],
  stated: [
    stated('required', 2260, 19, {
      way: 0,
      needed: 2760,
      difference: -500,
      verdict: 'differs',
      cause: {
        kind: 'design-effect-forgotten',
        text: {
          en: 'what a calculation without the design effect would give',
          sv: 'vad en beräkning utan designeffekten ger',
        },
      },
    }),
  ],
});

test('a calculation is told in full in English', () => {
  expect(shown([clustered])).toMatchInlineSnapshot(`
    "## PROSA: sample size for SickLeaveDays

    a.rtw:10

    Method: t-test of two means. Means are compared, and no other method is named.
    Source: Chow et al. 2018.

    | Parameter            |     Value | Where it is from             |
    |----------------------|----------:|------------------------------|
    | Difference to detect |   15 days | stated, line 12              |
    | Standard deviation   |   40 days | stated, line 12 (assumption) |
    | Type I error         |       5 % | stated, line 13              |
    | Test                 | two-sided | usual choice, not stated     |
    | Expected attrition   |      20 % | stated elsewhere, line 30    |

    Assumed:

    - Standard deviation, 40 days: As in the \\*pilot\\* \\| of 2019.

    | Needed                                     | Per arm | In all |
    |--------------------------------------------|--------:|-------:|
    | Analysed, if persons were randomised       |   1,130 |  2,260 |
    | Analysed, in clusters (design effect 1.22) |   1,380 |  2,760 |
    | Clusters of 12 persons                     |     115 |    230 |
    | To recruit, attrition included             |   1,725 |  3,450 |

    | Stated in the protocol | Stated | Needed | Difference | Verdict |
    |------------------------|-------:|-------:|-----------:|---------|
    | Required (line 19)     |  2,260 |  2,760 |       −500 | differs |

    The stated 2,260 is what a calculation without the design effect would give.

    | Number in the protocol | Persons | Analysed |  Power | Smallest effect it can show |
    |------------------------|--------:|---------:|-------:|-----------------------------|
    | To recruit (line 20)   |   3,000 |    2,400 | 74.3 % | a difference of 16.1 days   |
    "
  `);
});

test('and in Swedish, with its numbers as Swedes write them', () => {
  expect(shown([clustered], 'sv')).toMatchInlineSnapshot(`
    "## PROSA: urvalsstorlek för SickLeaveDays

    a.rtw:10

    Metod: t-test av två medelvärden. Medelvärden jämförs, och ingen annan metod
    anges. Källa: Chow et al. 2018.

    | Parameter                |     Värde | Varifrån                     |
    |--------------------------|----------:|------------------------------|
    | Skillnad som ska påvisas |  15 dagar | anges, rad 12                |
    | Standardavvikelse        |  40 dagar | anges, rad 12 (antagande)    |
    | Signifikansnivå          |       5 % | anges, rad 13                |
    | Test                     | tvåsidigt | gängse val, anges inte       |
    | Förväntat bortfall       |      20 % | anges på annan plats, rad 30 |

    Antaganden:

    - Standardavvikelse, 40 dagar: As in the \\*pilot\\* \\| of 2019.

    | Antal som behövs                           | Per grupp | Totalt |
    |--------------------------------------------|----------:|-------:|
    | Analyserade, om individer randomiserades   |     1 130 |  2 260 |
    | Analyserade, i kluster (designeffekt 1,22) |     1 380 |  2 760 |
    | Kluster om 12 personer                     |       115 |    230 |
    | Att rekrytera, bortfallet inräknat         |     1 725 |  3 450 |

    | Anges i protokollet | Angivet | Behövs | Skillnad | Bedömning |
    |---------------------|--------:|-------:|---------:|-----------|
    | Krävs (rad 19)      |   2 260 |  2 760 |     −500 | avviker   |

    De angivna 2 260 är vad en beräkning utan designeffekten ger.

    | Antal i protokollet    | Personer | Analyserade | Styrka | Minsta effekt som kan påvisas |
    |------------------------|---------:|------------:|-------:|-------------------------------|
    | Att rekrytera (rad 20) |    3 000 |       2 400 | 74,3 % | en skillnad på 16,1 dagar     |
    "
  `);
});

test('arms of different size have a column each, and time to an event its events', () => {
  const unequal = calculation({
    ways: [way({ method: tTest, needed: { events: 88, individual: arms(50, 100), analysed: arms(50, 100) } })],
  });
  expect(shown([unequal])).toMatchInlineSnapshot(`
    "## PROSA: sample size for SickLeaveDays

    a.rtw:10

    Method: t-test of two means. Means are compared, and no other method is named.
    Source: Chow et al. 2018.

    | Needed                          | Control arm | Experimental arm | In all |
    |---------------------------------|------------:|-----------------:|-------:|
    | Events in the two arms compared |             |                  |     88 |
    | Analysed                        |          50 |              100 |    150 |
    "
  `);
});

describe('where values disagree', () => {
  const two = calculation({
    ways: [40, 45].map((sd, index) =>
      way({
        parameters: [parameter('difference', days(15)), parameter('sd', days(sd), { range: line(12 + index) })],
        method: tTest,
        needed: { individual: arms(100 + index), analysed: arms(100 + index) },
      }),
    ) as unknown as Calculation['ways'],
    stated: [
      stated(
        'participants',
        201,
        20,
        { way: 0, needed: 200, difference: 1, verdict: 'enough' },
        { way: 1, needed: 202, difference: -1, verdict: 'short' },
      ),
    ],
  });

  test('what is said of some ways alone tells of which', () => {
    const reason = { en: 'The method does not fit.', sv: 'Metoden passar inte.' };
    const lacks = [{ name: 'icc', label: reason, write: 'icc: 0.02', block: 'sample-size' }] as const;
    const told = parameter('alpha', share(0.05));
    const parted = calculation({
      ways: [way({ parameters: [told], missing: lacks }), way({ parameters: [told], refused: reason })],
    });
    expect(shown([parted])).toContain('- Intracluster correlation: write `icc: 0.02` in `sample-size` (way 1)\n');
    expect(shown([parted], 'sv')).toContain('Antalet går inte att beräkna. Metoden passar inte (sätt 2).\n');
  });

  test('every way to read them is told, what they share once', () => {
    expect(shown([two])).toMatchInlineSnapshot(`
      "## PROSA: sample size for SickLeaveDays

      a.rtw:10

      Its parameters can be read in 2 ways, since values disagree or are given as
      ranges. The column "Way" tells which a row is about.

      Method: t-test of two means. Means are compared, and no other method is named.
      Source: Chow et al. 2018.

      | Parameter            | Way |   Value | Where it is from |
      |----------------------|-----|--------:|------------------|
      | Difference to detect | all | 15 days | stated           |
      | Standard deviation   | 1   | 40 days | stated, line 12  |
      | Standard deviation   | 2   | 45 days | stated, line 13  |

      | Needed   | Way | Per arm | In all |
      |----------|-----|--------:|-------:|
      | Analysed | 1   |     100 |    200 |
      | Analysed | 2   |     101 |    202 |

      | Stated in the protocol | Way | Stated | Needed | Difference | Verdict |
      |------------------------|-----|-------:|-------:|-----------:|---------|
      | To recruit (line 20)   | 1   |    201 |    200 |         +1 | enough  |
      | To recruit (line 20)   | 2   |    201 |    202 |         −1 | too few |
      "
    `);
  });
});

describe('what cannot be recomputed', () => {
  const missing = [
    { name: 'sd', label: { en: '', sv: '' }, write: 'sd: 40 days', block: 'compare' },
    { name: 'power', label: { en: '', sv: '' }, write: 'power: 80 %', block: 'sample-size' },
  ] as const;

  test('has each missing parameter named, with the statement to write', () => {
    const lacking = calculation({ ways: [way({ parameters: [means[0]!], method: tTest, missing })] });
    expect(shown([lacking], 'sv')).toMatchInlineSnapshot(`
      "## PROSA: urvalsstorlek för SickLeaveDays

      a.rtw:10

      Metod: t-test av två medelvärden. Medelvärden jämförs, och ingen annan metod
      anges. Källa: Chow et al. 2018.

      | Parameter                |    Värde | Varifrån      |
      |--------------------------|---------:|---------------|
      | Skillnad som ska påvisas | 15 dagar | anges, rad 12 |

      Saknas för att något ska kunna räknas om:

      - Standardavvikelse: skriv \`sd: 40 days\` i klamrarna efter \`compare\`
      - Styrka: skriv \`power: 80 %\` i \`sample-size\`
      "
    `);
  });

  test('is one line where nothing is told', () => {
    const empty = calculation({
      ways: [way({ parameters: [means[3]!], missing })],
      stated: [stated('participants', 603, 11)],
    });
    expect(shown([empty, empty])).toMatchInlineSnapshot(`
      "- a.rtw:10 **PROSA: sample size for SickLeaveDays**. Stated: to recruit 603.
        Missing: standard deviation and power.
      - a.rtw:10 **PROSA: sample size for SickLeaveDays**. Stated: to recruit 603.
        Missing: standard deviation and power.
      "
    `);
    expect(shown([empty], 'sv')).toMatchInlineSnapshot(`
      "- a.rtw:10 **PROSA: urvalsstorlek för SickLeaveDays**. Anges: att rekrytera 603.
        Saknas: standardavvikelse och styrka.
      "
    `);
  });

  test('is refused with the reason', () => {
    const refused = calculation({
      ways: [
        way({
          parameters: [means[0]!],
          method: tTest,
          refused: { en: 'There is no difference to detect.', sv: 'Det finns ingen skillnad att påvisa.' },
        }),
      ],
    });
    expect(shown([refused])).toMatchInlineSnapshot(`
      "## PROSA: sample size for SickLeaveDays

      a.rtw:10

      Method: t-test of two means. Means are compared, and no other method is named.
      Source: Chow et al. 2018.

      | Parameter            |   Value | Where it is from |
      |----------------------|--------:|------------------|
      | Difference to detect | 15 days | stated, line 12  |

      The number cannot be calculated. There is no difference to detect.
      "
    `);
  });

  test('is told by the words of the author, where the method is one of their own', () => {
    const own = calculation({ ways: [way({ ownMethod: { text: 'Simulation in R', range: line(14) } })] });
    expect(shown([own])).toMatchInlineSnapshot(`
      "## PROSA: sample size for SickLeaveDays

      a.rtw:10

      Method, in the protocol's own words (line 14): "Simulation in R". It is not
      recomputed.
      "
    `);
  });

  test('is a study without a sample size', () => {
    expect(shown([])).toMatchInlineSnapshot(`
      "- a.rtw:3 **PROSA**. No sample size is stated (\`sample-size { … }\`).
      "
    `);
    expect(shown([], 'sv')).toMatchInlineSnapshot(`
      "- a.rtw:3 **PROSA**. Ingen urvalsstorlek anges (\`sample-size { … }\`).
      "
    `);
  });
});

test('what a calculation is for stands in its heading', () => {
  const heading = (more: Partial<Calculation>) => shown([calculation(more)]).split('\n')[0];
  expect(heading({ outcomes: ['A', 'B'], among: { en: 'women', sv: 'kvinnor' } })).toBe(
    '## PROSA: sample size for A and B, women',
  );
  expect(heading({ outcomes: [], aim: 'precision', deciding: false })).toBe(
    '## PROSA: sample size, for a given precision (the study is not sized by it)',
  );
});

test('no line is wider than a narrow terminal, but for an address', () => {
  for (const language of ['en', 'sv'] as const) {
    const lines = shown([clustered], language, 44, 44).split('\n');
    expect(lines.filter((text) => displayWidth(text) > 44)).toEqual([]);
    expect(lines.some((text) => text.startsWith('|'))).toBe(false);
  }
});
