import type { Preset } from '../../api/types';
import { presetQuery } from '../../model/preset';
import { plural } from '../../model/format';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/inputs';

interface PresetPickerProps {
  presets: readonly Preset[];
  /** The preset that the form shows unchanged. */
  value: Preset | undefined;
  onChoose: (query: URLSearchParams) => void;
}

/** Fills the whole form from a file of the presets folder. */
export function PresetPicker({ presets, value, onChoose }: PresetPickerProps) {
  if (presets.length === 0) return null;
  const broken = presets.filter((preset) => preset.faults.length > 0);
  const choose = (name: string) => {
    const chosen = presets.find((preset) => preset.name === name);
    const query = chosen && presetQuery(chosen);
    if (query) onChoose(query);
  };
  return (
    <div class="card card-body stack">
      <SelectField
        id="preset"
        label="Preset"
        value={value?.name ?? ''}
        help={value?.description ?? 'Fills the whole form; everything can be changed afterwards.'}
        options={presets.map((preset) => ({
          value: preset.name,
          label: preset.request == null ? `${preset.name} (cannot be run)` : preset.title,
          disabled: preset.request == null,
        }))}
        onChange={choose}
      />
      {broken.length > 0 && (
        <Notice kind="warn" title={`${plural(broken.length, 'preset')} cannot be run`}>
          <ul class="broken small">
            {broken.flatMap((preset) =>
              preset.faults.map((fault) => (
                <li key={`${preset.name} ${fault.field}`}>
                  <span class="mono">{preset.name}.json</span>: {fault.field}: {fault.message}
                </li>
              )),
            )}
          </ul>
        </Notice>
      )}
    </div>
  );
}
