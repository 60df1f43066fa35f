import { describe, expect, it } from 'vitest';
import { completed, progress, row, running } from '../testing/sweeps';
import {
  broken,
  cellsFraction,
  heard,
  isOver,
  looked,
  refused,
  shouldListen,
  standing,
  sweepSentence,
  timeLeft,
  UNSEEN,
  type Refusal,
  type Watch,
} from './sweep-progress';

const refusal = (status: number): Refusal => Object.assign(new Error('No'), { status });
const seen = looked(UNSEEN, running);

describe('what comes over the stream', () => {
  it('takes the place of what was known, and leaves the rest', () => {
    const watch = heard(seen, progress({ done: 4, failed: 1, best: row(2), secondsLeft: 2 }));
    expect(watch.sweep).toMatchObject({ done: 4, failed: 1, axes: running.axes });
    expect(watch.sweep?.best?.cell).toBe(2);
    expect(watch.secondsLeft).toBe(2);
    expect(watch.sweep).not.toHaveProperty('secondsLeft');
  });

  it('tells of a pause', () => {
    const watch = heard(seen, progress({ state: 'queued', paused: true }));
    expect(watch.sweep && standing(watch.sweep)).toBe('paused');
    expect(watch.sweep && sweepSentence(watch.sweep)).toBe('Paused after 2 of 6 cells');
    expect(isOver(watch)).toBe(false);
  });

  it('means that the connection is back', () => {
    const lost = refused(seen, refusal(0), 1000, 0.5);
    expect(lost.lost?.nextAt).toBe(2000);
    expect(heard(lost, progress({})).lost).toBeNull();
    expect(heard(lost, progress({})).silences).toBe(0);
  });
});

describe('a stream that breaks', () => {
  it('is followed by a look soon, and what was known stays', () => {
    const watch = broken(heard(seen, progress({ done: 4 })));
    expect(watch.pace.delayMs).toBe(1000);
    expect(watch.sweep?.done).toBe(4);
    expect(shouldListen(watch)).toBe(true);
  });

  it('is tried again less and less often where it never says a word', () => {
    let watch: Watch = seen;
    const listened: boolean[] = [];
    for (let round = 0; round < 24; round++) {
      listened.push(shouldListen(watch));
      watch = looked(shouldListen(watch) ? broken(watch) : watch, null);
    }
    expect(listened.slice(0, 2)).toEqual([true, true]);
    expect(listened.filter(Boolean).length).toBeLessThan(8);
    expect(listened.slice(4).some(Boolean)).toBe(true);
  });
});

describe('a look', () => {
  it('that fails makes the next one come later, never never', () => {
    const once = refused(seen, refusal(503), 0, 0.5);
    const twice = refused(once, refusal(503), 0, 0.5);
    expect([once.pace.delayMs, twice.pace.delayMs]).toEqual([1000, 2000]);
    expect(twice.sweep).toBe(running);
    expect(looked(twice, null)).toMatchObject({ sweep: running, lost: null });
  });

  it('ends where there is no such sweep', () => {
    const watch = refused(UNSEEN, refusal(404), 0, 0);
    expect(watch.gone?.status).toBe(404);
    expect(isOver(watch)).toBe(true);
  });

  it('ends with the sweep', () => {
    expect(isOver(looked(seen, completed))).toBe(true);
    expect(isOver(UNSEEN)).toBe(false);
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
