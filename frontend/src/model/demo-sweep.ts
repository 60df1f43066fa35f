import type { SweepRequest } from '../api/types';

/** A sweep that shows what there is to see: two averages against each other, on real prices. */
export const DEMO_SWEEP: SweepRequest = {
  name: 'Demo: two averages',
  strategy: 'SmaCross',
  data: { price: 'sp500-daily' },
  axes: [
    { name: 'fast', from: 5, to: 50, step: 1 },
    { name: 'slow', from: 60, to: 240, step: 5 },
  ],
  keep: ['trades >= 10'],
  rankBy: 'sharpe',
  outOfSample: 0.3,
};
