import { describe, expect, it } from 'vitest';
import type { Preset } from '../api/types';
import { defaults, presets, strategies } from '../api/fixtures';
import { fromQuery } from './form-query';
import { presetOf, presetQuery } from './preset';

const [golden, torn] = presets as [Preset, Preset];

describe('a preset', () => {
  const query = presetQuery(golden) ?? new URLSearchParams();

  it('opens the form with what it says', () => {
    expect(String(query)).toBe(
      'strategy=SmaCross&data.price=sp500-daily&p.fast=50&p.slow=200&cash=100000&commission=0.1&s.sizing=all-in',
    );
  });

  it('is known by its form until something is changed', () => {
    const opened = fromQuery(query, strategies, defaults);
    if (!opened) throw new Error('no form');
    const of = (form: typeof opened.form) =>
      presetOf(form, opened.strategy, presets, strategies, defaults)?.name;
    expect(of(opened.form)).toBe('sp500-golden-cross');
    expect(of({ ...opened.form, cash: '5' })).toBeUndefined();
  });

  it('that is broken opens nothing', () => {
    expect(presetQuery(torn)).toBeNull();
  });
});
