import { describe, expect, it } from 'vitest';
import { dataSets, defaults, strategies } from '../api/fixtures';
import * as sent from '../api/fixtures/sweeps';
import type { SweepRequest } from '../api/types';
import { foldBars, foldRows, stitched } from './walk-forward';
import { bestPlace, cellAt, firstAxes, mapWords, plateau } from './heat-map';
import { overfittingFigures, logitBars, scatter } from './overfitting';
import { barsDone, jobPath } from './job';
import { bounds } from './marginal';
import { rowPath, verticals } from './parallel';
import { lean } from './settings';
import { checkSweep } from './sweep-form';
import { metricOf, metricText, SWEEP_METRICS } from './sweep-metrics';
import { heardSweep, seenSweep } from './sweep-progress';
import { fromSweepQuery, sweepQueryOf } from './sweep-query';
import { initialView, readView, viewQuery } from './sweep-view';

/* What the API really sends goes through every model. */

const sharpe = metricOf(sent.sweep.metrics, 'sharpe');

describe('what the API sends of sweeps', () => {
  it('has the metrics that the set-up offers before there is a sweep to ask', () => {
    expect(SWEEP_METRICS).toEqual(sent.sweep.metrics);
  });

  it('leads from its request over the set-up back to the same request', () => {
    for (const { request } of [sent.sweep, sent.walking]) {
      const short = lean(request, defaults.settings);
      const opened = fromSweepQuery(sweepQueryOf(short), strategies, defaults);
      expect(opened?.unknownQueryParams).toEqual([]);
      const checked = opened && checkSweep(opened.form, opened.strategy, dataSets, defaults);
      if (!checked?.ok) throw new Error(JSON.stringify(checked));
      expect(said(checked.request)).toEqual(said(short));
    }
  });

  it('has an address that says nothing while nothing was chosen', () => {
    expect(String(viewQuery(initialView(sent.sweep), sent.sweep))).toBe('');
    expect(readView(new URLSearchParams(), sent.sweep)).toMatchObject({ x: 'fast', y: 'slow' });
  });

  it('is followed as it moves', () => {
    const watch = heardSweep(seenSweep(null, sent.running), sent.progress);
    expect(watch.sweep.done).toBe(sent.progress.done);
    expect(watch.sweep.axes).toEqual(sent.running.axes);
  });

  it('is laid over the two axes that the page begins with, best and plateau marked', () => {
    const axes = firstAxes(sent.sweep.axes)?.map(({ name }) => name);
    expect(axes).toEqual([sent.heatMap.x.name, sent.heatMap.y.name]);
    const best = bestPlace(sent.heatMap, sharpe.better);
    expect(best && cellAt(sent.heatMap, best)).toBe(sent.sweep.best?.cell);
    expect(best && plateau(sent.heatMap, sharpe.better)?.[best.y]?.[best.x]).toBe(true);
    expect(mapWords(sent.heatMap, sharpe)).toMatch(/Best: Fast period \d+, Slow period \d+/);
  });

  it('has effects on one scale, and rows that cross every vertical', () => {
    expect(bounds(sent.marginals.axes)).not.toBeNull();
    const lines = verticals(sent.sweep.axes, sharpe, sent.parallel.rows);
    const box = { width: 300, height: 100 };
    for (const row of sent.parallel.rows) {
      expect(rowPath(row, lines, box).match(/[ML]/g)).toHaveLength(lines.length);
    }
  });

  it('says how far it can be believed, with every figure or why there is none', () => {
    for (const { value, why } of overfittingFigures(sent.overfitting)) {
      expect(value === 'not defined').toBe(why !== null);
    }
    expect(logitBars(sent.overfitting).length).toBeGreaterThan(1);
    expect(scatter(sent.overfitting, 'rank').points).toHaveLength(sent.overfitting.trials);
  });

  it('walks forward over folds that follow each other', () => {
    const { folds } = sent.walkForward;
    const ends = foldBars(folds).map(({ test }) => test.from + test.width);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    const [first] = foldRows(folds, sent.walking.axes, [sharpe]);
    expect(first?.chosen).toBe('Fast period 10, Slow period 30');
    expect(first?.figures[0]).toEqual({
      train: metricText(sharpe, folds[0]?.train['sharpe']),
      test: metricText(sharpe, folds[0]?.test?.['sharpe']),
    });
    expect(Math.max(...stitched(sent.walkForward, null).drawdown)).toBe(0);
  });

  it('is a job among the others', () => {
    expect(jobPath(sent.job)).toBe(`/sweeps/${sent.job.id}`);
    expect(barsDone(sent.job)).toMatch(/cells$/);
  });
});

/** A request with the axes in one order and without what is null or the default. */
function said(request: SweepRequest) {
  const { axes, sampling, ...rest } = request;
  const known = <T extends object>(value: T) =>
    Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
  return {
    ...known({ ...rest, where: rest.where ?? [], keep: rest.keep ?? [] }),
    settings: rest.settings ?? {},
    sampling: sampling == null || sampling.method === 'grid' ? 'grid' : sampling,
    axes: (axes ?? [])
      .map(known)
      .sort((a, b) => String(a['name']).localeCompare(String(b['name']))),
  };
}
