import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { EquityWindow } from '../api/types';
import { money, percentTicks } from '../model/format';
import { TICK_ROOM, timeTicks } from '../model/time-ticks';
import { coloursAt, faded, type Colours } from './colours';

/** Times in epoch milliseconds, with the account's value and its fall below the peak at each. */
export type EquityLine = Pick<EquityWindow, 'time' | 'value' | 'drawdown'>;

export interface EquityChart {
  show(line: EquityLine): void;
  destroy(): void;
}

interface Watcher {
  /** A stretch was marked: epoch milliseconds. Nothing means the whole again. */
  onZoom: (stretch: { from: number; to: number } | null) => void;
  onRow: (row: number | null) => void;
}

const EQUITY_HEIGHT = 250;
const DRAWDOWN_HEIGHT = 120;
const AXIS_WIDTH = 76;

/** The account's value over its drawdown; both follow one pointer. For paper in light colours. */
export function createEquityChart(
  host: HTMLElement,
  startCash: number,
  watcher: Watcher,
  isPaper = false,
): EquityChart {
  const colours = coloursAt(host, isPaper);
  const sync = uPlot.sync(`equity-${++charts}`);
  const common = (plotHeight: number): Omit<uPlot.Options, 'series'> => ({
    width: host.clientWidth,
    height: plotHeight,
    padding: [10, 32, 4, 0],
    tzDate: (time) => uPlot.tzDate(new Date(time * 1000), 'Etc/UTC'),
    legend: { show: false },
    cursor: {
      sync: { key: sync.key, setSeries: false },
      drag: { x: true, y: false, setScale: false },
      points: { size: 7 },
      bind: {
        dblclick: () => () => {
          watcher.onZoom(null);
          return null;
        },
      },
    },
    hooks: {
      setCursor: [(plot) => watcher.onRow(plot.cursor.idx ?? null)],
      setSelect: [
        (plot) => {
          if (plot.select.width < 4) return;
          const from = plot.posToVal(plot.select.left, 'x') * 1000;
          const to = plot.posToVal(plot.select.left + plot.select.width, 'x') * 1000;
          plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
          watcher.onZoom({ from: Math.round(from), to: Math.round(to) });
        },
      ],
    },
  });
  const value = new uPlot(
    {
      ...common(EQUITY_HEIGHT),
      scales: { y: { range: (_plot, low, high) => valueRange(low, high) } },
      axes: [
        { ...timeAxis(colours), show: false },
        { ...axis(colours), values: labels(shortMoney) },
      ],
      series: [
        {},
        {
          stroke: colours.accent,
          width: 1.75,
          fill: faded(colours.accent, 0.08),
          fillTo: (plot) => plot.scales['y']?.min ?? 0,
          points: { show: false },
        },
        { stroke: colours.muted, width: 1, dash: [4, 4], points: { show: false } },
      ],
    },
    [[], [], []],
    host,
  );
  const drawdown = new uPlot(
    {
      ...common(DRAWDOWN_HEIGHT),
      scales: { y: { range: (_plot, low) => [Math.min(low * 1.1, -0.001), 0] } },
      axes: [
        timeAxis(colours),
        { ...axis(colours), values: (_plot, depths) => percentTicks(depths.map(Math.abs)) },
      ],
      series: [
        {},
        {
          stroke: colours.loss,
          width: 1.25,
          fill: faded(colours.loss, 0.16),
          fillTo: 0,
          points: { show: false },
        },
      ],
    },
    [[], []],
    host,
  );
  const fit = new ResizeObserver(() => {
    value.setSize({ width: host.clientWidth, height: EQUITY_HEIGHT });
    drawdown.setSize({ width: host.clientWidth, height: DRAWDOWN_HEIGHT });
  });
  if (!isPaper) fit.observe(host);
  return {
    show(window) {
      const times = window.time.map((time) => time / 1000);
      value.setData([times, window.value, times.map(() => startCash)]);
      drawdown.setData([times, window.drawdown]);
    },
    destroy() {
      fit.disconnect();
      value.destroy();
      drawdown.destroy();
    },
  };
}

/** Room above and below; an account that never moved lies in the middle of a narrow band. */
function valueRange(low: number, high: number): uPlot.Range.MinMax {
  const room = Math.max((high - low) * 0.08, Math.abs(high) * 0.001, 1e-6);
  return [low - room, high + room];
}

let charts = 0;

function axis(colours: Colours): uPlot.Axis {
  const font = `11px ${getComputedStyle(document.body).fontFamily}`;
  return {
    stroke: colours.muted,
    font,
    size: (_plot, _values, index) => (index === 0 ? 32 : AXIS_WIDTH),
    grid: { stroke: faded(colours.line, 0.7), width: 1 },
    ticks: { show: false },
  };
}

/** Days and times as the rest of the page writes them. */
function timeAxis(colours: Colours): uPlot.Axis {
  return {
    ...axis(colours),
    space: TICK_ROOM,
    values: (_plot, splits, _axis, _space, apart) => timeTicks(splits, apart),
  };
}

function labels(show: (value: number) => string) {
  return (_plot: uPlot, values: number[]) => values.map(show);
}

function shortMoney(value: number): string {
  return Math.abs(value) >= 1000 ? money(value).replace(/\.\d+$/, '') : money(value);
}
