import type { SweepMetric } from '../../api/types';
import type { Option } from '../../ui/inputs';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}

/** One of a few, in a line with others. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label class="inline-choice">
      {label}
      <select class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface MetricChoiceProps {
  metrics: readonly SweepMetric[];
  value: string;
  onChange: (metric: string) => void;
}

/** The metric of the maps and plots; it is the same in all of them. */
export function MetricChoice({ metrics, value, onChange }: MetricChoiceProps) {
  return (
    <Choice
      label="Metric"
      value={value}
      options={metrics.map(({ key, label }) => ({ value: key, label }))}
      onChange={onChange}
    />
  );
}
