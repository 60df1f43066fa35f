import { describe, expect, it } from 'vitest';
import { strategy } from '../api/fixtures';
import { cliCommand } from './command';
import { exampleOf, rolesOf, strategyPath } from './strategy';

const cross = strategy('SmaCross');

describe('a strategy', () => {
  it('has an address of its own', () => {
    expect(strategyPath('a b/c')).toBe('/strategies/a%20b%2Fc');
  });

  it('has an example that says every default', () => {
    expect(cliCommand(exampleOf(cross))).toContain(
      'infra/stratlab run --strategy SmaCross -P fast=10 -P slow=30',
    );
  });

  it('says what its data is for', () => {
    expect(
      rolesOf(strategy('CorrelatedSMACross')).map(({ role, use }) => `${role}: ${use}`),
    ).toEqual(['price: traded, usually sp500-daily', 'reference: watched, usually usdcad-daily']);
  });
});
