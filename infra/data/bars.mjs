/** Bars as text: prices keep the digits of their source, and nothing is rounded on the way. */

const DAY_HEADER = 'Date,Open,High,Low,Close,Volume';
const INTRADAY_HEADER = 'Date,Time,Open,High,Low,Close,Volume';

/** A price with at least two decimals and no needless zeros after them; its value is unchanged. */
export function price(text) {
  const [whole, decimals = ''] = text.split('.');
  return `${whole}.${decimals.replace(/0+$/, '').padEnd(2, '0')}`;
}

/** A quantity without needless zeros; its value is unchanged. */
export function quantity(text) {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** `2024-05-01` of epoch milliseconds, UTC. */
export function day(millis) {
  return new Date(millis).toISOString().slice(0, 10);
}

/** `12:30:00` of epoch milliseconds, UTC. */
export function clock(millis) {
  return new Date(millis).toISOString().slice(11, 19);
}

/** The file of daily bars `{date, open, high, low, close, volume}`; `compact` writes 20240501. */
export function dailyFile(bars, { compact = false } = {}) {
  const dated = (date) => (compact ? date.replaceAll('-', '') : date);
  return file(DAY_HEADER, bars, (bar) => dated(bar.date));
}

/** The file of intraday bars `{millis, open, high, low, close, volume}`. */
export function intradayFile(bars) {
  return file(INTRADAY_HEADER, bars, (bar) => `${day(bar.millis)},${clock(bar.millis)}`);
}

function file(header, bars, stamp) {
  let before = '';
  const lines = bars.map((bar) => {
    const time = stamp(bar);
    check(bar, time, before);
    before = time;
    return [time, bar.open, bar.high, bar.low, bar.close, bar.volume].join(',');
  });
  return `${[header, ...lines].join('\n')}\n`;
}

function check(bar, time, before) {
  const [open, high, low, close] = [bar.open, bar.high, bar.low, bar.close].map(Number);
  const enclosed = low > 0 && low <= Math.min(open, close) && Math.max(open, close) <= high;
  if (!enclosed || !(Number(bar.volume) >= 0)) {
    throw new Error(`not a bar: ${JSON.stringify(bar)}`);
  }
  if (!(before < time)) {
    throw new Error(`the bar of ${time} stands after that of ${before}`);
  }
}
