import { describe, expect, it } from 'vitest';
import { defaults, strategies, strategy } from '../api/fixtures';
import { check, initialForm } from './form';
import { fromQuery, queryOf, toQuery } from './form-query';
import { dataSets } from '../api/fixtures';

const every = strategy('EveryKind');

describe('the form in the address', () => {
  it('says only the strategy while nothing was changed', () => {
    expect(String(toQuery(initialForm(every, defaults), every, defaults))).toBe(
      'strategy=EveryKind',
    );
  });

  it('comes back as it was left, faults included', () => {
    const plain = initialForm(every, defaults);
    const form = {
      ...plain,
      data: { price: 'btcusd-5m' },
      params: { ...plain.params, period: '', strict: true, side: 'both', note: 'a & b' },
      commission: '0.25',
      from: '2024-05-01',
      name: 'Two words',
      settings: { ...plain.settings, leverage: '', slip_open: false, sizing: 'all-in' },
    };
    const query = new URLSearchParams(String(toQuery(form, every, defaults)));
    expect(fromQuery(query, strategies, defaults)?.form).toEqual(form);
  });

  it('has fractions in the address and percent in the fields', () => {
    const settings = { interest: '5', slippage: '0.1' };
    const plain = initialForm(every, defaults);
    const form = { ...plain, settings: { ...plain.settings, ...settings } };
    const query = toQuery(form, every, defaults);
    expect([query.get('s.interest'), query.get('s.slippage')]).toEqual(['0.05', '0.001']);
    expect(fromQuery(query, strategies, defaults)?.form.settings).toMatchObject(settings);
    query.set('s.slippage_kind', 'amount');
    expect(fromQuery(query, strategies, defaults)?.form.settings['slippage']).toBe('0.001');
  });

  it('leaves the name empty where a run was only named after its strategy', () => {
    const name = (text: string) =>
      fromQuery(new URLSearchParams(text), strategies, defaults)?.form.name;
    expect(name('strategy=SmaCross&name=SMA+cross')).toBe('');
    expect(name('strategy=SmaCross&name=My+own')).toBe('My own');
  });

  it('opens the default strategy where none or an unknown one is named', () => {
    for (const query of ['', 'strategy=Nothing']) {
      const opened = fromQuery(new URLSearchParams(query), strategies, defaults);
      expect(opened?.strategy.name).toBe('CorrelatedSMACross');
    }
  });

  it('says what it was told in vain, rather than dropping it in silence', () => {
    const told = (query: string) =>
      fromQuery(new URLSearchParams(query), strategies, defaults)?.unknownQueryParams.join();
    expect(told('strategy=Nothing')).toMatch(/no strategy named Nothing/);
    expect(told('strategy=SmaCross&p.fats=3&data.reference=x')).toMatch(/: fats, reference\.$/);
    expect(told('strategy=SmaCross&s.margn=3')).toMatch(/: margn\.$/);
    expect(told('strategy=SmaCross&p.fast=3&s.margin=3')).toBe('');
  });

  it('takes neither "yes" nor "1" for true', () => {
    const query = new URLSearchParams('strategy=EveryKind&p.strict=yes');
    const opened = fromQuery(query, strategies, defaults);
    const checked = opened && check(opened.form, opened.strategy, dataSets, defaults.settings);
    expect(checked).toMatchObject({ ok: false, faults: [{ field: 'params.strict' }] });
  });

  it('finds a strategy whatever the case of its name', () => {
    const opened = fromQuery(new URLSearchParams('strategy=smacross'), strategies, defaults);
    expect(opened?.strategy.name).toBe('SmaCross');
  });

  it('has nothing to open without strategies', () => {
    expect(fromQuery(new URLSearchParams(), [], defaults)).toBeNull();
  });

  it('leads from a request back to the same request', () => {
    const request = {
      strategy: 'SmaCross',
      params: { fast: 5, slow: 200 },
      data: { price: 'btcusd-5m' },
      cash: 50_000,
      commission: 0.00055,
      size: 0.5,
      from: '2013-11-26',
      to: '2013-11-28',
      name: 'Again',
      settings: { sizing: 'all-in', slippage: 0.0005, slip_open: false },
    };
    const opened = fromQuery(queryOf(request), strategies, defaults);
    const checked = opened && check(opened.form, opened.strategy, dataSets, defaults.settings);
    expect(checked?.ok && checked.request).toEqual(request);
  });

  it('leaves a commission in money as it is', () => {
    const query = queryOf({ commission: 2.5, settings: { commission_kind: 'per-fill' } });
    expect(query.get('commission')).toBe('2.5');
    expect(queryOf({ commission: 0.0025 }).get('commission')).toBe('0.25');
  });
});
