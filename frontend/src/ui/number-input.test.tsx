import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { NumberInput } from './number-input';

afterEach(cleanup);

describe('a number field', () => {
  it('cannot be changed while the wheel turns over it, and can again after', async () => {
    render(<NumberInput value="7" aria-label="Many" />);
    const field = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Many' });
    fireEvent.wheel(field, { deltaY: 100 });
    expect(field.readOnly).toBe(true);
    await new Promise((done) => setTimeout(done));
    expect(field.readOnly).toBe(false);
  });

  it('is the only one of its kind', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const others = files
      .filter((file) => /\.tsx$/.test(file) && !file.includes('number-input'))
      .filter((file) => readFileSync(join('src', file), 'utf8').includes('type="number"'));
    expect(others).toEqual([]);
  });
});
