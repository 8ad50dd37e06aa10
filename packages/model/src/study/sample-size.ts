import * as z from 'zod';
import { count, duration, many, measure, one, share, text, word } from '../claim.ts';
import { range } from '../place.ts';

const assumed = z.object({
  assumed: one(
    text,
    'That the figure is taken for granted, and why: what the reader of the protocol should know of it',
    'Att värdet är ett antagande, och varför: det som läsaren bör veta om det',
  ),
});

const comparison = z.object({
  difference: one(measure, 'The difference to detect', 'Skillnaden som ska kunna påvisas', assumed),
  sd: one(measure, 'The standard deviation', 'Standardavvikelsen', assumed),
  control: one(measure, 'What is expected in the control arm', 'Förväntat i kontrollgruppen', assumed),
  intervention: one(measure, 'What is expected in the experimental arm', 'Förväntat i interventionsgruppen', assumed),
  hazardRatio: one(measure, 'The hazard ratio to detect', 'Hasardkvoten som ska kunna påvisas', assumed),
  rateRatio: one(measure, 'The rate ratio to detect', 'Kvoten mellan frekvenser som ska kunna påvisas', assumed),
  margin: one(
    measure,
    'How much worse, or how different, may still count as no worse or alike, for this outcome',
    'Hur mycket sämre, eller olika, som ändå räknas som inte sämre eller likvärdigt, för detta utfall',
    assumed,
  ),
  halfWidth: one(
    measure,
    'Half the width of the confidence interval that is aimed at, in a study sized for precision',
    'Halva bredden på det konfidensintervall som eftersträvas, i en studie dimensionerad för precision',
    assumed,
  ),
  dispersion: one(
    count,
    'The dispersion k of counts, whose variance is the mean plus k times its square',
    'Överspridningen k hos antal, vars varians är medelvärdet plus k gånger dess kvadrat',
    assumed,
  ),
  baselineCorrelation: one(
    count,
    'The correlation of the outcome with its value at baseline',
    'Utfallets korrelation med värdet vid baslinjen',
    assumed,
  ),
  baselines: one(
    count,
    'How many measurements at baseline the analysis uses',
    'Hur många mätningar vid baslinjen som analysen använder',
    assumed,
  ),
  followUps: one(
    count,
    'How many measurements at follow-up the analysis uses the mean of',
    'Hur många mätningar vid uppföljning som analysen använder medelvärdet av',
    assumed,
  ),
  exposure: one(duration, 'How long each person is observed', 'Hur länge varje person observeras', assumed),
  per: one(duration, 'The length of time that the rates are for', 'Tidslängden som frekvenserna gäller', assumed),
  accrual: one(
    duration,
    'How long people are recruited to the comparison of times',
    'Hur länge personer rekryteras till jämförelsen av tider',
    assumed,
  ),
  followUp: one(
    duration,
    'How long the last one recruited is followed',
    'Hur länge den sist rekryterade följs',
    assumed,
  ),
});

export const sampleSize = z.object({
  /** Names of the outcomes it is calculated for; empty where the text does not say. */
  outcomes: z.array(z.string()),
  compare: one(
    word({
      means: ['means', 'medelvärden'],
      shares: ['shares', 'andelar'],
      'time-to-event': ['time to an event', 'tid till händelse'],
      counts: ['counts', 'antal'],
      rates: ['rates', 'frekvenser'],
    }),
    'What is compared between the arms',
    'Vad som jämförs mellan grupperna',
    comparison,
  ),
  alpha: one(share, 'Type I error', 'Signifikansnivå', assumed),
  power: one(share, 'Statistical power', 'Statistisk styrka', assumed),
  sided: one(count, 'One- or two-sided test', 'Ensidigt eller tvåsidigt test'),
  sharingAlpha: one(
    count,
    'Number of tests among which the type I error is divided',
    'Antal test som signifikansnivån delas mellan',
  ),
  icc: one(count, 'Intracluster correlation', 'Intraklasskorrelation', assumed),
  clusterSize: one(count, 'Participants per cluster', 'Deltagare per kluster', assumed),
  clusterSizeVariation: one(
    count,
    'Coefficient of variation of the cluster size',
    'Klusterstorlekens variationskoefficient',
    assumed,
  ),
  clusters: one(count, 'Number of clusters that the calculation asks for', 'Antal kluster enligt beräkningen', assumed),
  attrition: one(share, 'Expected attrition', 'Förväntat bortfall', assumed),
  required: one(
    count,
    'Number of participants that the calculation asks for',
    'Antal deltagare som beräkningen anger',
    assumed,
  ),
  requiredPerArm: one(
    count,
    'Number per arm that the calculation asks for',
    'Antal per grupp som beräkningen anger',
    assumed,
  ),
  givenPerArm: one(
    count,
    'Number per arm that the power is told for, where the power follows from the number',
    'Antal per grupp som styrkan anges för, när det är styrkan som följer av antalet',
    assumed,
  ),
  events: one(
    count,
    'Number of events that the calculation asks for',
    'Antal händelser som beräkningen anger',
    assumed,
  ),
  participants: one(count, 'Number of participants to be recruited', 'Antal deltagare som ska rekryteras', assumed),
  participantsPerArm: one(count, 'Number per arm to be recruited', 'Antal per grupp som ska rekryteras', assumed),
  basis: many(text, 'What the assumptions rest on', 'Vad antagandena bygger på'),
  method: one(
    word({
      'pooled-proportions': ['chi-squared test of two shares', 'chitvåtest av två andelar'],
      'unpooled-proportions': ['Wald test of two shares', 'Waldtest av två andelar'],
      'arcsine-proportions': ['two shares by the arcsine transformation', 'två andelar med arcsin-transformation'],
      'continuity-corrected-proportions': [
        'chi-squared test of two shares with continuity correction',
        'chitvåtest av två andelar med kontinuitetskorrektion',
      ],
      't-test': ['t-test of two means', 't-test av två medelvärden'],
      'z-test': ['two means by the normal approximation', 'två medelvärden med normalapproximation'],
      ancova: ['analysis of covariance with the baseline value', 'kovariansanalys med baslinjevärdet'],
      'ancova-by-z': ['analysis of covariance by the normal approximation', 'kovariansanalys med normalapproximation'],
      'repeated-measures': [
        'mean of several follow-ups, adjusted for the baseline',
        'medelvärdet av flera uppföljningar, justerat för baslinjen',
      ],
      schoenfeld: ['log-rank test by Schoenfeld', 'log-rank-test enligt Schoenfeld'],
      freedman: ['log-rank test by Freedman', 'log-rank-test enligt Freedman'],
      'negative-binomial': ['negative binomial regression', 'negativ binomialregression'],
      'negative-binomial-common-rate': [
        'negative binomial regression, variance from a common rate',
        'negativ binomialregression, varians från en gemensam frekvens',
      ],
      'negative-binomial-reference-rate': [
        'negative binomial regression, variance from the rate of the control arm',
        'negativ binomialregression, varians från kontrollgruppens frekvens',
      ],
      poisson: ['Poisson regression, ratio of rates', 'Poissonregression, kvot mellan frekvenser'],
      'poisson-difference': ['Poisson, difference of rates', 'Poisson, skillnad mellan frekvenser'],
      'cluster-means': ['t-test of the means of clusters', 't-test av klustrens medelvärden'],
      other: ['another method', 'en annan metod'],
    }),
    'How the number was calculated; text alone is a method that is not recomputed',
    'Hur antalet har beräknats; enbart text är en metod som inte räknas om',
    assumed,
  ),
  among: one(
    word({
      women: ['women', 'kvinnor'],
      men: ['men', 'män'],
      other: ['others', 'andra'],
    }),
    'Whom the number is for, where it is for a part of the participants alone',
    'Vilka antalet gäller, om det bara gäller en del av deltagarna',
  ),
  approach: one(
    word({
      chosen: ['chosen', 'vald'],
      considered: ['only considered', 'endast övervägd'],
    }),
    'Whether the study is sized by it, or it was only considered',
    'Om studien dimensioneras efter den, eller om den endast övervägdes',
  ),
  range,
});
export type SampleSize = z.infer<typeof sampleSize>;
