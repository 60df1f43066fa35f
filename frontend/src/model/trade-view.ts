import type { Trade } from '../api/types';
import type { Stretch } from './chart-window';
import { barTime, price, signedMoney, signedPercent, size } from './format';

/** What a chart shows of one trade. */
export interface TradeMark {
  /** Its number in the report. */
  id: number;
  role: string;
  entry: { time: number; price: number };
  exit: { time: number; price: number };
}

export function tradeMark(trade: Trade): TradeMark {
  return {
    id: trade.id,
    role: trade.role,
    entry: { time: trade.entryTime, price: trade.entryPrice },
    exit: { time: trade.exitTime, price: trade.exitPrice },
  };
}

/** Bars beside a short trade, so that it is seen where it comes from and leads to. */
const FEWEST_BESIDE = 15;

/** The stretch in which a trade is looked at: its bars, and half as many on both sides. */
export function tradeStretch(mark: TradeMark, barMillis: number): Stretch {
  const length = mark.exit.time - mark.entry.time;
  const beside = Math.max(FEWEST_BESIDE * barMillis, length / 2);
  return { from: mark.entry.time - beside, to: mark.exit.time + beside };
}

/** How long a bar and the pause after it are on average. */
export function barMillis(window: { from: number; to: number; bars: number }): number {
  return window.bars > 1 ? (window.to - window.from) / (window.bars - 1) : 60_000;
}

/** A trade in a line. */
export function tradeText(trade: Trade, timeframe: string, decimals?: number | null): string {
  const side = trade.direction === 'long' ? 'Long' : 'Short';
  const [entry, exit] = [trade.entryTime, trade.exitTime].map((at) => barTime(at, timeframe));
  return [
    `${side} ${size(trade.size)}`,
    `in ${entry} at ${price(trade.entryPrice, decimals)}`,
    `out ${exit} at ${price(trade.exitPrice, decimals)}`,
    `${signedMoney(trade.pnlNet)} (${signedPercent(trade.returnFraction, 2)})`,
  ].join(' · ');
}

/** Which trade is next in a report; null where there is none. The first step leads to the first. */
export function nextTrade(current: number | null, step: 1 | -1, total: number): number | null {
  const next = current === null ? (step === 1 ? 1 : 0) : current + step;
  return next >= 1 && next <= total ? next : null;
}
