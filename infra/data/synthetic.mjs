/**
 * Two made-up instruments, North and South, that move against each other. The generator uses whole
 * numbers, the four basic operations and comparisons only, never a logarithm or a sine: those may
 * differ in the last digit from one machine to the next, and these files must not.
 */

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Share of a day's trading by hour, UTC: quiet at night, busy from 13:00 to 17:00. */
const ACTIVITY = [4, 3, 3, 3, 4, 5, 7, 9, 10, 10, 9, 9, 11, 15, 18, 17, 15, 12, 9, 8, 7, 6, 5, 4];

/** Drift of a stretch in units of the usual move of one bar. */
const DRIFTS = [-0.2, -0.1, 0, 0.1, 0.2];

/**
 * `move` is the usual change of one bar, `apart` South's own part in it, `gap` the step from one close
 * to the next open; `stretch` bounds the bars that a drift lasts. The seeds were chosen among a few dozen
 * so that the pairs trade with short and long averages and no two averages are exactly equal.
 */
export const SYNTHETIC = {
  daily: {
    seed: 20160108,
    times: weekdays(Date.UTC(2016, 0, 4), Date.UTC(2023, 11, 29), DAY),
    move: 0.009,
    gap: 0.3,
    apart: 0.03,
    decimals: 2,
    stretch: [30, 140],
    volume: 1_400_000,
    busy: () => 1,
  },
  fiveMinutes: {
    seed: 20240115,
    times: weekdays(Date.UTC(2024, 0, 1), Date.UTC(2024, 2, 29, 23, 55), 5 * MINUTE),
    move: 0.0008,
    gap: 0.05,
    apart: 0.05,
    decimals: 3,
    stretch: [60, 420],
    volume: 900,
    busy: (millis) => ACTIVITY[new Date(millis).getUTCHours()] / 8,
  },
};

/** Bars of both instruments at the same times: `{ north, south }`. */
export function oppositePair(plan) {
  const random = new Random(plan.seed);
  const north = { last: 480, bars: [] };
  const south = { last: 210, bars: [] };
  let volatility = plan.move;
  let left = 0;
  let drift = 0;
  for (const millis of plan.times) {
    if (left === 0) {
      left = random.between(...plan.stretch);
      drift = DRIFTS[random.between(0, DRIFTS.length - 1)] * plan.move;
    }
    left -= 1;
    volatility = 0.94 * volatility + 0.06 * plan.move * (0.2 + random.size());
    const change = drift + volatility * random.normal();
    const own = plan.apart * volatility * random.normal();
    append(north, millis, change, volatility, plan, random);
    append(south, millis, own - 0.85 * change, volatility, plan, random);
  }
  return { north: north.bars, south: south.bars };
}

function append(instrument, millis, change, volatility, plan, random) {
  const before = instrument.last;
  const open = before * (1 + plan.gap * volatility * random.normal());
  const close = before * (1 + change);
  const above = Math.max(open, close) * (1 + 0.4 * volatility * random.size());
  const below = Math.min(open, close) * (1 - 0.4 * volatility * random.size());
  const eager = (Math.abs(change) / plan.move + random.size() + 0.4) / 2;
  instrument.last = close;
  instrument.bars.push({
    millis,
    date: new Date(millis).toISOString().slice(0, 10),
    open: open.toFixed(plan.decimals),
    high: above.toFixed(plan.decimals),
    low: below.toFixed(plan.decimals),
    close: close.toFixed(plan.decimals),
    volume: Math.round(plan.volume * plan.busy(millis) * eager).toFixed(0),
  });
}

function weekdays(from, to, step) {
  const times = [];
  for (let millis = from; millis <= to; millis += step) {
    const weekday = new Date(millis).getUTCDay();
    if (weekday !== 0 && weekday !== 6) {
      times.push(millis);
    }
  }
  return times;
}

/** The sfc32 generator of Chris Doty-Humphrey, seeded from one number. */
class Random {
  #state;

  constructor(seed) {
    this.#state = Uint32Array.of(seed, 0x9e3779b9, 0x243f6a88, 1);
    for (let round = 0; round < 16; round += 1) {
      this.#next();
    }
  }

  #next() {
    const state = this.#state;
    const sum = (state[0] + state[1] + state[3]) >>> 0;
    state[3] += 1;
    state[0] = state[1] ^ (state[1] >>> 9);
    state[1] = state[2] + (state[2] << 3);
    state[2] = ((state[2] << 21) | (state[2] >>> 11)) + sum;
    return sum;
  }

  /** Evenly in [0, 1). */
  fraction() {
    return this.#next() / 4294967296;
  }

  /** A whole number from least to most, both included. */
  between(least, most) {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** Close to the standard normal distribution: twelve fractions less six. */
  normal() {
    let sum = -6;
    for (let term = 0; term < 12; term += 1) {
      sum += this.fraction();
    }
    return sum;
  }

  /** The size of a normal number, 0.8 on average. */
  size() {
    return Math.abs(this.normal());
  }
}
