import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { submit } from '../../api/endpoints';
import type { Defaults, StrategyDefinition } from '../../api/types';
import { overlap } from '../../model/data';
import { toQuery } from '../../model/form-query';
import { plural } from '../../model/format';
import { presetOf } from '../../model/preset';
import { dataSetOf } from '../../model/reference';
import { rolesOf } from '../../model/roles';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { CopyRequest } from '../copy-request';
import { focusFirstFault, onControlEnter, useSubmit } from '../submitting';
import { AccountFields } from './account-fields';
import type { Choices } from './choices';
import { DataFields } from './data-fields';
import { NotTakenOver } from './not-taken-over';
import { ParamFields } from './param-fields';
import { PresetPicker } from './preset-picker';
import { StrategyPicker } from './strategy-picker';
import { TradingFields } from './trading-fields';
import { useRunForm } from './use-run-form';

export function RunForm({ choices, url }: { choices: Choices; url: string }) {
  const state = useRunForm(choices, url);
  const { send, sending, refusal } = useSubmit(submit, (id) => `/runs/${id}`);
  const fieldset = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    if (asked > 0) focusFirstFault(fieldset.current);
  }, [asked]);
  const runNow = useRef<() => void>(() => undefined);
  useLayoutEffect(() => onControlEnter(() => runNow.current()), []);
  if (!state) return null;
  const { form, strategy, checked, faults, blame } = state;

  const run = async () => {
    if (sending) return;
    if (!checked.ok) {
      setAsked((times) => times + 1);
      return;
    }
    const refused = await send(checked.request);
    if (refused && refused.faults.length > 0) {
      blame(refused.faults);
      setAsked((times) => times + 1);
    }
  };
  runNow.current = () => void run();
  const chosen = rolesOf(strategy, form.data).flatMap(
    (role) => dataSetOf(form.data[role] ?? '', choices.dataSets) ?? [],
  );
  const known = new Set(knownFields(strategy, choices.defaults, form.data));
  const elsewhere = refusal?.faults.filter((fault) => !known.has(fault.field)) ?? [];
  const isGeneral = refusal !== null && (refusal.faults.length === 0 || elsewhere.length > 0);

  return (
    <form
      ref={fieldset}
      class="new-run"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <div class="stack">
        {state.unknownQueryParams.map((unknown) => (
          <Notice key={unknown} kind="warn">
            {unknown}
          </Notice>
        ))}
        <PresetPicker
          presets={choices.presets}
          value={presetOf(form, strategy, choices.presets, choices.strategies, choices.defaults)}
          onChoose={state.open}
        />
        <StrategyPicker
          strategies={choices.strategies}
          value={strategy.name}
          onChange={state.chooseStrategy}
        />
        <NotTakenOver line={state.lost} />
        <DataFields
          strategy={strategy}
          dataSets={choices.dataSets}
          data={form.data}
          faults={faults}
          onChange={state.changeData}
          onRemove={state.removeData}
        />
        <ParamFields
          strategy={strategy}
          values={form.params}
          faults={faults}
          onChange={state.changeParam}
          onResetAll={state.resetParams}
        />
        <TradingFields
          settings={choices.defaults.settings}
          values={form.settings}
          faults={faults}
          onChange={state.changeSetting}
          onResetAll={state.resetSettings}
        />
      </div>
      <aside class="settings">
        <AccountFields
          form={form}
          defaults={choices.defaults}
          span={overlap(chosen)?.whole ?? null}
          faults={faults}
          onChange={state.change}
        />
        <div class="card card-body stack submit">
          {isGeneral && (
            <Notice kind="error" title={refusal.title} live>
              {elsewhere.length > 0 ? (
                elsewhere.map((fault) => (
                  <p key={fault.field}>
                    {fault.field}: {fault.message}
                  </p>
                ))
              ) : (
                <p>{refusal.message}</p>
              )}
            </Notice>
          )}
          <button type="submit" class="button primary large wide" disabled={sending}>
            <Icon name="play" />
            {sending ? 'Sending' : 'Run backtest'}
          </button>
          <p class="help submit-note" role="status">
            {faults.size > 0 ? (
              <span class="loss">
                {plural(faults.size, 'field needs', 'fields need')} your attention
              </span>
            ) : (
              <span class="keys">
                <kbd>Ctrl</kbd> <kbd>Enter</kbd> runs it from anywhere in the form
              </span>
            )}
          </p>
        </div>
        <a
          class="button"
          href={`/sweeps/new?${toQuery(form, strategy, choices.defaults)}`}
          title="Tries many values of the parameters, with all else as it is here"
        >
          <Icon name="grid" />
          Sweep these parameters
        </a>
        <CopyRequest request={() => (checked.ok ? checked.request : null)} />
      </aside>
    </form>
  );
}

function knownFields(
  strategy: StrategyDefinition,
  defaults: Defaults,
  data: Record<string, string>,
): string[] {
  return [
    ...defaults.settings.map((setting) => `settings.${setting.name}`),
    ...strategy.params.map((param) => `params.${param.name}`),
    ...rolesOf(strategy, data).map((role) => `data.${role}`),
    ...['cash', 'commission', 'size', 'from', 'to', 'name'],
  ];
}
