import { describe, expect, it } from 'vitest';
import {
  ago,
  barTime,
  bytes,
  count,
  duration,
  firstSentence,
  evenPercent,
  metricValue,
  money,
  NOT_DEFINED,
  percent,
  percentTicks,
  price,
  sentence,
  signedMoney,
  signedPercent,
  size,
  timeframeName,
  tone,
} from './format';

/** Spaces of any width read as one here, so that the tables below stay readable. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ').replaceAll('\u2212', '-');

describe('numbers for people', () => {
  it.each([
    [0.35, '35.00 %'],
    [1, '100.00 %'],
    [-0.0474, '-4.74 %'],
    [0, '0.00 %'],
    [0.00042, '0.042 %'],
    [-0.0000031, '-0.0003 %'],
    [12.5, '1,250.00 %'],
  ])('shows the fraction %d as %s', (fraction, text) => {
    expect(plain(percent(fraction))).toBe(text);
  });

  it('marks a gain with its sign, and no change with none', () => {
    expect(plain(signedPercent(0.042))).toBe('+4.20 %');
    expect(plain(signedPercent(-0.042))).toBe('-4.20 %');
    expect(plain(signedPercent(0))).toBe('0.00 %');
    expect(plain(signedMoney(12.5))).toBe('+12.50');
    expect(plain(evenPercent(0.00001, 1))).toBe('0.0 %');
  });

  it('never shows NaN, Infinity or 0 for what is not defined', () => {
    for (const nothing of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(percent(nothing)).toBe(NOT_DEFINED);
      expect(money(nothing)).toBe(NOT_DEFINED);
      expect(price(nothing)).toBe(NOT_DEFINED);
      expect(metricValue('bars', nothing)).toBe(NOT_DEFINED);
      expect(metricValue('days', nothing)).toBe(NOT_DEFINED);
      expect(tone(nothing)).toBe('flat');
    }
  });

  it('shows a price with the decimals of its data set', () => {
    expect(price(45_678.25, 2)).toBe('45,678.25');
    expect(price(45_678.25, 3)).toBe('45,678.250');
    expect(price(1.2e-8, 9)).toBe('0.000000012');
    expect(price(1.08954, null)).toBe('1.08954');
  });

  it('groups thousands and keeps the digits that a price needs', () => {
    expect(money(1234567.891)).toBe('1,234,567.89');
    expect(plain(money(-0.001))).toBe('0.00');
    expect(price(1.08954)).toBe('1.08954');
    expect(price(2874.561)).toBe('2,874.56');
    expect(price(64_321.55)).toBe('64,321.55');
    expect(price(0.000000012)).toBe('0.00000001200');
    expect(price(0)).toBe('0.00000');
    expect(size(0.125)).toBe('0.125');
    expect(count(2.5)).toBe('2.5');
  });

  it.each([
    ['money', 1018.191, '1,018.19'],
    ['fraction', 0.4138, '41.38 %'],
    ['ratio', 1.2345, '1.23'],
    ['count', 87, '87'],
    ['bars', 36.04, '36 bars'],
    ['bars', 1, '1 bar'],
    ['days', 812, '812 days'],
  ] as const)('shows a metric in %s', (unit, value, text) => {
    expect(plain(metricValue(unit, value))).toBe(text);
  });
});

describe('words of the server', () => {
  it.each([
    ['there are no bars', 'There are no bars'],
    ['sp500-daily.csv:17: low is above high', 'sp500-daily.csv:17: low is above high'],
    ['Cancelled by a user', 'Cancelled by a user'],
  ])('reads %j as %j', (words, text) => {
    expect(sentence(words)).toBe(text);
  });
});

describe('times for people', () => {
  const at = Date.UTC(2024, 4, 1, 12, 30);

  it('shows days for daily bars and minutes for shorter ones, in UTC', () => {
    expect(barTime(at, '1d')).toBe('2024-05-01');
    expect(barTime(at, '1M')).toBe('2024-05-01');
    expect(barTime(at, '5m')).toBe('2024-05-01 12:30');
  });

  it('names bar lengths', () => {
    expect(timeframeName('1d')).toBe('1 day');
    expect(timeframeName('5m')).toBe('5 minutes');
    expect(timeframeName('1M')).toBe('1 month');
    expect(timeframeName('tick')).toBe('tick');
  });

  it('tells how long ago something was', () => {
    expect(ago(at, at + 5_000)).toBe('just now');
    expect(ago(at, at + 5 * 60_000)).toBe('5 min ago');
    expect(ago(at, at + 3 * 3_600_000)).toBe('3 h ago');
    expect(ago(at, at + 48 * 3_600_000)).toBe('2024-05-01 12:30 UTC');
  });

  it('tells how long something took', () => {
    expect(duration(12)).toBe('12 ms');
    expect(duration(420)).toBe('0.4 s');
    expect(duration(12_900)).toBe('12 s');
    expect(duration(185_000)).toBe('3 min 05 s');
    expect(duration(7_800_000)).toBe('2 h 10 min');
  });

  it('tells what a paragraph says first', () => {
    expect(firstSentence('Buys low. Sells high.')).toBe('Buys low.');
    expect(firstSentence('Buys at 1.5')).toBe('Buys at 1.5');
  });

  it('writes the ticks of an axis with the same digits, as many as tell them apart', () => {
    const ticks = (...values: number[]) => percentTicks(values).map((one) => one.slice(0, -2));
    expect(ticks(0, 0.1, 0.2)).toEqual(['0.0', '10.0', '20.0']);
    expect(ticks(0, 0.0005, 0.001)).toEqual(['0.00', '0.05', '0.10']);
    expect(ticks(0.02)).toEqual(['2.0']);
  });

  it('tells how large a file is', () => {
    expect(bytes(812)).toBe('812 B');
    expect(bytes(348_642)).toBe('348.6 kB');
  });
});
