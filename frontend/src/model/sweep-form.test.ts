import { describe, expect, it } from 'vitest';
import { dataSets, defaults, strategies, strategy } from '../api/fixtures';
import type { SweepRequest } from '../api/types';
import { initialDraft } from './axis-prefill';
import { otherSources, paramSources } from './axis-source';
import { checkSweep, faultsOnForm, initialSweep, sweptSources, type SweepForm } from './sweep-form';
import { fromSweepQuery, sweepQueryOf, toSweepQuery } from './sweep-query';
import { sweepCommand, sweepCurl } from './sweep-command';

const cross = strategy('SmaCross');
const plain = initialSweep(cross, defaults);
const sources = [
  ...paramSources(cross, plain.base),
  ...otherSources(cross, plain.base, dataSets, defaults),
];

function draft(name: string, typed: Partial<ReturnType<typeof initialDraft>>) {
  const source = sources.find((one) => one.name === name);
  if (!source) throw new Error(`no source ${name}`);
  return { ...initialDraft(source, typed.mode), ...typed };
}

const fast = { fast: draft('fast', { mode: 'range', from: '5', to: '50', step: '5' }) };
const swept: SweepForm = { ...plain, axes: fast };

function checked(form: SweepForm) {
  return checkSweep(form, cross, dataSets, defaults);
}

function request(form: SweepForm): SweepRequest {
  const result = checked(form);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.request;
}

function faults(form: SweepForm): string[] {
  const result = checked(form);
  return result.ok ? [] : result.faults.map(({ field }) => field);
}

describe('a sweep as it is sent', () => {
  it('is the run, without what an axis replaces, and the axes', () => {
    expect(request(swept)).toEqual({
      strategy: 'SmaCross',
      params: { slow: 30 },
      data: { price: 'sp500-daily' },
      cash: 100_000,
      commission: 0.001,
      size: 10,
      axes: [{ name: 'fast', from: 5, to: 50, step: 5 }],
      rankBy: 'sharpe',
      outOfSample: 0.3,
    });
  });

  it('carries rules, sampling and a walk forward', () => {
    const form: SweepForm = {
      ...swept,
      where: [{ left: 'fast', sign: '<', right: 'slow' }],
      keep: [
        { left: 'trades', sign: '>=', right: '30' },
        { left: 'max_drawdown', sign: '<=', right: '12.5' },
      ],
      method: 'latin',
      walk: 'anchored',
      outOfSample: '0',
    };
    expect(request(form)).toMatchObject({
      where: ['fast < slow'],
      keep: ['trades >= 30', 'max_drawdown <= 0.125'],
      sampling: { method: 'latin', cells: 500, seed: 1 },
      outOfSample: 0,
      walkForward: { mode: 'anchored', train: '2y', test: '6m' },
    });
  });

  it('leaves to the axes what the account and the settings have once', () => {
    const axes = {
      commission: draft('commission', { mode: 'list', list: '0, 0.1' }),
      'settings.leverage': draft('settings.leverage', { mode: 'list', list: '1, 2' }),
    };
    const base = { ...plain.base, commission: '', settings: { ...plain.base.settings } };
    base.settings['leverage'] = 'x';
    const sent = request({ ...plain, base, axes });
    expect(sent.commission).toBeUndefined();
    expect(sent.settings).toBeUndefined();
    expect(sent.axes).toEqual([
      { name: 'commission', values: [0, 0.001] },
      { name: 'settings.leverage', values: [1, 2] },
    ]);
  });

  it('lists the axes in the order in which the page has them', () => {
    const axes = { slow: draft('slow', { mode: 'list' }), ...fast };
    const names = sweptSources({ ...plain, axes }, cross, dataSets, defaults);
    expect(names.map(({ name }) => name)).toEqual(['fast', 'slow']);
  });
});

describe('what is wrong with a sweep', () => {
  it('is found field by field, all at once', () => {
    expect(
      faults({
        ...plain,
        base: { ...plain.base, cash: '' },
        where: [{ left: 'fast', sign: '<', right: 'slwo' }],
        keep: [{ left: 'trades', sign: '>=', right: '' }],
        method: 'random',
        cells: '0',
        seed: '1.5',
        outOfSample: '95',
        walk: 'rolling',
        train: '0y',
        test: '6',
      }),
    ).toEqual([
      'cash',
      'axes',
      'where[0]',
      'keep[0]',
      'sampling.cells',
      'sampling.seed',
      'outOfSample',
      'walkForward.train',
      'walkForward.test',
    ]);
  });

  it('is not what an axis has replaced', () => {
    const base = { ...plain.base, params: { fast: '', slow: '2' } };
    expect(faults({ ...swept, base })).toEqual([]);
  });

  it('is an axis of dates in a walk forward', () => {
    const axes = { dates: draft('dates', { mode: 'list', list: '2015-01-01..' }) };
    expect(faults({ ...plain, axes, walk: 'rolling' })).toEqual(['axes.dates.values']);
  });

  it('comes from the server under the name of the axis', () => {
    const sent = request({ ...swept, axes: { ...fast, slow: draft('slow', { mode: 'list' }) } });
    const named = (field: string) => faultsOnForm([{ field, message: '' }], sent)[0]?.field;
    expect(named('axes[1].values')).toBe('axes.slow.values');
    expect(named('axes[0]')).toBe('axes.fast');
    expect(named('axes[0].name')).toBe('axes.fast');
    expect(named('axes[7].from')).toBe('axes[7].from');
    expect(named('where[0]')).toBe('where[0]');
  });
});

describe('the set-up in the address', () => {
  const back = (query: URLSearchParams) =>
    fromSweepQuery(new URLSearchParams(String(query)), strategies, defaults);

  it('says only what differs from the defaults', () => {
    expect(String(toSweepQuery(plain, cross, defaults))).toBe('strategy=SmaCross&a=none');
    expect(String(toSweepQuery(swept, cross, defaults))).toBe(
      'strategy=SmaCross&a.fast=range+5+50+5',
    );
  });

  it('begins with two parameters around their values, and not again once they were taken away', () => {
    const opened = back(new URLSearchParams('strategy=SmaCross&p.fast=20'));
    expect(opened?.form.axes['fast']).toMatchObject({ mode: 'range', from: '10', to: '40' });
    expect(Object.keys(opened?.form.axes ?? {})).toEqual(['fast', 'slow']);
    expect(back(toSweepQuery(plain, cross, defaults))?.form.axes).toEqual({});
  });

  it('comes back as it was left, faults included', () => {
    const form: SweepForm = {
      ...plain,
      base: { ...plain.base, cash: '', name: 'Two words' },
      axes: {
        fast: draft('fast', { mode: 'range', from: '', to: '50', step: '' }),
        slow: draft('slow', { mode: 'log', from: '20', to: '400', count: '5' }),
        'data.price': draft('data.price', {
          mode: 'check',
          checked: ['sp500-daily', 'aapl-daily'],
        }),
        dates: draft('dates', { mode: 'list', list: '..2015-12-31, 2016-01-01..' }),
        'settings.slip_open': draft('settings.slip_open', { mode: 'check', checked: [] }),
      },
      where: [{ left: 'fast', sign: '<=', right: '' }],
      keep: [{ left: 'win_rate', sign: '>', right: '4x' }],
      method: 'guided',
      cells: '',
      seed: '7',
      rankBy: 'calmar',
      outOfSample: '25',
      walk: 'rolling',
      train: '18m',
      test: '90d',
    };
    const opened = back(toSweepQuery(form, cross, defaults));
    expect(opened?.unknownQueryParams).toEqual([]);
    const { axes, ...rest } = form;
    expect(opened?.form).toMatchObject(rest);
    for (const [name, one] of Object.entries(axes)) {
      const { mode, from, to, step, count, list, checked } = one;
      const typed = {
        range: { from, to, step },
        log: { from, to, count },
        list: { list },
        check: { checked },
        fixed: {},
      };
      expect(opened?.form.axes[name]).toMatchObject({ mode, ...typed[mode] });
    }
  });

  it('has shares of axes in the address as the API has them', () => {
    const interest = draft('settings.interest', { mode: 'range', from: '0', to: '5', step: '2.5' });
    const slippage = draft('settings.slippage', { mode: 'list', list: '0, 0.1,' });
    const axes = { 'settings.interest': interest, 'settings.slippage': slippage };
    const query = toSweepQuery({ ...plain, axes }, cross, defaults);
    expect(query.get('a.settings.interest')).toBe('range 0 0.05 0.025');
    expect(query.get('a.settings.slippage')).toBe('list 0, 0.001,');
    expect(back(query)?.form.axes).toMatchObject(axes);
  });

  it('takes over what New run had, and tells what it does not know', () => {
    const query = new URLSearchParams('strategy=SmaCross&p.slow=90&s.leverage=2&a.fats=list+1');
    const opened = back(query);
    expect(opened?.form.base.params['slow']).toBe('90');
    expect(opened?.form.base.settings['leverage']).toBe('2');
    expect(opened?.unknownQueryParams).toEqual([
      'The link sweeps fats, which is not known; it was ignored.',
    ]);
  });

  it('takes many numbers at even distances for a range', () => {
    const text = (...values: (number | string)[]) =>
      sweepQueryOf({ axes: [{ name: 'fast', values }] }).get('a.fast');
    expect(text(5, 10, 15, 20)).toBe('range 5 20 5');
    expect(text(0.1, 0.2, 0.3, 0.4)).toBe('range 0.1 0.4 0.1');
    expect(text(5, 10, 15)).toBe('list 5, 10, 15');
    expect(text(5, 10, 15, 25)).toBe('list 5, 10, 15, 25');
    expect(text('a', 'b', 'c', 'd')).toBe('list a, b, c, d');
  });

  it('leads from a request back to the same request', () => {
    const sent: SweepRequest = {
      strategy: 'SmaCross',
      data: { price: 'sp500-daily' },
      params: { slow: 60 },
      cash: 50_000,
      size: 3,
      from: '2005-01-01',
      name: 'Again',
      settings: { slippage: 0.0005 },
      axes: [
        { name: 'fast', from: 5, to: 50, step: 5 },
        { name: 'data.price', values: ['sp500-daily', 'aapl-daily'] },
        { name: 'dates', values: ['..2009-12-31', '2010-01-01..'] },
        { name: 'commission', from: 0.0001, to: 0.01, count: 5 },
        { name: 'settings.slip_open', values: [true, false] },
      ],
      where: ['fast < slow'],
      keep: ['max_drawdown <= 0.2', 'trades >= 30'],
      sampling: { method: 'random', cells: 40, seed: 9 },
      rankBy: 'calmar',
      outOfSample: 0.25,
    };
    const opened = back(sweepQueryOf(sent));
    expect(opened?.unknownQueryParams).toEqual([]);
    expect(opened && request(opened.form)).toEqual(sent);
  });
});

describe('the same sweep elsewhere', () => {
  const sent = request({
    ...swept,
    axes: {
      ...fast,
      slow: draft('slow', { mode: 'list', list: '60, 120' }),
      commission: draft('commission', { mode: 'log', from: '0.01', to: '1', count: '5' }),
    },
    where: [{ left: 'fast', sign: '<', right: 'slow' }],
    method: 'random',
  });

  it('is a command line', () => {
    expect(sweepCommand(sent)).toBe(
      "infra/stratlab sweep SmaCross --param fast=5:50:5 --param slow=60,120 --axis commission=0.0001:0.01:log5 --data price=sp500-daily --cash 100000 --size 10 --where 'fast < slow' --sample random:500 --seed 1 --sort sharpe --out-of-sample 0.3",
    );
    const walk = { mode: 'rolling', train: '2y', test: '6m' } as const;
    expect(sweepCommand({ ...sent, walkForward: walk })).toMatch(
      /^infra\/stratlab walk-forward SmaCross .* --train 2y --test 6m --mode rolling$/,
    );
  });

  it('is a call of the API', () => {
    expect(sweepCurl(sent, 'http://here')).toMatch(
      /^curl -X POST http:\/\/here\/api\/sweeps .*axes/,
    );
  });

  it('tells what a link says and is not known', () => {
    const query = new URLSearchParams('strategy=SmaCross&where=fast&walk=sideways&rank=luck');
    expect(fromSweepQuery(query, strategies, defaults)?.unknownQueryParams).toEqual([
      'The link has the rule fast, which is not valid; it was ignored.',
      'The link says walk=sideways, which is not known; it was ignored.',
      'The link says rank=luck, which is not known; it was ignored.',
    ]);
  });
});
