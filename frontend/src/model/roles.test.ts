import { describe, expect, it } from 'vitest';
import { dataSets, defaults, strategies, strategy } from '../api/fixtures';
import { check, initialForm } from './form';
import { fromQuery, toQuery } from './form-query';
import { dataText, isRemovable, isTraded, nextRole, roleText, rolesOf, without } from './roles';

const mix = strategy('ConstantMix');
const pair = strategy('CorrelatedSMACross');
const three = { asset1: 'a', asset2: 'b', asset3: 'c' };

describe('the roles of a strategy', () => {
  it.each([
    [{}, ['asset1', 'asset2']],
    [three, ['asset1', 'asset2', 'asset3']],
    [{ asset4: 'd' }, ['asset1', 'asset2', 'asset3', 'asset4']],
    [{ asset17: 'x', asset03: 'y', other: 'z' }, ['asset1', 'asset2']],
  ])('are those of the definition and on to the last that %o names', (data, roles) => {
    expect(rolesOf(mix, data)).toEqual(roles);
  });

  it('are fixed unless one of them is open', () => {
    expect(rolesOf(pair, { price: 'a', price1: 'b' })).toEqual(['price', 'reference']);
    expect(nextRole(pair, {})).toBeNull();
    expect([isTraded(pair, 'price'), isTraded(pair, 'reference')]).toEqual([true, false]);
    expect([dataText(pair), roleText(pair)]).toEqual(['2 data sets', 'price, reference']);
  });

  it('grow by one up to sixteen, and shrink without a gap', () => {
    expect(nextRole(mix, three)).toBe('asset4');
    expect(nextRole(mix, { asset16: 'p' })).toBeNull();
    expect(without(mix, three, 'asset1')).toEqual({ asset1: 'b', asset2: 'c' });
    expect(isRemovable(mix, three, 'asset1')).toBe(true);
    expect(isRemovable(mix, {}, 'asset1')).toBe(false);
    expect(isTraded(mix, 'asset9')).toBe(true);
    expect([dataText(mix), roleText(mix)]).toEqual([
      '2 data sets or more',
      'asset1, asset2, … asset16',
    ]);
  });

  it('come back from the address, and a gap is a fault', () => {
    const plain = initialForm(mix, defaults);
    const form = { ...plain, data: { ...plain.data, asset3: 'btcusd-5m' } };
    const query = toQuery(form, mix, defaults);
    expect(String(query)).toBe('strategy=ConstantMix&data.asset3=btcusd-5m');
    expect(fromQuery(query, strategies, defaults)).toMatchObject({ form, unknownQueryParams: [] });
    const gap = fromQuery(
      new URLSearchParams('strategy=ConstantMix&data.asset4=btcusd-5m'),
      strategies,
      defaults,
    );
    expect(gap && check(gap.form, mix, dataSets, defaults.settings)).toMatchObject({
      ok: false,
      faults: [{ field: 'data.asset3', message: 'Choose a data set' }],
    });
  });
});
