import { useState } from 'preact/hooks';
import { modesOf, type AxisDraft, type AxisMode } from '../../model/axis-draft';
import { inMode } from '../../model/axis-prefill';
import type { AxisSource } from '../../model/axis-source';
import { Icon } from '../../ui/icon';
import { Segments } from '../../ui/inputs';
import { fieldId } from '../new-run/field-id';
import { AxisField, modeOptions } from './axis-field';

interface OtherAxesProps {
  sources: readonly AxisSource[];
  axes: Readonly<Record<string, AxisDraft>>;
  faults: ReadonlyMap<string, string>;
  onAxis: (name: string, draft: AxisDraft | null) => void;
}

const GROUPS = ['Data and dates', 'Account', 'Trading settings'] as const;

/** Axes that are no parameters: data sets, windows of dates, costs, account and settings. */
export function OtherAxes({ sources, axes, faults, onAxis }: OtherAxesProps) {
  const isChosen = ({ name }: AxisSource) => axes[name] !== undefined;
  const chosen = sources.filter(isChosen);
  const free = sources.filter((source) => !isChosen(source));
  const add = (name: string) => {
    const source = free.find((one) => one.name === name);
    const mode = source && modesOf(source)[0];
    if (source && mode) onAxis(name, inMode(source, undefined, mode));
  };
  return (
    <section class="card" aria-labelledby="others-title">
      <div class="card-head">
        <div>
          <h2 id="others-title">More axes</h2>
          <p class="help">Data sets, windows of dates, costs, the account or any setting.</p>
        </div>
        <AddAxis free={free} onAdd={add} />
      </div>
      <div class="card-body">
        {chosen.length === 0 && <p class="muted">None: every cell has them as they are set.</p>}
        <div class="axes">
          {chosen.map((source) => {
            const draft = axes[source.name];
            return (
              draft && (
                <OtherAxis
                  key={source.name}
                  source={source}
                  draft={draft}
                  faults={faults}
                  onAxis={onAxis}
                />
              )
            );
          })}
        </div>
      </div>
    </section>
  );
}

interface OtherAxisProps extends Pick<OtherAxesProps, 'faults' | 'onAxis'> {
  source: AxisSource;
  draft: AxisDraft;
}

function OtherAxis({ source, draft, faults, onAxis }: OtherAxisProps) {
  const modes = modeOptions(source, false);
  return (
    <div class={`axis ${draft.mode}`} role="group" aria-label={source.label}>
      <div class="axis-actions">
        {modes.length > 1 && (
          <Segments
            id={fieldId(`mode.${source.name}`)}
            label={`How ${source.label} takes part`}
            value={draft.mode}
            options={modes}
            onChange={(next) => onAxis(source.name, inMode(source, draft, next as AxisMode))}
            compact
          />
        )}
        <button
          type="button"
          class="button quiet square compact"
          aria-label={`Remove the axis ${source.label}`}
          title="Remove"
          onClick={() => onAxis(source.name, null)}
        >
          <Icon name="trash" />
        </button>
      </div>
      <div>
        <p class="axis-title">{source.label}</p>
        <AxisField
          source={source}
          draft={draft}
          faults={faults}
          onChange={(next) => onAxis(source.name, next)}
        />
      </div>
    </div>
  );
}

function AddAxis({ free, onAdd }: { free: readonly AxisSource[]; onAdd: (name: string) => void }) {
  const [name, setName] = useState('');
  const value = free.some((one) => one.name === name) ? name : (free[0]?.name ?? '');
  return (
    <div class="add-axis">
      <select
        class="input"
        aria-label="Axis to add"
        value={value}
        onChange={(event) => setName(event.currentTarget.value)}
      >
        {GROUPS.map((group) => (
          <optgroup key={group} label={group}>
            {free
              .filter((one) => one.group === group)
              .map((one) => (
                <option key={one.name} value={one.name}>
                  {one.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <button type="button" class="button" disabled={value === ''} onClick={() => onAdd(value)}>
        Add
      </button>
    </div>
  );
}
