import type { DataSet, StrategyDefinition } from '../../api/types';
import { dataFacts, optionText, overlap } from '../../model/data';
import { timeframeName } from '../../model/format';
import { dataSetOf, longerThan, readReference, referenceText } from '../../model/reference';
import { isRemovable, isTraded, nextRole, roleLabel, rolesOf } from '../../model/roles';
import { Icon } from '../../ui/icon';
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
  onRemove: (role: string) => void;
}

/** One data set for each role that the strategy declares; of an open one as many as one likes. */
export function DataFields({
  strategy,
  dataSets,
  data,
  faults,
  onChange,
  onRemove,
}: DataFieldsProps) {
  const roles = rolesOf(strategy, data);
  const next = nextRole(strategy, data);
  const chosen = roles.flatMap((role) => dataSetOf(data[role] ?? '', dataSets) ?? []);
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
          {roles.map((role) => (
            <DataRole
              key={role}
              role={role}
              isTraded={isTraded(strategy, role)}
              dataSets={dataSets}
              value={data[role] ?? ''}
              fault={faults.get(`data.${role}`)}
              onChange={(text) => onChange(role, text)}
              onRemove={isRemovable(strategy, data, role) ? () => onRemove(role) : undefined}
            />
          ))}
        </div>
        {next !== null && (
          <button
            type="button"
            class="button compact add-data"
            onClick={() => onChange(next, unused(dataSets, chosen))}
          >
            Add a data set
          </button>
        )}
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

interface DataRoleProps {
  role: string;
  isTraded: boolean;
  dataSets: readonly DataSet[];
  value: string;
  fault: string | undefined;
  onChange: (text: string) => void;
  onRemove: (() => void) | undefined;
}

/** The data set of a role; one that is only watched may be seen in longer bars. */
function DataRole({ role, isTraded, dataSets, value, fault, onChange, onRemove }: DataRoleProps) {
  const { dataSet, timeframe } = readReference(value, dataSets);
  const set = dataSetOf(value, dataSets);
  const own = set?.timeframe ?? '';
  const longer = longerThan(own);
  if (timeframe !== '' && !longer.includes(timeframe)) longer.push(timeframe);
  return (
    <div class="data-role">
      <SelectField
        id={fieldId(`data.${role}`)}
        label={roleLabel(role)}
        value={dataSet}
        options={dataSets.map((one) => ({
          value: one.name,
          label: optionText(one),
          disabled: one.status === 'broken',
        }))}
        fault={fault}
        onChange={(name) => onChange(referenceText({ dataSet: name, timeframe }))}
      />
      {set?.status === 'ready' && (
        <>
          <p class="help">{dataFacts(set)}</p>
          <MiniChart name={set.name} />
        </>
      )}
      {(!isTraded || timeframe !== '') && set?.status === 'ready' && (
        <SelectField
          id={fieldId(`data.${role}.timeframe`)}
          label={`Bars of ${roleLabel(role).toLowerCase()}`}
          value={timeframe}
          options={[
            { value: '', label: `As in the file, ${timeframeName(own)}` },
            ...longer.map((one) => ({ value: one, label: `${timeframeName(one)}, made of them` })),
          ]}
          changed={timeframe !== ''}
          onReset={() => onChange(dataSet)}
          onChange={(one) => onChange(referenceText({ dataSet, timeframe: one }))}
        />
      )}
      {onRemove && (
        <button type="button" class="button quiet compact" onClick={onRemove}>
          <Icon name="trash" />
          Remove {roleLabel(role).toLowerCase()}
        </button>
      )}
    </div>
  );
}

/** The first data set that is not chosen yet; any when all are. */
function unused(dataSets: readonly DataSet[], chosen: readonly DataSet[]): string {
  const ready = dataSets.filter((set) => set.status === 'ready');
  return (ready.find((set) => !chosen.includes(set)) ?? ready[0])?.name ?? '';
}
