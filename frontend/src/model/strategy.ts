import type { BacktestRequest, StrategyDefinition } from '../api/types';
import { isTraded } from './roles';

/** Where a strategy is shown. */
export function strategyPath(name: string): string {
  return `/strategies/${encodeURIComponent(name)}`;
}

/** A run of a strategy with its defaults, every one written out: an example to start from. */
export function exampleOf(strategy: StrategyDefinition): BacktestRequest {
  return {
    strategy: strategy.name,
    params: Object.fromEntries(strategy.params.map((param) => [param.name, param.default])),
    data: strategy.defaultData,
  };
}

/** What each role of a strategy is for, in words. */
export function rolesOf(strategy: StrategyDefinition): { role: string; use: string }[] {
  return strategy.roles.map((role) => {
    const usual = strategy.defaultData[role];
    const use = isTraded(strategy, role) ? 'traded' : 'watched';
    return { role, use: usual === undefined ? use : `${use}, usually ${usual}` };
  });
}
