import type { DataSet, Defaults, Preset, StrategyDefinition } from '../../api/types';

/** What the form of a run offers. */
export interface Choices {
  strategies: readonly StrategyDefinition[];
  dataSets: readonly DataSet[];
  defaults: Defaults;
  presets: readonly Preset[];
}
