import type { Defaults, Preset, StrategyDefinition } from '../api/types';
import type { FormState } from './form-state';
import { fromQuery, queryOf, toQuery } from './form-query';

/** The address that opens the form with a preset; null for one that cannot be run. */
export function presetQuery(preset: Preset): URLSearchParams | null {
  return preset.request == null ? null : queryOf(preset.request);
}

/** The preset whose form this is, unchanged. */
export function presetOf(
  form: FormState,
  strategy: StrategyDefinition,
  presets: readonly Preset[],
  strategies: readonly StrategyDefinition[],
  defaults: Defaults,
): Preset | undefined {
  const now = String(toQuery(form, strategy, defaults));
  return presets.find((preset) => {
    const query = presetQuery(preset);
    const opened = query && fromQuery(query, strategies, defaults);
    return opened && String(toQuery(opened.form, opened.strategy, defaults)) === now;
  });
}
