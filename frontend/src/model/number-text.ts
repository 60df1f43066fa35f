/** A number as a field holds it: plain digits, a point, no grouping, no exponent. */
export function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toFixed(20).replace(/\.?0+$/, '');
}

/** What is wrong with a typed number, in words; nothing if it is fine. */
export function numberFault(
  raw: string,
  rule: { whole?: boolean; min?: number | null; max?: number | null; above?: number },
): string | null {
  const kind = rule.whole ? 'a whole number' : 'a number';
  const text = raw.trim();
  if (text === '') return `Enter ${kind}`;
  const value = Number(text);
  if (!Number.isFinite(value)) return `${text} is not a number`;
  if (rule.whole && !Number.isInteger(value)) return `${text} is not a whole number`;
  if (rule.above !== undefined && value <= rule.above) return `Must be above ${rule.above}`;
  const below = rule.min != null && value < rule.min;
  const above = rule.max != null && value > rule.max;
  return below || above ? `Must be ${rangeText(rule.min, rule.max)}` : null;
}

/** The allowed numbers in words: `from 2 to 400`, `2 or more`. */
export function rangeText(min?: number | null, max?: number | null): string {
  if (min != null && max != null) return `from ${plainNumber(min)} to ${plainNumber(max)}`;
  if (min != null) return `${plainNumber(min)} or more`;
  return max != null ? `${plainNumber(max)} or less` : '';
}
