import { describe, expect, it } from 'vitest';
import { defaults, summary } from '../api/fixtures';
import { commissionText, commissionUnit, sizeText, usesSize } from './account';
import { defaultsOf } from './form';
import { changedLine, changedSettings, onlyChanged, settingText } from './settings';
import { addressText, fromAddress, typedUnit, typedValue, withUnit } from './typed';

const { settings } = defaults;

describe('settings that differ from their defaults', () => {
  it('are found among all those of a report', () => {
    const changed = changedSettings(settings, summary.request.settings);
    expect(changed.map(({ setting, value }) => [setting.name, value])).toEqual([
      ['slippage', 0.001],
      ['leverage', 2],
    ]);
    expect(onlyChanged(settings, summary.request.settings)).toEqual({
      slippage: 0.001,
      leverage: 2,
    });
  });

  it('are none in a report of before there were settings', () => {
    expect(changedSettings(settings, null)).toEqual([]);
    expect(onlyChanged(settings, undefined)).toEqual({});
  });

  it('are all of them while the defaults are not known', () => {
    expect(onlyChanged(undefined, { leverage: 1 })).toEqual({ leverage: 1 });
  });

  it('read as a line', () => {
    const values = { ...defaultsOf(settings), slip_open: false, volume_limit: '25', margin: '' };
    expect(changedLine(settings, values)).toBe(
      "Slip at the open off, Margin a unit empty, Share of a bar's volume 25\u202f%",
    );
  });
});

describe('rates', () => {
  const named = (name: string) => {
    const found = settings.find((one) => one.name === name);
    if (!found) throw new Error(`no setting ${name}`);
    return found;
  };

  it('are percent wherever they are shown, slippage too while it is a share', () => {
    expect(settingText(named('interest'), 0.03)).toBe('3\u202f%');
    expect(settingText(withUnit(named('slippage'), {}), 0.0005)).toBe('0.05\u202f%');
    const amount = withUnit(named('slippage'), { slippage_kind: 'amount' });
    expect(settingText(amount, 0.0005)).toBe('0.0005');
  });

  it('are typed in the percent that their field names', () => {
    expect(typedUnit(named('interest'))).toBe('%');
    expect(typedValue(named('interest'), 0.03)).toBe('3');
    expect(typedUnit(named('volume_limit'))).toBe('%');
    expect(typedValue(named('volume_limit'), 25)).toBe('25');
    expect(typedUnit(withUnit(named('slippage'), { slippage_kind: 'amount' }))).toBe(
      'of the price',
    );
    expect(settingText(named('interest'), 'empty')).toBe('empty');
  });

  it('are read and written in an address as the API has them', () => {
    const interest = named('interest');
    for (const [typed, text] of [
      ['3', '0.03'],
      ['', ''],
      ['1e', '1e'],
    ] as const) {
      expect(addressText(interest, typed)).toBe(text);
      expect(fromAddress(interest, text)).toBe(typed);
    }
  });
});

describe('what commission and size are of', () => {
  it.each([
    [null, '0.1\u202f% per side'],
    [{ commission_kind: 'per-unit' }, '0.001 a unit'],
    [{ commission_kind: 'per-fill' }, '0.001 a fill'],
  ])('says the commission with %j', (values, text) => {
    expect(commissionText({ commission: 0.001, size: 1, settings: values })).toBe(text);
  });

  it.each([
    [null, true, '10 units'],
    [{ sizing: 'reverser' }, true, '10 units, twice to turn around'],
    [{ sizing: 'all-in' }, false, 'all the cash'],
    [{ sizing: 'cash-share', size_percent: 12.5 }, false, '12.5\u202f% of the cash'],
    [{ sizing: 'value-share', size_percent: 5 }, false, "5\u202f% of the account's value"],
    [{ sizing: 'risk', size_percent: 1 }, false, "1\u202f% of the account's value at risk"],
  ])('says the size with %j', (values, isUsed, text) => {
    expect(usesSize(values)).toBe(isUsed);
    expect(sizeText({ commission: 0, size: 10, settings: values })).toBe(text);
  });

  it('names the unit of the field', () => {
    expect(commissionUnit({})).toBe('% per side');
    expect(commissionUnit({ commission_kind: 'per-fill' })).toBe('a fill');
  });
});
