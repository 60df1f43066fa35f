import type { StrategyDefinition } from '../../api/types';
import { constraintTexts, paramLabel } from '../../model/param-label';
import { boundUnit, metricOf, SWEEP_METRICS } from '../../model/sweep-metrics';
import type { RuleDraft } from '../../model/sweep-rule';
import { isShare } from '../../model/typed';
import { Icon } from '../../ui/icon';
import type { Option } from '../../ui/inputs';
import { RuleRow } from '../../ui/rule-row';
import { fieldId } from '../new-run/field-id';

interface RulesProps {
  strategy: StrategyDefinition;
  where: readonly RuleDraft[];
  keep: readonly RuleDraft[];
  faults: ReadonlyMap<string, string>;
  onWhere: (rules: RuleDraft[]) => void;
  onKeep: (rules: RuleDraft[]) => void;
}

/** Which combinations are tried at all, and which of them are ranked. */
export function Rules({ strategy, where, keep, faults, onWhere, onKeep }: RulesProps) {
  const params = strategy.params.map(({ name }) => ({
    value: name,
    label: paramLabel(strategy.params, name),
  }));
  const metrics = SWEEP_METRICS.map(({ key, label }) => ({ value: key, label }));
  return (
    <section class="card" aria-labelledby="rules-title">
      <div class="card-head">
        <h2 id="rules-title">Rules</h2>
      </div>
      <div class="card-body stack">
        <RuleList
          title="Between parameters"
          help="Combinations that break one are not run."
          given={constraintTexts(strategy)}
          field="where"
          rules={where}
          lefts={params}
          rights={strategy.params.map(({ name }) => name)}
          unitOf={(left) => {
            const param = strategy.params.find(({ name }) => name === left);
            return param && isShare(param) ? '%' : '';
          }}
          first={{ left: params[0]?.value ?? '', sign: '<', right: params[1]?.value ?? '' }}
          add="Add a rule"
          faults={faults}
          onChange={onWhere}
        />
        <RuleList
          title="On results"
          help="Cells that break one are kept in the table and not ranked."
          field="keep"
          rules={keep}
          lefts={metrics}
          unitOf={(left) => boundUnit(metricOf(SWEEP_METRICS, left))}
          first={{ left: 'trades', sign: '>=', right: '30' }}
          add="Add a bound"
          faults={faults}
          onChange={onKeep}
        />
      </div>
    </section>
  );
}

interface RuleListProps {
  title: string;
  help: string;
  /** Rules that hold anyway. */
  given?: readonly string[];
  field: 'where' | 'keep';
  rules: readonly RuleDraft[];
  lefts: readonly Option[];
  rights?: readonly string[];
  unitOf?: (left: string) => string;
  first: RuleDraft;
  add: string;
  faults: ReadonlyMap<string, string>;
  onChange: (rules: RuleDraft[]) => void;
}

function RuleList(props: RuleListProps) {
  const { title, help, given = [], field, rules, lefts, rights, first, add, faults } = props;
  const { onChange, unitOf } = props;
  const name = field === 'where' ? 'Rule' : 'Bound';
  return (
    <div class="rules" role="group" aria-labelledby={`${field}-title`}>
      <h3 id={`${field}-title`}>{title}</h3>
      <p class="help">{help}</p>
      {given.length > 0 && (
        <p class="help">
          The strategy itself asks for: <span class="mono">{given.join(', ')}</span>
        </p>
      )}
      {rules.map((rule, at) => (
        <RuleRow
          key={at}
          id={fieldId(`${field}.${at}`)}
          name={`${name} ${at + 1}`}
          rule={rule}
          lefts={lefts}
          {...(rights ? { rights } : {})}
          unit={unitOf?.(rule.left) ?? ''}
          fault={faults.get(`${field}[${at}]`)}
          onChange={(next) => onChange(rules.map((one, place) => (place === at ? next : one)))}
        >
          <button
            type="button"
            class="button quiet square"
            aria-label={`Remove ${name.toLowerCase()} ${at + 1}`}
            title="Remove"
            onClick={() => onChange(rules.filter((_, place) => place !== at))}
          >
            <Icon name="trash" />
          </button>
        </RuleRow>
      ))}
      <div>
        <button
          type="button"
          class="button compact"
          disabled={first.left === ''}
          onClick={() => onChange([...rules, first])}
        >
          {add}
        </button>
      </div>
    </div>
  );
}
