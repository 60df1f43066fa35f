import { describe, expect, it } from 'vitest';
import { completed, failed, queued, running } from '../api/fixtures';
import { newsOf, tabTitle } from './job-news';

const named = { name: 'Gold', strategy: 'SmaCross' };

describe('the news of a job', () => {
  it.each([
    ['running', completed.state, 'Completed: Gold'],
    ['queued', failed.state, 'Failed: Gold'],
    ['queued', running.state, null],
    [null, completed.state, null],
    ['completed', completed.state, null],
  ] as const)('from %s to %s: %s', (before, state, news) => {
    expect(newsOf(before, { ...named, state })).toBe(news);
  });
});

describe('the title of its tab', () => {
  it.each([
    [queued.state, false, 'Queued: Gold'],
    [running.state, false, 'Running: Gold'],
    [completed.state, true, 'Completed: Gold'],
    [completed.state, false, 'Gold'],
    [failed.state, false, 'Failed: Gold'],
  ] as const)('%s, watched before: %s', (state, wasMoving, title) => {
    expect(tabTitle({ ...named, state }, wasMoving)).toBe(title);
  });
});
