import { describe, expect, it } from 'vitest';
import { orders } from '../api/fixtures';
import type { Order } from '../api/types';
import { filledText, orderKind, orderPrices, orderTerms, statusName } from './order';

function order(id: number): Order {
  const found = orders.items.find((one) => one.id === id);
  if (!found) throw new Error(`no fixture of order ${id}`);
  return found;
}

describe('an order in words', () => {
  it.each([
    [1, 'Buy market', []],
    [2, 'Sell stop', ['trigger 808.50']],
    [4, 'Buy stop limit', ['trigger 840.00', 'limit 842.00']],
    [7, 'Sell stop trail', ['trigger 830.02']],
  ])('tells the kind and prices of order %i', (id, kind, prices) => {
    expect(orderKind(order(id))).toBe(kind);
    expect(orderPrices(order(id))).toEqual(prices);
  });

  it('tells how long it waits and with which others', () => {
    expect(orderTerms(order(1), '5m')).toEqual([]);
    expect(orderTerms(order(3), '5m')).toEqual(['OCO with 2']);
    expect(orderTerms(order(6), '5m')).toEqual(['exit of bracket 5']);
    expect(orderTerms(order(4), '5m')[0]).toMatch(/^until 2013-11-25 \d\d:\d\d$/);
    expect(orderTerms(order(4), '1d')).toEqual(['until 2013-11-25']);
  });

  it('tells what was filled of it', () => {
    expect(filledText(order(1))).toBe('1');
    expect(filledText(order(9))).toBe('2 of 5 in 2 fills');
    expect(statusName('margin')).toBe('No cash');
  });
});
