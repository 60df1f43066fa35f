import type { ParamDefinition } from '../../api/types';
import { defaultText, groupsOf, isChanged } from '../../model/form';
import { plural } from '../../model/format';
import { changedLine } from '../../model/settings';
import { withUnit, withUnits } from '../../model/typed';
import { Icon } from '../../ui/icon';
import { ParamField } from './param-fields';

interface TradingFieldsProps {
  settings: readonly ParamDefinition[];
  values: Record<string, string | boolean>;
  faults: ReadonlyMap<string, string>;
  onChange: (name: string, value: string | boolean) => void;
  onResetAll: () => void;
}

/** How the run is traded: folded, because the defaults do for most runs. */
export function TradingFields(props: TradingFieldsProps) {
  const { settings, values, faults, onChange, onResetAll } = props;
  const changed = withUnits(settings, values).some((setting) =>
    isChanged(setting, values[setting.name]),
  );
  return (
    <section class="card" aria-labelledby="trading-title">
      <div class="card-head">
        <h2 id="trading-title">Trading settings</h2>
        {changed && (
          <button type="button" class="link-button" onClick={onResetAll}>
            <Icon name="reset" />
            Reset trading settings
          </button>
        )}
      </div>
      <div class="trading">
        {groupsOf(settings).map(([heading, group]) => (
          <Group
            key={heading}
            heading={heading}
            group={group}
            values={values}
            faults={faults}
            onChange={onChange}
          />
        ))}
      </div>
    </section>
  );
}

interface GroupProps extends Pick<TradingFieldsProps, 'values' | 'faults' | 'onChange'> {
  heading: string;
  group: readonly ParamDefinition[];
}

/** Some settings behind their heading, which tells what was changed; open where one has a fault. */
function Group({ heading, group, values, faults, onChange }: GroupProps) {
  const wrong = group.filter((setting) => faults.has(`settings.${setting.name}`)).length;
  const line = changedLine(group, values);
  return (
    <details open={wrong > 0}>
      <summary>
        <Icon name="right" />
        <h3>{heading}</h3>
        {line !== '' && (
          <span class="changed-line">
            <span class="changed" role="img" aria-label="changed from the defaults" />
            {line}
          </span>
        )}
        {wrong > 0 && <span class="loss small">{plural(wrong, 'fault')}</span>}
      </summary>
      <div class="fields">
        {group.map((setting) => (
          <ParamField
            key={setting.name}
            field={`settings.${setting.name}`}
            param={withUnit(setting, values)}
            value={values[setting.name] ?? defaultText(setting)}
            fault={faults.get(`settings.${setting.name}`)}
            onChange={(value) => onChange(setting.name, value)}
          />
        ))}
      </div>
    </details>
  );
}
