import type { DataSet, StrategyDefinition } from '../../api/types';
import { dataFacts, optionText, overlap } from '../../model/data';
import { SelectField } from '../../ui/inputs';
import { Notice } from '../../ui/notice';
import { RangeStrip } from '../../ui/range-strip';
import { MiniChart } from '../mini-chart';
import { fieldId } from './field-id';

interface DataFieldsProps {
  strategy: StrategyDefinition;
  dataSets: readonly DataSet[];
  data: Record<string, string>;
  faults: ReadonlyMap<string, string>;
  onChange: (role: string, name: string) => void;
}

/** One data set for each role that the strategy declares, and no more. */
export function DataFields({ strategy, dataSets, data, faults, onChange }: DataFieldsProps) {
  const chosen = strategy.roles.flatMap(
    (role) => dataSets.find((set) => set.name === data[role]) ?? [],
  );
  const shared = chosen.length > 1 ? overlap(chosen) : null;
  const broken = dataSets.filter((set) => set.status === 'broken');
  return (
    <fieldset class="card">
      <div class="card-head">
        <legend>
          <h2>Data</h2>
        </legend>
      </div>
      <div class="card-body stack">
        <div class="data-roles">
          {strategy.roles.map((role) => {
            const set = dataSets.find((one) => one.name === data[role]);
            return (
              <div key={role} class="data-role">
                <SelectField
                  id={fieldId(`data.${role}`)}
                  label={roleLabel(role)}
                  value={data[role] ?? ''}
                  options={dataSets.map((one) => ({
                    value: one.name,
                    label: optionText(one),
                    disabled: one.status === 'broken',
                  }))}
                  fault={faults.get(`data.${role}`)}
                  onChange={(name) => onChange(role, name)}
                />
                {set?.status === 'ready' && (
                  <>
                    <p class="help">{dataFacts(set)}</p>
                    <MiniChart name={set.name} />
                  </>
                )}
              </div>
            );
          })}
        </div>
        {shared && <RangeStrip overlap={shared} />}
        {shared?.warning && <Notice kind="warn">{shared.warning}</Notice>}
        {broken.length > 0 && (
          <ul class="broken help">
            {broken.map((set) => (
              <li key={set.name}>
                <strong>{set.name}</strong> cannot be used: {set.fault}
              </li>
            ))}
          </ul>
        )}
      </div>
    </fieldset>
  );
}

/** A role as a label: `price` is Price. */
function roleLabel(role: string): string {
  return role.charAt(0).toUpperCase() + role.slice(1).replaceAll(/[_-]/g, ' ');
}
