import * as z from 'zod';
import { count, date, many, moment, money, one, term, text, word, yesNo } from '../claim.ts';

export const stage = word({
  planned: ['planned', 'planerad'],
  recruiting: ['recruiting', 'rekryterar'],
  completed: ['completed', 'avslutad'],
  reported: ['reported', 'rapporterad'],
});

export const registration = z.object({
  registry: one(text, 'The registry that holds the record', 'Registret där studien är registrerad'),
  date: one(date, 'The day the record was first submitted or posted', 'Dagen då studien registrerades'),
});

export const funder = z.object({
  call: one(text, 'The call that the grant was applied for in', 'Utlysningen som bidraget söktes i'),
  grant: one(text, "The funder's number for the grant", 'Finansiärens diarienummer'),
  amount: one(money, 'The amount granted', 'Beviljat belopp'),
});

export const sponsor = z.object({
  contact: one(text, 'How the sponsor is reached', 'Hur huvudmannen nås'),
});

export const contributor = z.object({
  role: one(text, 'What the person does in the study', 'Vad personen gör i studien'),
  affiliation: one(text, 'Where the person works', 'Var personen är verksam'),
});

export const harm = z.object({
  serious: one(yesNo, 'Whether it counts as serious', 'Om den räknas som allvarlig'),
  number: one(count, 'How many it happened to', 'Hur många som drabbades'),
  reportedBy: many(term('party'), 'Who reports it', 'Vem som rapporterar den'),
  at: many(moment, 'When it is asked about', 'När man frågar om den'),
});

export const participation = z.object({
  with: many(term('party'), 'Who took part', 'Vilka som medverkade'),
  number: one(count, 'How many took part', 'Hur många som medverkade'),
});

export const publication = z.object({
  reports: many(
    word({
      protocol: ['the protocol', 'protokollet'],
      results: ['the results', 'resultaten'],
      economics: ['the economic evaluation', 'den hälsoekonomiska utvärderingen'],
      'process-evaluation': ['the process evaluation', 'processutvärderingen'],
      qualitative: ['qualitative findings', 'kvalitativa resultat'],
    }),
    'What of the study it reports',
    'Vad i studien den redovisar',
  ),
  date: one(date, 'When it was published', 'När den publicerades'),
  address: one(text, 'Where it can be found', 'Var den finns'),
});

export const change = z.object({
  date: one(date, 'When it was made', 'När den gjordes'),
  reason: one(text, 'Why it was made', 'Varför den gjordes'),
});

export const relation = word({
  'twin-trial': ['twin trial of', 'tvillingstudie till'],
  'nested-in': ['nested in', 'ingår i'],
  holds: ['holds', 'rymmer'],
  'pilot-of': ['pilot of', 'pilotstudie till'],
  'piloted-by': ['piloted by', 'har pilotstudien'],
  continues: ['continues', 'fortsätter'],
  'continued-by': ['continued by', 'fortsätts av'],
});

export const setting = {
  country: many(text, 'The countries where people take part', 'Länder där studien genomförs'),
  region: many(text, 'Regions or places within the country', 'Regioner eller orter'),
  level: many(
    term('setting'),
    'The kind of place, such as primary-care-centre',
    'Slag av verksamhet, till exempel vårdcentral',
  ),
  sites: one(count, 'The number of sites', 'Antal platser'),
  eligibility: many(
    text,
    'What is asked of the sites and of those who give the intervention',
    'Vad som krävs av platserna och av dem som ger insatsen',
  ),
};

export const dates = {
  registered: one(date, 'When the study was registered', 'När studien registrerades'),
  recruitmentStart: one(date, 'When the first person is included', 'När den första deltagaren inkluderas'),
  recruitmentEnd: one(date, 'When the last person is included', 'När den sista deltagaren inkluderas'),
  lastFollowUp: one(date, 'When the last follow-up of the last person is done', 'När sista uppföljningen är klar'),
  primaryCompletion: one(
    date,
    'When the primary outcome of the last person is measured',
    'När det primära utfallet har mätts för den sista deltagaren',
  ),
  completion: one(date, 'When the study ends', 'När studien avslutas'),
  protocolPublished: one(date, 'When the protocol was published', 'När protokollet publicerades'),
  projectStart: one(date, 'When the project begins', 'När projektet börjar'),
  projectEnd: one(date, 'When the project ends', 'När projektet slutar'),
  introduced: one(date, 'When the intervention was introduced at the sites', 'När insatsen infördes på platserna'),
  resultsPublished: one(date, 'When the results were published', 'När resultaten publicerades'),
};
