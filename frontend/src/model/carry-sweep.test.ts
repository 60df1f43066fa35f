import { describe, expect, it } from 'vitest';
import { dataSets, defaults, strategy } from '../api/fixtures';
import { asFixed, inMode, initialDraft } from './axis-prefill';
import { otherSources, paramSources } from './axis-source';
import { carrySweep } from './carry-sweep';
import { initialSweep, offeredAxes, type SweepForm } from './sweep-form';

const cross = strategy('SmaCross');
const other = { ...cross, name: 'Other', title: 'Other' };
const every = strategy('EveryKind');
const known = { dataSets, defaults };
const plain = initialSweep(cross, defaults);
const sources = [
  ...paramSources(cross, plain.base),
  ...otherSources(cross, plain.base, dataSets, defaults),
];

function source(name: string) {
  const found = sources.find((one) => one.name === name);
  if (!found) throw new Error(`no source ${name}`);
  return found;
}

const typed = { ...initialDraft(source('fast'), 'range'), from: '3', to: '9' };
const cash = initialDraft(source('cash'), 'list');
const form: SweepForm = { ...plain, axes: { fast: typed, cash } };

describe('another strategy is chosen for a sweep', () => {
  it('keeps the axes and rules that it has too', () => {
    const where = [{ left: 'fast', sign: '<' as const, right: 'slow' }];
    const { form: next, lost } = carrySweep({ ...form, where }, cross, other, known);
    expect(next.axes).toEqual({ fast: typed, cash });
    expect(next.where).toEqual(where);
    expect(lost).toEqual([]);
  });

  it('tells the axes and rules that it has not, and offers its own', () => {
    const where = [{ left: 'fast', sign: '<' as const, right: 'slow' }];
    const { form: next, lost } = carrySweep({ ...form, where }, cross, every, known);
    expect(lost).toEqual(['axis Fast period', 'rule fast < slow']);
    expect(next.axes).toEqual({ ...offeredAxes(every, next.base), cash });
  });

  it('tells nothing of axes that were only offered', () => {
    const offered = { ...plain, axes: offeredAxes(cross, plain.base) };
    const { form: next, lost } = carrySweep(offered, cross, every, known);
    expect(lost).toEqual([]);
    expect(next.axes).toEqual(offeredAxes(every, next.base));
  });
});

describe('the ways of an axis', () => {
  it('keep the ends that were typed', () => {
    expect(inMode(source('fast'), typed, 'log')).toMatchObject({ mode: 'log', from: '3', to: '9' });
  });

  it('bring back what was typed after the parameter was fixed for a while', () => {
    const fixed = asFixed(source('fast'), typed);
    expect(fixed).toEqual({ ...typed, mode: 'fixed' });
    expect(inMode(source('fast'), fixed ?? undefined, 'range')).toEqual(typed);
  });

  it('are offered anew where nobody typed', () => {
    const offered = initialDraft(source('fast'), 'range');
    expect(asFixed(source('fast'), offered)).toBeNull();
    expect(inMode(source('fast'), offered, 'log')).toEqual({
      ...offered,
      ...initialDraft(source('fast'), 'log'),
    });
  });
});
