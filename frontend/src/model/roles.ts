import type { StrategyDefinition } from '../api/types';

type Data = Readonly<Record<string, string>>;

/** The number of a role that belongs to the open one, like 3 of `asset3`; 0 for any other. */
function numberOf(strategy: StrategyDefinition, role: string): number {
  const name = strategy.repeated ?? '';
  const rest = name !== '' && role.startsWith(name) ? role.slice(name.length) : '';
  const number = /^[1-9]\d?$/.test(rest) ? Number(rest) : 0;
  return number <= strategy.traded ? number : 0;
}

/** How many data sets of the open role every request names. */
function leastOf(strategy: StrategyDefinition): number {
  return strategy.roles.filter((role) => numberOf(strategy, role) > 0).length;
}

/** The roles that data names: those that every request fills, and on to the last of the open one. */
export function rolesOf(strategy: StrategyDefinition, data: Data): string[] {
  const most = Math.max(0, ...Object.keys(data).map((role) => numberOf(strategy, role)));
  const least = leastOf(strategy);
  const further = Array.from(
    { length: Math.max(0, most - least) },
    (_, place) => `${strategy.repeated ?? ''}${least + place + 1}`,
  );
  return [...strategy.roles, ...further];
}

/** Whether a role is traded, and not only watched. */
export function isTraded(strategy: StrategyDefinition, role: string): boolean {
  const place = strategy.roles.indexOf(role);
  return place < 0 ? numberOf(strategy, role) > 0 : place < strategy.traded;
}

/** The role that one more data set would have; null when there is no room for one. */
export function nextRole(strategy: StrategyDefinition, data: Data): string | null {
  const open = rolesOf(strategy, data).filter((role) => numberOf(strategy, role) > 0).length;
  if (!strategy.repeated || open >= strategy.traded) return null;
  return `${strategy.repeated}${open + 1}`;
}

/** Whether a role's data set can be taken away. */
export function isRemovable(strategy: StrategyDefinition, data: Data, role: string): boolean {
  return numberOf(strategy, role) > 0 && rolesOf(strategy, data).length > strategy.roles.length;
}

/** The data without a role of the open one: those after it move up, so that no gap is left. */
export function without(
  strategy: StrategyDefinition,
  data: Data,
  role: string,
): Record<string, string> {
  const roles = rolesOf(strategy, data);
  const left = roles.filter((one) => one !== role).map((one) => data[one] ?? '');
  return Object.fromEntries(left.map((name, place) => [roles[place] ?? '', name]));
}

/** How many data sets a strategy takes, for people. */
export function dataText(strategy: StrategyDefinition): string {
  const count = strategy.roles.length;
  const text = `${count} data ${count === 1 ? 'set' : 'sets'}`;
  return strategy.repeated ? `${text} or more` : text;
}

/** Its roles, for people. */
export function roleText(strategy: StrategyDefinition): string {
  const roles = strategy.roles.join(', ');
  return strategy.repeated ? `${roles}, … ${strategy.repeated}${strategy.traded}` : roles;
}

/** A role as a label: `price` is Price. */
export function roleLabel(role: string): string {
  return role.charAt(0).toUpperCase() + role.slice(1).replaceAll(/[_-]/g, ' ');
}
