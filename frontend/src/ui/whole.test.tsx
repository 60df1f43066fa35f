import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Whole } from './whole';

afterEach(cleanup);

it('keeps days, times and shares in one piece, and the text as it is', () => {
  const text = 'From 2013-12-31 23:55 to 2014-01-02, 53 % of 1,200.5 % and 7 days.';
  const { container } = render(<Whole text={text} />);
  expect(container.textContent).toBe(text);
  const kept = [...container.querySelectorAll('.nowrap')].map((one) => one.textContent);
  expect(kept).toEqual(['2013-12-31 23:55', '2014-01-02', '53 %', '1,200.5 %']);
});
