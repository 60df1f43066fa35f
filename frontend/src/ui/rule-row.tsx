import type { ComponentChildren } from 'preact';
import { SIGNS, signWords, type RuleDraft, type Sign } from '../model/sweep-rule';
import { Icon } from './icon';
import type { Option } from './inputs';

interface RuleRowProps {
  id: string;
  /** What it is called for those who do not see it: `Rule 1`. */
  name: string;
  rule: RuleDraft;
  lefts: readonly Option[];
  /** What can be written on the right besides a number. */
  rights?: readonly string[];
  unit?: string;
  fault?: string | undefined;
  onChange: (rule: RuleDraft) => void;
  children?: ComponentChildren;
}

/** A comparison: of something on the left with a number, or with something else. */
export function RuleRow(props: RuleRowProps) {
  const { id, name, rule, lefts, rights, unit, fault, onChange, children } = props;
  const isKnown = lefts.some(({ value }) => value === rule.left);
  const isNumber = rights === undefined;
  return (
    <div class="rule" role="group" aria-label={name}>
      <div class="rule-parts">
        <select
          class="input"
          aria-label={`${name}: what is compared`}
          value={rule.left}
          onChange={(event) => onChange({ ...rule, left: event.currentTarget.value })}
        >
          {!isKnown && <option value={rule.left}>{rule.left}</option>}
          {lefts.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <select
          class="input"
          aria-label={`${name}: how`}
          value={rule.sign}
          onChange={(event) => onChange({ ...rule, sign: event.currentTarget.value as Sign })}
        >
          {SIGNS.map((sign) => (
            <option key={sign} value={sign}>
              {signWords(sign)}
            </option>
          ))}
        </select>
        <div class="with-unit" style={{ '--unit-room': `${unit?.length ?? 0}ch` }}>
          <input
            id={id}
            class="input"
            type="text"
            inputMode={isNumber ? 'decimal' : 'text'}
            autocomplete="off"
            list={isNumber ? undefined : `${id}-list`}
            aria-label={`${name}: with what`}
            aria-invalid={fault !== undefined}
            aria-describedby={fault === undefined ? undefined : `${id}-fault`}
            value={rule.right}
            onInput={(event) => onChange({ ...rule, right: event.currentTarget.value })}
          />
          {unit && <span class="unit">{unit}</span>}
          {!isNumber && (
            <datalist id={`${id}-list`}>
              {rights.map((value) => (
                <option key={value} value={value} />
              ))}
            </datalist>
          )}
        </div>
        {children}
      </div>
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          <Icon name="warn" />
          {fault}
        </p>
      )}
    </div>
  );
}
