import {
  axisFaults,
  axisWords,
  modesOf,
  type AxisDraft,
  type AxisMode,
} from '../../model/axis-draft';
import type { AxisSource } from '../../model/axis-source';
import { CheckList } from '../../ui/check-list';
import { Icon } from '../../ui/icon';
import { NumberField, TextField } from '../../ui/inputs';
import { fieldId } from '../new-run/field-id';

interface AxisFieldProps {
  source: AxisSource;
  draft: AxisDraft;
  faults: ReadonlyMap<string, string>;
  onChange: (draft: AxisDraft) => void;
}

/** The values of an axis in the way that was chosen for them, and how many they are. */
export function AxisField({ source, draft, faults, onChange }: AxisFieldProps) {
  const isRight = axisFaults(source, draft).length === 0;
  const general = faults.get(`axes.${source.name}`);
  return (
    <div class="axis-values">
      <AxisInputs source={source} draft={draft} faults={faults} onChange={onChange} />
      {general && (
        <p class="fault">
          <Icon name="warn" />
          {general}
        </p>
      )}
      {isRight && <p class="help">{axisWords(source, draft)}</p>}
    </div>
  );
}

function AxisInputs({ source, draft, faults, onChange }: AxisFieldProps) {
  const field = (part: string) => ({
    id: fieldId(`axes.${source.name}.${part}`),
    fault: faults.get(`axes.${source.name}.${part}`),
  });
  const number = (part: 'from' | 'to' | 'step' | 'count', label: string) => (
    <NumberField
      {...field(part)}
      label={label}
      value={draft[part]}
      unit={part === 'count' ? '' : shortUnit(source.unit)}
      whole={part === 'count' || source.whole}
      step={null}
      onChange={(value) => onChange({ ...draft, [part]: value })}
    />
  );
  switch (draft.mode) {
    case 'range':
      return (
        <div class="axis-numbers">
          {number('from', 'From')}
          {number('to', 'To')}
          {number('step', 'Step')}
        </div>
      );
    case 'log':
      return (
        <div class="axis-numbers">
          {number('from', 'From')}
          {number('to', 'To')}
          {number('count', 'Values')}
        </div>
      );
    case 'check':
      return (
        <CheckList
          {...field('values')}
          label="Values"
          options={source.options}
          checked={draft.checked}
          onChange={(checked) => onChange({ ...draft, checked })}
        />
      );
    case 'list':
    case 'fixed':
      return (
        <TextField
          {...field('values')}
          label="Values"
          value={draft.list}
          help={
            source.kind === 'dates'
              ? 'Separated by commas, each like 2015-01-01..2019-12-31; either end may be omitted.'
              : `Separated by commas${source.unit === '' ? '' : `, in ${source.unit}`}.`
          }
          placeholder={source.kind === 'dates' ? '..2015-12-31, 2016-01-01..' : ''}
          onChange={(list) => onChange({ ...draft, list })}
        />
      );
  }
}

/** A unit that has room in a narrow field. */
function shortUnit(unit: string): string {
  return unit.startsWith('%') ? '%' : unit.length > 6 ? '' : unit;
}

const MODE_NAMES: Record<AxisMode, string> = {
  fixed: 'Fixed',
  range: 'Range',
  list: 'List',
  log: 'Log steps',
  check: 'Several',
};

/** The ways in which something can take part, for a row of choices. */
export function modeOptions(source: AxisSource, canBeFixed: boolean) {
  const modes: AxisMode[] = [...(canBeFixed ? (['fixed'] as const) : []), ...modesOf(source)];
  return modes.map((value) => ({ value, label: MODE_NAMES[value] }));
}
