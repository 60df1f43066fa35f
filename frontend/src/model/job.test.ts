import { describe, expect, it } from 'vitest';
import { cancelled, completed, failed, queued, running } from '../api/fixtures';
import { barsPerSecond, doneFraction, elapsed, isFinal, jobSentence, jobTitle, moved } from './job';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('a job in words', () => {
  it.each([
    [queued, 'Waiting for 2 runs ahead of it'],
    [{ ...queued, ahead: 1 }, 'Waiting for 1 run ahead of it'],
    [{ ...queued, ahead: 0 }, 'Next in the queue'],
    [running, '40 % done, 2,000 of 5,000 bars'],
    [{ ...running, progress: { done: 0 } }, 'Reading the data'],
    [failed, 'sp500-daily.csv:17: low 12.3 is above high 12.1'],
    [cancelled, 'Cancelled by a user'],
    [completed, 'Completed'],
    [{ ...completed, kind: 'sweep' as const, progress: { done: 110 } }, '110 cells finished'],
  ])('says where it stands (%#)', (job, sentence) => {
    expect(plain(jobSentence(job))).toBe(sentence);
  });

  it('has the name that was given, else its strategy', () => {
    expect(jobTitle(queued)).toBe('SmaCross');
    expect(jobTitle({ ...queued, name: 'Mine' })).toBe('Mine');
  });

  it('ends in three ways', () => {
    expect(
      [queued, running, completed, failed, cancelled].map((job) => isFinal(job.state)),
    ).toEqual([false, false, true, true, true]);
  });
});

describe('how a job moves', () => {
  it('knows its share, its rate and its time', () => {
    const start = running.startedAt ?? 0;
    expect(doneFraction(running)).toBe(0.4);
    expect(barsPerSecond(running, start + 4000)).toBe(500);
    expect(barsPerSecond(running, start + 50)).toBeNull();
    expect(elapsed(running, start + 4000)).toBe('4.0 s');
    expect(elapsed(completed, start + 9_999_999)).toBe('0.4 s');
    expect(elapsed(queued, start)).toBeNull();
  });

  it('remembers when it last moved', () => {
    const first = moved(null, 10, 1000);
    expect(moved(first, 10, 5000)).toEqual({ done: 10, movedAt: 1000 });
    expect(moved(first, 11, 5000)).toEqual({ done: 11, movedAt: 5000 });
  });
});
