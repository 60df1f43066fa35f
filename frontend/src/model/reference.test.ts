import { expect, it } from 'vitest';
import { dataSets } from '../api/fixtures';
import { longerThan, readReference, referenceText } from './reference';

it.each([
  ['sp500-daily', 'sp500-daily', ''],
  ['sp500-daily@1w', 'sp500-daily', '1w'],
  ['a@b@4h', 'a@b', '4h'],
  ['@1w', '@1w', ''],
])('reads %s', (text, dataSet, timeframe) => {
  const reference = readReference(text, dataSets);
  expect(reference).toEqual({ dataSet, timeframe });
  expect(referenceText(reference)).toBe(text);
});

it('takes a data set by its own name, whatever is in it', () => {
  const odd = dataSets.map((set) => ({ ...set, name: 'odd@1w' }));
  expect(readReference('odd@1w', odd)).toEqual({ dataSet: 'odd@1w', timeframe: '' });
});

it('offers only longer bars', () => {
  expect(longerThan('1h')).toEqual(['2h', '4h', '1d', '1w', '1M', '3M']);
  expect(longerThan('1d')).toEqual(['1w', '1M', '3M']);
  expect(longerThan('')).toEqual([]);
});
