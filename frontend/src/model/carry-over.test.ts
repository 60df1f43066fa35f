import { describe, expect, it } from 'vitest';
import { dataSets, defaults, strategy } from '../api/fixtures';
import { carryOver, lostLine } from './carry-over';
import { initialForm } from './form';
import type { FormState } from './form-state';

const cross = strategy('SmaCross');
const every = strategy('EveryKind');
const pair = strategy('CorrelatedSMACross');
const mix = strategy('ConstantMix');
const known = { dataSets, defaults };

function set(definition = cross, patch: Partial<FormState> = {}): FormState {
  const form = initialForm(definition, defaults);
  return {
    ...form,
    ...patch,
    data: { ...form.data, ...patch.data },
    params: { ...form.params, ...patch.params },
  };
}

describe('another strategy is chosen', () => {
  it('keeps the data set of a role that it has too', () => {
    const form = set(cross, { data: { price: 'btcusd-5m' }, from: '2024-01-01', cash: '5' });
    const { form: next, lost } = carryOver(form, cross, pair, known);
    expect(next.data).toEqual({ price: 'btcusd-5m', reference: 'usdcad-daily' });
    expect(next).toMatchObject({ strategy: 'CorrelatedSMACross', from: '2024-01-01', cash: '5' });
    expect(lost).toEqual([]);
  });

  it('tells a data set whose role it has not', () => {
    const form = set(pair, { data: { price: 'aapl-daily', reference: 'btcusd-5m' } });
    const { form: next, lost } = carryOver(form, pair, cross, known);
    expect(next.data).toEqual({ price: 'aapl-daily' });
    expect(lostLine(cross, lost)).toBe('Not taken over to SMA cross: Reference btcusd-5m.');
  });

  it('keeps the further data sets of an open role', () => {
    const form = set(mix, { data: { asset3: 'aapl-daily' } });
    const other = { ...mix, name: 'Other' };
    expect(carryOver(form, mix, other, known).form.data['asset3']).toBe('aapl-daily');
  });

  it('does not hand longer bars to a role that is traded', () => {
    const traded = { ...pair, traded: 2 };
    const form = set(pair, { data: { reference: 'usdcad-daily@1w' } });
    expect(carryOver(form, pair, traded, known).lost).toEqual(['Reference usdcad-daily@1w']);
  });

  it('keeps a parameter of the same name whose value it takes, and no default', () => {
    const slower = { ...cross, params: cross.params.map((one) => ({ ...one, default: 12 })) };
    const form = set(cross, { params: { fast: '7' } });
    const { form: next, lost } = carryOver(form, cross, { ...slower, constraints: [] }, known);
    expect(next.params).toEqual({ fast: '7', slow: '12' });
    expect(lost).toEqual([]);
  });

  it('tells the parameters that it has not or does not take', () => {
    const narrow = { ...cross, params: cross.params.map((one) => ({ ...one, max: 50 })) };
    const form = set(cross, { params: { fast: '7', slow: '60' } });
    expect(carryOver(form, cross, every, known).lost).toEqual(['Fast period 7', 'Slow period 60']);
    const { form: next, lost } = carryOver(form, cross, narrow, known);
    expect(next.params).toEqual({ fast: '7', slow: '30' });
    expect(lost).toEqual(['Slow period 60']);
  });

  it('tells a value that breaks a rule between parameters, and one that is empty', () => {
    const form = set({ ...cross, constraints: [] }, { params: { fast: '90', slow: '' } });
    const { form: next, lost } = carryOver(form, cross, { ...cross, name: 'Other' }, known);
    expect(next.params).toEqual({ fast: '10', slow: '30' });
    expect(lost).toEqual(['Fast period 90', 'Slow period empty']);
  });

  it('says nothing where nothing is lost', () => {
    expect(lostLine(cross, [])).toBeNull();
  });
});
