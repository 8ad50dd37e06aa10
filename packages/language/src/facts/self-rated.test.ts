import type { Outcome } from '@rtw-protocol/model';
import { describe, expect, it } from 'vitest';
import { notReported, outcome, term, values } from './made-study.mts';
import { isSelfRated, namesInstrument } from './self-rated.ts';

const health = term('depressive-symptoms', [], { domain: 'health' });
const rated = (more: Partial<Outcome> = {}) => isSelfRated(outcome('O', { concept: health, ...more }));

describe('what people rate themselves', () => {
  it('is health, function, process and satisfaction, not work or costs', () => {
    expect(rated()).toBe(true);
    expect(rated({ concept: term('costs', [], { domain: 'economy' }) })).toBe(false);
    expect(rated({ concept: term('sick-leave-days', [], { domain: 'work' }) })).toBe(false);
    expect(rated({ concept: term('adverse-events', [], { domain: 'health' }) })).toBe(false);
    expect(rated({ concept: { text: 'mood', lineage: [] } })).toBeUndefined();
  });

  it('is not what others see, a register holds or interviews tell', () => {
    expect(rated({ dataSource: values(term('questionnaires', ['self-report'])) })).toBe(true);
    expect(rated({ dataSource: values(term('interviews', ['self-report'])) })).toBe(false);
    expect(rated({ dataSource: values(term('observation')) })).toBe(false);
    expect(rated({ reportedBy: values(term('physician')) })).toBe(false);
    expect(rated({ dataSource: notReported })).toBe(true);
  });

  it('is what an instrument is named for, whatever else is said', () => {
    const instrument = values(term('PHQ-9', ['questionnaire']));
    expect(rated({ instrument, dataSource: values(term('observation')) })).toBe(true);
  });

  it('is not what other outcomes make up', () => {
    expect(rated({ composedOf: values('Sleep', 'Mood') })).toBe(false);
  });
});

describe('the name of an instrument', () => {
  const named = (instrument?: Outcome['instrument']) =>
    namesInstrument(outcome('O', { concept: health, ...(instrument ? { instrument } : {}) }));

  it('is one of the vocabulary that tells more than the sort', () => {
    expect(named(values(term('PHQ-9', ['questionnaire'])))).toBe(true);
    expect(named(values(term('questionnaire')))).toBe(false);
    expect(named(values(term('questionnaire'), term('WAI', ['questionnaire'])))).toBe(true);
  });

  it('cannot be told from words, or from silence', () => {
    expect(named(values({ text: 'standardised questionnaires', lineage: [] }))).toBeUndefined();
    expect(named()).toBeUndefined();
  });
});
