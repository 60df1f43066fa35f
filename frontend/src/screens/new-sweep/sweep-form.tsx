import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { submitSweep } from '../../api/sweep-endpoints';
import type { Fault } from '../../api/types';
import { axisFaults, axisSize, combinationWords } from '../../model/axis-draft';
import { otherSources } from '../../model/axis-source';
import { overlap } from '../../model/data';
import { byField } from '../../model/form';
import { plural } from '../../model/format';
import { dataSetOf } from '../../model/reference';
import { rolesOf, without } from '../../model/roles';
import { defaultsOf } from '../../model/form';
import { sweepCommand, sweepCurl } from '../../model/sweep-command';
import { faultsOnForm, isSwept, sweptSources } from '../../model/sweep-form';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { CopyAs } from '../copy-request';
import { AccountFields } from '../new-run/account-fields';
import { DataFields } from '../new-run/data-fields';
import { NotTakenOver } from '../new-run/not-taken-over';
import { StrategyPicker } from '../new-run/strategy-picker';
import { TradingFields } from '../new-run/trading-fields';
import { focusFirstFault, onControlEnter, useSubmit } from '../submitting';
import type { SweepChoices } from './choices';
import { EstimateCard } from './estimate-card';
import { OtherAxes } from './other-axes';
import { ParamAxes } from './param-axes';
import { Rules } from './rules';
import { SearchFields } from './search-fields';
import { isShown } from './shown-fields';
import { useEstimate } from './use-estimate';
import { useSweepForm, type Blamed, type SweepFormState } from './use-sweep-form';

export function SweepForm({ choices, url }: { choices: SweepChoices; url: string }) {
  const state = useSweepForm(choices, url);
  return state && <SweepFields choices={choices} state={state} />;
}

interface SweepFieldsProps {
  choices: SweepChoices;
  state: SweepFormState;
}

function SweepFields({ choices, state }: SweepFieldsProps) {
  const { form, strategy, checked } = state;
  const { dataSets, defaults } = choices;
  const element = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(0);
  const [blamed, setBlamed] = useState<Blamed>({ body: '', faults: [] });
  const { send, sending, refusal } = useSubmit(submitSweep, (id) => `/sweeps/${id}`);
  const request = checked.ok ? checked.request : null;
  const look = useEstimate(request);
  const run = useRef<() => void>(() => undefined);
  useLayoutEffect(() => onControlEnter(() => run.current()), []);
  useEffect(() => {
    if (asked > 0) focusFirstFault(element.current);
  }, [asked]);

  const body = JSON.stringify(request);
  const told = new Map<string, Fault>();
  const fromServer = [
    ...(look.refusal?.faults ?? []),
    ...(blamed.body === body ? blamed.faults : []),
  ];
  for (const fault of request ? faultsOnForm(fromServer, request) : []) {
    told.set(`${fault.field} ${fault.message}`, fault);
  }
  const all = checked.ok ? [...told.values()] : checked.faults;
  const faults = byField(all);
  const elsewhere = all.filter(({ field }) => !isShown(field, form, strategy, defaults));

  run.current = async () => {
    if (sending) return;
    if (!checked.ok) {
      setAsked((times) => times + 1);
      return;
    }
    const refused = await send(checked.request);
    if (refused && refused.faults.length > 0) {
      setBlamed({ body, faults: refused.faults });
      setAsked((times) => times + 1);
    }
  };
  const swept = sweptSources(form, strategy, dataSets, defaults);
  const sizes = swept.flatMap((source) => {
    const draft = form.axes[source.name];
    return draft && axisFaults(source, draft).length === 0 ? [axisSize(source, draft)] : [];
  });
  const chosen = rolesOf(strategy, form.base.data).flatMap(
    (role) => dataSetOf(form.base.data[role] ?? '', dataSets) ?? [],
  );

  return (
    <form
      ref={element}
      class="new-run"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run.current();
      }}
    >
      <div class="stack">
        {state.unknownQueryParams.map((unknown) => (
          <Notice key={unknown} kind="warn">
            {unknown}
          </Notice>
        ))}
        <StrategyPicker
          strategies={choices.strategies}
          value={strategy.name}
          onChange={state.chooseStrategy}
        />
        <NotTakenOver line={state.lost} />
        <DataFields
          strategy={strategy}
          dataSets={dataSets}
          data={form.base.data}
          faults={faults}
          onChange={(role, name) => state.changeBase({ data: { ...form.base.data, [role]: name } })}
          onRemove={(role) => state.changeBase({ data: without(strategy, form.base.data, role) })}
        />
        <ParamAxes
          strategy={strategy}
          base={form.base}
          axes={form.axes}
          faults={faults}
          onValue={(name, value) =>
            state.changeBase({ params: { ...form.base.params, [name]: value } })
          }
          onAxis={state.changeAxis}
        />
        <OtherAxes
          sources={otherSources(strategy, form.base, dataSets, defaults)}
          axes={form.axes}
          faults={faults}
          onAxis={state.changeAxis}
        />
        <Rules
          strategy={strategy}
          where={form.where}
          keep={form.keep}
          faults={faults}
          onWhere={(where) => state.change({ where })}
          onKeep={(keep) => state.change({ keep })}
        />
        <SearchFields form={form} faults={faults} onChange={state.change} />
        <TradingFields
          settings={defaults.settings.filter(({ name }) => !isSwept(form, `settings.${name}`))}
          values={form.base.settings}
          faults={faults}
          onChange={(name, value) =>
            state.changeBase({ settings: { ...form.base.settings, [name]: value } })
          }
          onResetAll={() => state.changeBase({ settings: defaultsOf(defaults.settings) })}
        />
      </div>
      <aside class="settings">
        <AccountFields
          form={form.base}
          defaults={defaults}
          span={overlap(chosen)?.whole ?? null}
          faults={faults}
          nameLabel="Sweep name"
          swept={new Set(swept.map(({ name }) => name))}
          onChange={(_field, patch) => state.changeBase(patch)}
        />
        <EstimateCard
          look={look}
          isRight={checked.ok}
          words={combinationWords(sizes)}
          elsewhere={elsewhere.map(({ field, message }) =>
            field === 'axes' ? message : `${field}: ${message}`,
          )}
        />
        <div class="card card-body stack submit">
          {refusal && refusal.faults.length === 0 && (
            <Notice kind="error" title={refusal.title} live>
              <p>{refusal.message}</p>
            </Notice>
          )}
          <button type="submit" class="button primary large wide" disabled={sending}>
            <Icon name="play" />
            {sending ? 'Sending' : form.walk === 'off' ? 'Run sweep' : 'Run walk forward'}
          </button>
          <p class="help submit-note" role="status">
            {faults.size > 0 ? (
              <span class="loss">
                {faults.get('axes') ??
                  `${plural(faults.size, 'field needs', 'fields need')} your attention`}
              </span>
            ) : (
              <span class="keys">
                <kbd>Ctrl</kbd> <kbd>Enter</kbd> runs it from anywhere in the form
              </span>
            )}
          </p>
        </div>
        <CopyAs request={() => request} what="sweep" cli={sweepCommand} curl={sweepCurl} />
      </aside>
    </form>
  );
}
