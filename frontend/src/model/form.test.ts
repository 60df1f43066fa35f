import { describe, expect, it } from 'vitest';
import { dataSets, defaults, strategy } from '../api/fixtures';
import { byField, check, groupsOf, initialForm, isChanged, widgetOf, type FormState } from './form';

const every = strategy('EveryKind');
const pair = strategy('CorrelatedSMACross');
const single = strategy('SmaCross');

function faultsOf(form: FormState, definition = every): Record<string, string> {
  const checked = check(form, definition, dataSets);
  return checked.ok ? {} : Object.fromEntries(byField(checked.faults));
}

function changed(patch: Partial<FormState>, params: FormState['params'] = {}): FormState {
  const form = initialForm(every, defaults);
  return { ...form, ...patch, params: { ...form.params, ...params } };
}

describe('a form ignores neither bool, choices, group nor description', () => {
  it.each([
    ['period', 'number'],
    ['level', 'number'],
    ['strict', 'switch'],
    ['side', 'segments'],
    ['average', 'select'],
    ['note', 'text'],
  ])('gives %s a %s', (name, widget) => {
    const param = every.params.find((one) => one.name === name);
    expect(param && widgetOf(param)).toBe(widget);
  });

  it('puts parameters under their headings in the order of the definition', () => {
    const groups = groupsOf(every.params).map(([heading, params]) => [
      heading,
      params.map((param) => param.name),
    ]);
    expect(groups).toEqual([
      ['Indicator', ['period']],
      ['Levels', ['level', 'ceiling']],
      ['Rules', ['strict', 'side', 'average']],
      ['Parameters', ['note']],
    ]);
  });

  it('sends each value in the type of its parameter', () => {
    const checked = check(changed({}, { strict: true, side: 'both' }), every, dataSets);
    expect(checked.ok && checked.request.params).toEqual({
      period: 14,
      level: 30.5,
      ceiling: 70,
      strict: true,
      side: 'both',
      average: 'sma',
      note: '',
    });
  });
});

describe('an emptied number is a fault and never sent as NaN', () => {
  it.each(['', '  ', 'abc', '-', '1e999'])('refuses %j as a period', (raw) => {
    const form = changed({}, { period: raw });
    expect(faultsOf(form)['params.period']).toMatch(/number/);
    expect(check(form, every, dataSets)).not.toHaveProperty('request');
  });

  it.each(['cash', 'commissionPercent', 'size'] as const)('refuses an empty %s', (field) => {
    expect(Object.values(faultsOf(changed({ [field]: '' })))).toEqual(['Enter a number']);
  });
});

describe('validation', () => {
  it('accepts what the server fills in', () => {
    expect(faultsOf(initialForm(every, defaults))).toEqual({});
    expect(faultsOf(initialForm(pair, defaults), pair)).toEqual({});
  });

  it('names every fault at once, beside its field', () => {
    const form = changed(
      { cash: '0', commissionPercent: '-1', size: '-5', from: '2024-13-01', data: { price: '' } },
      { period: '2.5', level: '101', side: 'sideways' },
    );
    expect(faultsOf(form)).toEqual({
      'data.price': 'Choose a data set',
      'params.period': '2.5 is not a whole number',
      'params.level': 'Must be from 0 to 100',
      'params.side': 'Choose one of long, short, both',
      cash: 'Must be above 0',
      commission: 'Must be 0 or more',
      size: 'Must be above 0',
      from: 'Enter a day such as 2024-05-01',
    });
  });

  it('checks what must hold between parameters, once both are numbers', () => {
    expect(faultsOf(changed({}, { level: '70' }))).toEqual({
      'params.level': 'Must be below ceiling (70)',
    });
    expect(faultsOf(changed({}, { level: '69.5' }))).toEqual({});
    expect(faultsOf(changed({}, { level: '90', ceiling: '' }))).toEqual({
      'params.ceiling': 'Enter a number',
    });
  });

  it.each([
    ['2024-02-30', '', 'from'],
    ['2024-05-01T25:00', '', 'from'],
    ['1 May 2024', '', 'from'],
    ['2024-05-02', '2024-05-01', 'to'],
  ])('refuses the window %s to %s', (from, to, field) => {
    expect(Object.keys(faultsOf(changed({ from, to })))).toEqual([field]);
  });

  it('takes a day or a time as the server reads it', () => {
    expect(faultsOf(changed({ from: '2024-05-01', to: '2024-05-01T12:30:00' }))).toEqual({});
  });

  it('says why a broken file cannot be used', () => {
    expect(faultsOf(changed({ data: { price: 'torn-daily' } }))).toEqual({
      'data.price': 'torn-daily.csv:17: low 12.3 is above high 12.1',
    });
  });
});

describe('the strategy box is not fixed to one strategy, nor are two data files mandatory', () => {
  it('asks for as many data sets as the strategy declares', () => {
    const one = check(initialForm(single, defaults), single, dataSets);
    const two = check(initialForm(pair, defaults), pair, dataSets);
    expect(one.ok && one.request.data).toEqual({ price: 'sp500-daily' });
    expect(two.ok && two.request.data).toEqual({ price: 'sp500-daily', reference: 'usdcad-daily' });
  });
});

describe('what is sent', () => {
  it('makes a fraction of the percent that was typed, without noise', () => {
    const checked = check(changed({ commissionPercent: '0.07' }), every, dataSets);
    expect(checked.ok && checked.request.commission).toBe(0.0007);
  });

  it('leaves out dates and a name that were not given', () => {
    const checked = check(changed({ name: '  ' }), every, dataSets);
    expect(checked.ok && Object.keys(checked.request)).toEqual([
      'strategy',
      'params',
      'data',
      'cash',
      'commission',
      'size',
    ]);
  });
});

describe('changed from its default', () => {
  const param = (name: string) => {
    const found = every.params.find((one) => one.name === name);
    if (!found) throw new Error(name);
    return found;
  };

  it('compares numbers as numbers', () => {
    expect(isChanged(param('level'), '30.50')).toBe(false);
    expect(isChanged(param('level'), '30.6')).toBe(true);
    expect(isChanged(param('period'), '')).toBe(true);
    expect(isChanged(param('strict'), true)).toBe(true);
  });
});
