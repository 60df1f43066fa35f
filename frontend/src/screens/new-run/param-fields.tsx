import type { ParamDefinition, StrategyDefinition } from '../../api/types';
import { defaultText, groupsOf, isChanged, widgetOf } from '../../model/form';
import { constraintTexts } from '../../model/param-label';
import { rangeText } from '../../model/number-text';
import { isPercent, typedBound, typedUnit } from '../../model/typed';
import { Icon } from '../../ui/icon';
import { NumberField, SegmentsField, SelectField, SwitchField, TextField } from '../../ui/inputs';
import { fieldId } from './field-id';

interface ParamFieldsProps {
  strategy: StrategyDefinition;
  values: Record<string, string | boolean>;
  faults: ReadonlyMap<string, string>;
  onChange: (name: string, value: string | boolean) => void;
  onResetAll: () => void;
}

/** The form that the parameter definitions of the strategy ask for. */
export function ParamFields(props: ParamFieldsProps) {
  const { strategy, values, faults, onChange, onResetAll } = props;
  const changed = strategy.params.filter((param) => isChanged(param, values[param.name])).length;
  return (
    <section class="card" aria-labelledby="params-title">
      <div class="card-head">
        <h2 id="params-title">Parameters</h2>
        {changed > 0 && (
          <button type="button" class="link-button" onClick={onResetAll}>
            <Icon name="reset" />
            Reset all to defaults
          </button>
        )}
      </div>
      <div class="card-body params">
        {strategy.params.length === 0 && <p class="muted">This strategy has no parameters.</p>}
        {groupsOf(strategy.params).map(([heading, params]) => (
          <fieldset key={heading} class="param-group">
            <legend>
              <h3>{heading}</h3>
            </legend>
            <div class="fields">
              {params.map((param) => (
                <ParamField
                  key={`${strategy.name}.${param.name}`}
                  field={`params.${param.name}`}
                  param={param}
                  value={values[param.name] ?? defaultText(param)}
                  fault={faults.get(`params.${param.name}`)}
                  onChange={(value) => onChange(param.name, value)}
                />
              ))}
            </div>
          </fieldset>
        ))}
        {strategy.constraints.length > 0 && (
          <p class="help">Must hold: {constraintTexts(strategy).join('; ')}</p>
        )}
      </div>
    </section>
  );
}

const SUMS = 1e6;

interface ParamFieldProps {
  /** Its name on the wire: `params.fast`. */
  field: string;
  param: ParamDefinition;
  value: string | boolean;
  fault: string | undefined;
  onChange: (value: string | boolean) => void;
}

/** One parameter or setting with the widget that fits its type. */
export function ParamField({ field, param, value, fault, onChange }: ParamFieldProps) {
  // A bound that only keeps sums finite is nothing to read about.
  const [min, max] = [typedBound(param, param.min), typedBound(param, param.max)];
  const range = rangeText(min, (param.max ?? 0) < SUMS ? max : null);
  const isNumber = param.type === 'int' || param.type === 'float';
  const common = {
    id: fieldId(field),
    label: param.label,
    help: [
      param.description,
      isNumber && range ? `${capital(range)}${isPercent(param) ? '\u202f%' : ''}.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    fault,
    changed: isChanged(param, value),
    onReset: () => onChange(defaultText(param)),
  };
  const text = String(value);
  const options = param.choices.map((choice) => ({ value: choice, label: choice }));
  switch (widgetOf(param)) {
    case 'number':
      return (
        <NumberField
          {...common}
          value={text}
          onChange={onChange}
          whole={param.type === 'int'}
          min={min}
          max={max}
          step={param.type === 'int' ? (param.step ?? 1) : null}
          unit={typedUnit(param)}
        />
      );
    case 'switch':
      return <SwitchField {...common} value={value === true} onChange={onChange} />;
    case 'segments':
      return <SegmentsField {...common} value={text} options={options} onChange={onChange} />;
    case 'select':
      return <SelectField {...common} value={text} options={options} onChange={onChange} />;
    case 'text':
      return <TextField {...common} value={text} onChange={onChange} />;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
