import { describe, expect, it } from 'vitest';
import {
  broken,
  heard,
  isOver,
  looked,
  refused,
  shouldListen,
  UNSEEN,
  type Refusal,
  type Watch,
} from './watch';

interface Thing {
  done: number;
}

const refusal = (status: number): Refusal => Object.assign(new Error('No'), { status });
const isDone = ({ done }: Thing) => done === 6;
const running: Thing = { done: 2 };
const nothing: Watch<Thing> = UNSEEN;
const seen = looked(nothing, running);

describe('what comes over the stream', () => {
  it('means that the connection is back', () => {
    const lost = refused(seen, refusal(0), 1000, 0.5);
    expect(lost.lost?.nextAt).toBe(2000);
    expect(heard(lost, running).lost).toBeNull();
    expect(heard(lost, running).failedListens).toBe(0);
  });
});

describe('a stream that breaks', () => {
  it('is followed by a look soon, and what was known stays', () => {
    const watch = broken(heard(seen, { done: 4 }));
    expect(watch.pace.delayMs).toBe(1000);
    expect(watch.value?.done).toBe(4);
    expect(shouldListen(watch)).toBe(true);
  });

  it('is tried again less and less often where it never says a word', () => {
    let watch = seen;
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
    expect(twice.value).toBe(running);
    expect(looked(twice, null)).toMatchObject({ value: running, lost: null });
  });

  it('keeps the pace that the server asks for', () => {
    expect(looked(seen, running, 3).pace.delayMs).toBe(3000);
  });

  it('ends where nothing like it exists', () => {
    const watch = refused(nothing, refusal(404), 0, 0);
    expect(watch.gone?.status).toBe(404);
    expect(isOver(watch, isDone)).toBe(true);
  });

  it('ends with what is final', () => {
    expect(isOver(looked(seen, { done: 6 }), isDone)).toBe(true);
    expect(isOver(seen, isDone)).toBe(false);
    expect(isOver(nothing, isDone)).toBe(false);
  });
});
