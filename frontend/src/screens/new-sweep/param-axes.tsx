import type { ParamDefinition, StrategyDefinition } from '../../api/types';
import type { AxisDraft, AxisMode } from '../../model/axis-draft';
import { asFixed, inMode } from '../../model/axis-prefill';
import { paramSources, type AxisSource } from '../../model/axis-source';
import { defaultText, groupsOf } from '../../model/form';
import type { FormState } from '../../model/form-state';
import { Segments } from '../../ui/inputs';
import { fieldId } from '../new-run/field-id';
import { ParamField } from '../new-run/param-fields';
import { AxisField, modeOptions } from './axis-field';

interface ParamAxesProps {
  strategy: StrategyDefinition;
  base: FormState;
  axes: Readonly<Record<string, AxisDraft>>;
  faults: ReadonlyMap<string, string>;
  onValue: (name: string, value: string | boolean) => void;
  onAxis: (name: string, draft: AxisDraft | null) => void;
}

/** Every parameter: fixed at a value, or with several to try. */
export function ParamAxes(props: ParamAxesProps) {
  const { strategy, base } = props;
  const sources = new Map(paramSources(strategy, base).map((one) => [one.name, one]));
  return (
    <section class="card" aria-labelledby="params-title">
      <div class="card-head">
        <div>
          <h2 id="params-title">Parameters</h2>
          <p class="help">Fixed at one value, or swept over several.</p>
        </div>
      </div>
      <div class="card-body params">
        {strategy.params.length === 0 && (
          <p class="muted">This strategy has no parameters; sweep data, dates or costs below.</p>
        )}
        {groupsOf(strategy.params).map(([heading, params]) => (
          <fieldset key={heading} class="param-group">
            <legend>
              <h3>{heading}</h3>
            </legend>
            <div class="axes">
              {params.map((param) => {
                const source = sources.get(param.name);
                return (
                  source && (
                    <ParamAxis
                      key={`${strategy.name}.${param.name}`}
                      {...props}
                      param={param}
                      source={source}
                    />
                  )
                );
              })}
            </div>
          </fieldset>
        ))}
      </div>
    </section>
  );
}

interface ParamAxisProps extends ParamAxesProps {
  param: ParamDefinition;
  source: AxisSource;
}

function ParamAxis({ param, source, base, axes, faults, onValue, onAxis }: ParamAxisProps) {
  const draft = axes[param.name];
  const mode = draft?.mode ?? 'fixed';
  return (
    <div class={`axis ${mode}`} role="group" aria-label={`${param.label} (${param.name})`}>
      <Segments
        id={fieldId(`mode.${param.name}`)}
        label={`How ${param.label} takes part`}
        value={mode}
        options={modeOptions(source, true)}
        onChange={(next) =>
          onAxis(
            param.name,
            next === 'fixed' ? asFixed(source, draft) : inMode(source, draft, next as AxisMode),
          )
        }
        compact
      />
      {draft && draft.mode !== 'fixed' ? (
        <div>
          <p class="axis-title">{param.label}</p>
          <AxisField
            source={source}
            draft={draft}
            faults={faults}
            onChange={(next) => onAxis(param.name, next)}
          />
        </div>
      ) : (
        <ParamField
          field={`params.${param.name}`}
          param={param}
          value={base.params[param.name] ?? defaultText(param)}
          fault={faults.get(`params.${param.name}`)}
          onChange={(value) => onValue(param.name, value)}
        />
      )}
    </div>
  );
}
