import { describe, expect, it } from 'vitest';
import { strategy } from '../api/fixtures';
import { constraintTexts, paramLabel } from './param-label';

const pair = strategy('CorrelatedSMACross');
const cross = strategy('SmaCross');

describe('the name of a parameter for people', () => {
  it.each([
    [cross, 'fast', 'Fast period'],
    [pair, 'p_fast_d0', 'Fast period (traded price)'],
    [pair, 'p_fast_d1', 'Fast period (reference)'],
    [pair, 'gone_by_now', 'Gone by now'],
  ])('%# is its label, told apart where two share it', ({ params }, name, label) => {
    expect(paramLabel(params, name)).toBe(label);
  });

  it('stands in what must hold', () => {
    expect(constraintTexts(cross)).toEqual(['Fast period below slow period']);
    expect(constraintTexts(pair)[0]).toBe(
      'Fast period (traded price) below slow period (traded price)',
    );
  });
});
