/**
 * Reads the packages' own formats. No price is changed; what is left out is said in data/README.md.
 */
import { price, quantity } from './bars.mjs';

const AMOUNT_DECIMALS = 8;
const RATE_DECIMALS = 5;
const CROSS_DECIMALS = 4;
const FIVE_MINUTES = 300_000;

function rows(text) {
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

/** Daily bars; an adjusted close may stand between the close and the volume, which is last. */
export function dailyBars(text) {
  return rows(text).map((cells) => ({
    date: cells[0],
    open: price(cells[1]),
    high: price(cells[2]),
    low: price(cells[3]),
    close: price(cells[4]),
    volume: quantity(cells.at(-1)),
  }));
}

/** Bars of `endTime` (the last millisecond of the bar) and prices in JSON. */
export function closedBars(text) {
  return JSON.parse(text).ohlc.map((bar) => ({
    millis: bar.endTime + 1 - FIVE_MINUTES,
    open: price(String(bar.openPrice)),
    high: price(String(bar.highPrice)),
    low: price(String(bar.lowPrice)),
    close: price(String(bar.closePrice)),
    volume: quantity(String(bar.volume)),
  }));
}

/**
 * Bars of trades `timestamp,price,amount` in the order of the file. A period without trades has no
 * bar, and the last period is left out unless the trades reach its end.
 */
export function barsOfTrades(text, seconds) {
  const trades = rows(text).map(([time, traded, amount]) => ({
    time: Number(time),
    traded,
    amount,
  }));
  const until = trades.at(-1).time + 1;
  const periods = new Map();
  for (const trade of trades) {
    const start = trade.time - (trade.time % seconds);
    if (start + seconds <= until) {
      if (!periods.has(start)) {
        periods.set(start, []);
      }
      periods.get(start).push(trade);
    }
  }
  return [...periods].map(([start, within]) => barOf(start, within));
}

function barOf(start, trades) {
  const prices = trades.map((trade) => price(trade.traded));
  const ascending = prices.toSorted((left, right) => Number(left) - Number(right));
  const units = trades.reduce((sum, trade) => sum + scaled(trade.amount, AMOUNT_DECIMALS), 0n);
  return {
    millis: start * 1000,
    open: prices[0],
    high: ascending.at(-1),
    low: ascending[0],
    close: prices.at(-1),
    volume: quantity(decimal(units, AMOUNT_DECIMALS)),
  };
}

/** The European Central Bank's reference rates, oldest first: dates with their rates per euro. */
export function referenceRates(xml) {
  const days = [...xml.matchAll(/<Cube time="([\d-]+)">(.*?)<\/Cube>/gs)];
  return days
    .map(([, date, inside]) => ({
      date,
      rates: new Map(
        [...inside.matchAll(/currency="([A-Z]{3})" rate="([\d.]+)"/g)].map(([, code, rate]) => [
          code,
          rate,
        ]),
      ),
    }))
    .sort((left, right) => (left.date < right.date ? -1 : 1));
}

/** One fixing a day as a flat bar: the euro in dollars, as published. */
export function euroInDollars(days) {
  return days.map(({ date, rates }) => flat(date, rates.get('USD')));
}

/** One fixing a day as a flat bar: the dollar in another currency, from two published rates. */
export function dollarIn(currency, days) {
  return days.map(({ date, rates }) => {
    const numerator = scaled(rates.get(currency), RATE_DECIMALS) * 10n ** BigInt(CROSS_DECIMALS);
    const denominator = scaled(rates.get('USD'), RATE_DECIMALS);
    const rounded = (2n * numerator + denominator) / (2n * denominator);
    return flat(date, decimal(rounded, CROSS_DECIMALS));
  });
}

function flat(date, rate) {
  return { date, open: rate, high: rate, low: rate, close: rate, volume: '0' };
}

/** Decimal text as a whole number of its last unit; digits beyond the scale must be zeros. */
function scaled(text, decimals) {
  const [whole, rest = ''] = text.split('.');
  if (/[1-9]/.test(rest.slice(decimals))) {
    throw new Error(`${text} has more than ${decimals} decimals`);
  }
  return BigInt(whole + rest.slice(0, decimals).padEnd(decimals, '0'));
}

function decimal(units, decimals) {
  const digits = units.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
