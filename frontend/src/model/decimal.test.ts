import { expect, it } from 'vitest';
import { shift } from './decimal';

it.each([
  [0.1, -2, 0.001],
  [0.07, -2, 0.0007],
  [0.001, 2, 0.1],
  [0.00055, 2, 0.055],
  [1e-7, 2, 0.00001],
  [0, -2, 0],
])('moves the point of %d by %d', (value, places, result) => {
  expect(shift(value, places)).toBe(result);
});
