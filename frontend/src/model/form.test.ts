import { describe, expect, it } from 'vitest';
import { dataSets, defaults, strategy } from '../api/fixtures';
import { byField, check, defaultsOf, groupsOf, initialForm, isChanged, widgetOf } from './form';
import type { FormState } from './form-state';

const every = strategy('EveryKind');
const pair = strategy('CorrelatedSMACross');
const single = strategy('SmaCross');

function faultsOf(form: FormState, definition = every): Record<string, string> {
  const checked = check(form, definition, dataSets, defaults.settings);
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
    const checked = check(
      changed({}, { strict: true, side: 'both' }),
      every,
      dataSets,
      defaults.settings,
    );
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
    expect(check(form, every, dataSets, defaults.settings)).not.toHaveProperty('request');
  });

  it.each(['cash', 'commission', 'size'] as const)('refuses an empty %s', (field) => {
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
      { cash: '0', commission: '-1', size: '-5', from: '2024-13-01', data: { price: '' } },
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
    const one = check(initialForm(single, defaults), single, dataSets, defaults.settings);
    const two = check(initialForm(pair, defaults), pair, dataSets, defaults.settings);
    expect(one.ok && one.request.data).toEqual({ price: 'sp500-daily' });
    expect(two.ok && two.request.data).toEqual({ price: 'sp500-daily', reference: 'usdcad-daily' });
  });
});

describe('what is sent', () => {
  it('makes a fraction of the percent that was typed, without noise', () => {
    const checked = check(changed({ commission: '0.07' }), every, dataSets, defaults.settings);
    expect(checked.ok && checked.request.commission).toBe(0.0007);
  });

  it('leaves out dates and a name that were not given', () => {
    const checked = check(changed({ name: '  ' }), every, dataSets, defaults.settings);
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

describe('how the run is traded', () => {
  const traded = (settings: FormState['settings'], patch: Partial<FormState> = {}) =>
    changed({ ...patch, settings: { ...defaultsOf(defaults.settings), ...settings } });
  const request = (form: FormState) => {
    const checked = check(form, every, dataSets, defaults.settings);
    return checked.ok ? checked.request : null;
  };

  it('is said only where it differs from the defaults, each value in its type', () => {
    expect(request(traded({ leverage: '1.0' }))).not.toHaveProperty('settings');
    const changes = { leverage: '2', slip_open: false, sizing: 'all-in', slippage: '0.1' };
    expect(request(traded(changes))?.settings).toEqual({
      sizing: 'all-in',
      slippage: 0.001,
      slip_open: false,
      leverage: 2,
    });
  });

  it('is typed in percent wherever the API takes a fraction', () => {
    expect(request(traded({ interest: '5', margin_share: '12.5' }))?.settings).toEqual({
      interest: 0.05,
      margin_share: 0.125,
    });
    const amount = { slippage_kind: 'amount', slippage: '0.1' };
    expect(request(traded(amount))?.settings).toEqual({ ...amount, slippage: 0.1 });
    expect(faultsOf(traded({ interest: '901', slippage: '100' }))).toEqual({
      'settings.interest': 'Must be from 0 to 900',
      'settings.slippage': 'Must be below 100 %',
    });
  });

  it('has its faults beside its fields', () => {
    expect(faultsOf(traded({ leverage: '0', margin: '', sizing: 'most' }))).toEqual({
      'settings.sizing': 'Choose one of fixed, reverser, cash-share, all-in, value-share, risk',
      'settings.leverage': 'Must be from 1 to 1000',
      'settings.margin': 'Enter a number',
    });
  });

  it('makes money of the commission where the settings say so', () => {
    const form = traded({ commission_kind: 'per-unit' }, { commission: '150' });
    expect(request(form)?.commission).toBe(150);
    expect(faultsOf(traded({}, { commission: '150' }))).toEqual({
      commission: 'Must be below 100 %',
    });
  });
});

describe('longer bars of a data set', () => {
  const faultOf = (price: string, reference: string) =>
    faultsOf({ ...initialForm(pair, defaults), data: { price, reference } }, pair);

  it('are sent as they are written', () => {
    const data = { price: 'sp500-daily', reference: 'btcusd-5m@1h' };
    const form = { ...initialForm(pair, defaults), data };
    const checked = check(form, pair, dataSets, defaults.settings);
    expect(checked.ok && checked.request.data).toEqual(data);
  });

  it.each([
    ['sp500-daily@1w', 'usdcad-daily', 'data.price', /cannot be longer bars; choose sp500-daily/],
    ['sp500-daily', 'usdcad-daily@1d', 'data.reference', /Choose bars longer than 1d/],
    ['sp500-daily', 'usdcad-daily@wk', 'data.reference', /wk is no time frame/],
    ['sp500-daily', 'nothing@1w', 'data.reference', /no data set named nothing$/],
    ['sp500-daily', 'torn-daily@1w', 'data.reference', /low 12.3 is above high/],
  ])('of %s and %s are refused', (price, reference, field, message) => {
    const faults = faultOf(price, reference);
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toMatch(message);
  });
});
