import type { ParamDefinition, SweepMetric } from '../api/types';
import { numberFault, plainNumber } from './number-text';
import { boundNumber, boundText, metricOf } from './sweep-metrics';
import { addressText, fromAddress } from './typed';

/** How two numbers can stand to each other, as the server writes it. */
export const SIGNS = ['<', '<=', '>', '>=', '=', '!='] as const;

export type Sign = (typeof SIGNS)[number];

/** A comparison as it is typed: of a parameter or a metric with a number or a parameter. */
export interface RuleDraft {
  left: string;
  sign: Sign;
  right: string;
}

const SIGN_WORDS: Record<Sign, string> = {
  '<': 'is below',
  '<=': 'is at most',
  '>': 'is above',
  '>=': 'is at least',
  '=': 'is',
  '!=': 'is not',
};

export function signWords(sign: Sign): string {
  return SIGN_WORDS[sign];
}

/** Reads `fast < slow`; null where it is no comparison. */
export function readRule(text: string): RuleDraft | null {
  const match = /^\s*([\w.]*)\s*(<=|>=|!=|<|>|=)\s*(.*?)\s*$/.exec(text);
  const sign = SIGNS.find((one) => one === match?.[2]);
  return match && sign ? { left: match[1] ?? '', sign, right: match[3] ?? '' } : null;
}

export function ruleText({ left, sign, right }: RuleDraft): string {
  return `${left} ${sign} ${right.trim()}`;
}

type Params = readonly Pick<ParamDefinition, 'name' | 'unit'>[];

/** A comparison between parameters as the server reads it: a share is typed in percent. */
export function whereText(rule: RuleDraft, params: Params): string {
  const left = params.find(({ name }) => name === rule.left);
  return ruleText(left ? { ...rule, right: addressText(left, rule.right.trim()) } : rule);
}

/** A comparison of the server as it is typed; null where it is none. */
export function readWhere(text: string, params: Params): RuleDraft | null {
  const rule = readRule(text);
  const left = params.find(({ name }) => name === rule?.left);
  return rule && left ? { ...rule, right: fromAddress(left, rule.right) } : rule;
}

/** What is wrong with a comparison between parameters. */
export function whereFault(rule: RuleDraft, params: readonly string[]): string | null {
  if (!params.includes(rule.left)) return 'Choose a parameter';
  const right = rule.right.trim();
  if (right === '') return 'Enter a number or a parameter';
  if (right === rule.left) return 'Compare it with another parameter or with a number';
  if (params.includes(right) || numberFault(right, {}) === null) return null;
  return `${right} is neither a number nor a parameter of the strategy`;
}

/** What is wrong with a bound on a metric. */
export function keepFault(rule: RuleDraft, metrics: readonly SweepMetric[]): string | null {
  if (!metrics.some(({ key }) => key === rule.left)) return 'Choose a metric';
  return numberFault(rule.right, {});
}

/** A bound on a metric as the server reads it: what is typed in percent becomes a fraction. */
export function keepText(rule: RuleDraft, metrics: readonly SweepMetric[]): string {
  const number = boundNumber(metricOf(metrics, rule.left), rule.right);
  return ruleText({ ...rule, right: plainNumber(number) });
}

/** A bound of the server as it is typed; null where it is no comparison. */
export function readKeep(text: string, metrics: readonly SweepMetric[]): RuleDraft | null {
  const rule = readRule(text);
  if (!rule || numberFault(rule.right, {}) !== null) return rule;
  return { ...rule, right: boundText(metricOf(metrics, rule.left), Number(rule.right)) };
}

/** A bound of the server in words: `Max drawdown is at most 20 %`. */
export function keepWords(text: string, metrics: readonly SweepMetric[]): string {
  const rule = readKeep(text, metrics);
  if (!rule) return text;
  const one = metricOf(metrics, rule.left);
  const unit = one.unit === 'fraction' ? '\u202f%' : '';
  return `${one.label} ${signWords(rule.sign)} ${rule.right}${unit}`;
}
