import { describe, expect, it } from 'vitest';
import { completed } from '../testing/sweeps';
import { hasHeadline, headline } from './sweep-headline';

const { state, best = null } = completed;
const walk = { kind: 'walk_forward', state, best, tests: { sharpe: 0.29 } } as const;

describe('what a list shows of a sweep', () => {
  it('is the joined tests of a walk forward, and not its best training', () => {
    expect(headline(walk)).toEqual({ name: 'Joined tests:', metrics: { sharpe: 0.29 } });
  });

  it('is nothing of a walk forward that was not tested', () => {
    expect(hasHeadline({ ...walk, tests: null })).toBe(false);
    expect(hasHeadline({ ...walk, state: 'cancelled', tests: null })).toBe(false);
  });

  it('is the best cell of a plain sweep', () => {
    const sweep = { kind: 'sweep', state, best, tests: null } as const;
    expect(hasHeadline(sweep)).toBe(true);
    expect(headline(sweep)).toEqual({ name: 'Best', metrics: best?.metrics });
    expect(hasHeadline({ ...sweep, state: 'running' })).toBe(false);
  });
});
