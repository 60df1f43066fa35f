import { describe, expect, it } from 'vitest';
import { dataSets, defaults, strategy } from '../api/fixtures';
import { axisFaults, axisRequest, axisSize, axisWords, combinationWords } from './axis-draft';
import { initialDraft } from './axis-prefill';
import { otherSources, paramSources, type AxisSource } from './axis-source';
import { initialForm } from './form';

const every = strategy('EveryKind');
const form = initialForm(every, defaults);
const sources = [...paramSources(every, form), ...otherSources(every, form, dataSets, defaults)];

function source(name: string): AxisSource {
  const found = sources.find((one) => one.name === name);
  if (!found) throw new Error(`no source ${name}`);
  return found;
}

const period = source('period');
const range = (from: string, to: string, step: string) =>
  ({ ...initialDraft(period, 'range'), from, to, step }) as const;
const messages = (one: AxisSource, draft: Parameters<typeof axisFaults>[1]) =>
  axisFaults(one, draft).map(({ field, message }) => `${field}: ${message}`);

describe('an axis that nobody touched', () => {
  it('meets the usual value on its way from half of it to twice it', () => {
    expect(initialDraft(period, 'range')).toMatchObject({ from: '8', to: '28', step: '2' });
    expect(axisWords(period, initialDraft(period, 'range'))).toBe('11 values: 8, 10, 12 … 28');
    expect(initialDraft(period).list).toBe('8, 14, 20, 26');
  });

  it('stays within what is allowed, in steps that the parameter has', () => {
    const ceiling = { ...source('ceiling'), max: 100 };
    const { from, to, step } = initialDraft(ceiling, 'range');
    expect([from, to, step]).toEqual(['40', '100', '10']);
    expect(initialDraft({ ...period, usual: '2' }, 'range').from).toBe('2');
    expect(initialDraft({ ...period, step: 3, usual: '30' }, 'range').step).toBe('6');
  });

  it('has numbers even where the usual value is 0 or is being typed', () => {
    for (const usual of ['0', '', 'x', '-4']) {
      const draft = initialDraft({ ...source('level'), min: null, usual }, 'range');
      expect(axisFaults({ ...source('level'), min: null }, draft)).toEqual([]);
      expect(axisSize(period, draft)).toBeGreaterThan(1);
    }
  });

  it('spans two powers of ten on a log scale', () => {
    expect(initialDraft(source('commission'), 'log')).toMatchObject({ from: '0.01', to: '1' });
    expect(initialDraft(period, 'log')).toMatchObject({ from: '2', to: '140', count: '7' });
  });

  it('offers every choice of a few, and of the data sets the chosen one', () => {
    expect(initialDraft(source('strict'), 'check').checked).toEqual(['true', 'false']);
    expect(initialDraft(source('data.price'), 'check').checked).toEqual(['sp500-daily']);
  });
});

describe('an axis as the server takes it', () => {
  it('is a range, a list, a log scale or what was chosen', () => {
    expect(axisRequest(period, range('5', '50', '5'))).toEqual({
      name: 'period',
      from: 5,
      to: 50,
      step: 5,
    });
    const list = { ...initialDraft(period, 'list'), list: ' 5, 10 ,20,' };
    expect(axisRequest(period, list)).toEqual({ name: 'period', values: [5, 10, 20] });
    expect(axisRequest(source('strict'), initialDraft(source('strict'), 'check'))).toEqual({
      name: 'strict',
      values: [true, false],
    });
    const dates = { ...initialDraft(source('dates'), 'list'), list: '..2015-12-31, 2016-01-01..' };
    expect(axisRequest(source('dates'), dates).values).toEqual(['..2015-12-31', '2016-01-01..']);
  });

  it('sends a commission typed in percent as a fraction, without noise', () => {
    const draft = { ...initialDraft(source('commission'), 'log'), from: '0.07', to: '0.7' };
    expect(axisRequest(source('commission'), draft)).toEqual({
      name: 'commission',
      from: 0.0007,
      to: 0.007,
      count: 7,
    });
  });

  it('is typed in percent wherever the API takes a fraction', () => {
    const interest = source('settings.interest');
    expect(interest).toMatchObject({ unit: '%', max: 900, step: 1, usual: '0' });
    const draft = { ...initialDraft(interest, 'list'), list: '0, 2.5' };
    expect(axisRequest(interest, draft).values).toEqual([0, 0.025]);
    expect(source('settings.volume_limit')).toMatchObject({ unit: '%', max: 100, step: 5 });
  });
});

describe('what is wrong with an axis', () => {
  it('stands beside the field it is about', () => {
    expect(messages(period, range('', '1000', '0'))).toEqual([
      'axes.period.from: Enter a whole number',
      'axes.period.to: Must be from 2 to 500',
      'axes.period.step: Must be above 0',
    ]);
    expect(messages(period, range('50', '5', '5'))).toEqual([
      'axes.period.to: Must not be below 50',
    ]);
  });

  it('names the value of a list that cannot be', () => {
    const list = (text: string) => ({ ...initialDraft(period, 'list'), list: text });
    expect(messages(period, list(' , '))).toEqual(['axes.period.values: Enter at least one value']);
    expect(messages(period, list('5, 7.5'))).toEqual([
      'axes.period.values: 7.5 is not a whole number',
    ]);
    expect(messages(period, list('5, 900'))).toEqual([
      'axes.period.values: 900: must be from 2 to 500',
    ]);
  });

  it('tells a window of dates from anything else', () => {
    const dates = (text: string) =>
      messages(source('dates'), { ...initialDraft(source('dates'), 'list'), list: text }).length;
    expect([dates('2015-01-01..2019-12-31'), dates('..2015-12-31'), dates('2016-01-01..')]).toEqual(
      [0, 0, 0],
    );
    expect([dates('2015'), dates('..'), dates('2015-13-01..'), dates('a..b')]).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('needs something to be chosen', () => {
    const none = { ...initialDraft(source('strict'), 'check'), checked: [] };
    expect(messages(source('strict'), none)).toEqual(['axes.strict.values: Choose at least one']);
  });
});

describe('how many values an axis has', () => {
  it('counts the last number of a range where the steps meet it', () => {
    expect(axisSize(period, range('5', '50', '5'))).toBe(10);
    expect(axisSize(period, range('5', '52', '5'))).toBe(10);
    expect(axisSize(source('level'), { ...range('0.1', '0.9', '0.1'), mode: 'range' })).toBe(9);
    expect(axisWords(period, range('5', '20', '5'))).toBe('4 values: 5, 10, 15, 20');
  });

  it('counts whole numbers of a log scale once', () => {
    const draft = { ...initialDraft(period, 'log'), from: '2', to: '8', count: '9' };
    expect(axisWords(period, draft)).toBe('7 values: 2, 3, 4 … 8');
  });

  it('multiplies', () => {
    expect(combinationWords([8, 10])).toBe('8 × 10 = 80 combinations');
    expect(combinationWords([1])).toBe('1 combination');
  });
});
