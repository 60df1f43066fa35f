import { describe, expect, it } from 'vitest';
import { completed, progress, row, running } from '../testing/sweeps';
import { isFinal } from './job';
import {
  cellsFraction,
  heardSweep,
  seenSweep,
  standing,
  sweepSentence,
  timeLeft,
} from './sweep-progress';

describe('what comes over the stream', () => {
  const seen = seenSweep(null, running);

  it('takes the place of what was known, and leaves the rest', () => {
    const { sweep, secondsLeft } = heardSweep(
      seen,
      progress({ done: 4, failed: 1, best: row(2), secondsLeft: 2 }),
    );
    expect(sweep).toMatchObject({ done: 4, failed: 1, axes: running.axes });
    expect(sweep.best?.cell).toBe(2);
    expect(secondsLeft).toBe(2);
    expect(sweep).not.toHaveProperty('secondsLeft');
  });

  it('tells of a pause', () => {
    const { sweep } = heardSweep(seen, progress({ state: 'queued', paused: true }));
    expect(standing(sweep)).toBe('paused');
    expect(sweepSentence(sweep)).toBe('Paused after 2 of 6 cells');
    expect(isFinal(sweep.state)).toBe(false);
  });

  it('keeps the time left through a look, which does not tell it', () => {
    const heard = heardSweep(seen, progress({ secondsLeft: 2 }));
    expect(seenSweep(heard, running).secondsLeft).toBe(2);
  });
});

describe('where a sweep stands', () => {
  it.each([
    ['waits', { state: 'queued', done: 0 }, 'Waits in the queue'],
    ['waits to go on', { state: 'queued' }, 'Waits to go on after 2 of 6 cells'],
    ['works', {}, '33\u202f% done, 2 of 6 cells'],
    ['is being paused', { paused: true }, 'Pausing after 2 of 6 cells'],
    [
      'failed without a word',
      { state: 'failed', reason: null },
      'It failed, and the server gave no reason',
    ],
    [
      'failed, seen in a list',
      { state: 'failed', reason: undefined },
      'It failed; its page says why',
    ],
    ['was cancelled', { state: 'cancelled', reason: 'cancelled by a user' }, 'Cancelled by a user'],
  ] as const)('%s', (_story, part, words) => {
    expect(sweepSentence({ ...running, ...part })).toBe(words);
  });

  it('tells the time left from the rate where the server does not', () => {
    expect(timeLeft({ sweep: running, secondsLeft: 90 })).toBe('1 min 30 s');
    expect(timeLeft({ sweep: running, secondsLeft: null })).toBe('4.0 s');
    expect(timeLeft({ sweep: { ...running, cellsPerSecond: null }, secondsLeft: null })).toBe(
      'not yet known',
    );
    expect(timeLeft({ sweep: completed, secondsLeft: 3 })).toBe('not running');
  });

  it('has a share of what is done, also without cells', () => {
    expect(cellsFraction(running)).toBeCloseTo(1 / 3);
    expect(cellsFraction({ ...running, cells: 0 })).toBe(0);
  });
});
