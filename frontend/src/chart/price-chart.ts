import {
  CandlestickSeries,
  createChart,
  createSeriesMarkers,
  HistogramSeries,
  LineSeries,
  type IChartApi,
  type ISeriesApi,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import type { ChartWindow } from '../api/types';
import { placeOf, timeAt, type Stretch } from '../model/chart-window';
import type { TradeMark } from '../model/trade-view';
import { coloursAt, faded, type Colours } from './colours';
import { fillMarks, seconds } from './fill-marks';
import { chartOptions, priceFormat, timeOptions } from './price-options';
import { createTradeLine } from './trade-line';
import { wheelOnlyWhenMeant } from './wheel';

export interface PriceChart {
  /** Draws a window; looks at `look`, or at all of it. */
  show(window: ChartWindow, look: Stretch | null): void;
  lookAt(stretch: Stretch): void;
  /** Marks a trade and joins its entry with its exit; none takes that away. */
  mark(trade: TradeMark | null): void;
  /** Makes what is seen wider (above 1) or narrower. */
  zoom(factor: number): void;
  /** The chart as it stands, as a picture. */
  picture(): HTMLCanvasElement;
  destroy(): void;
}

interface Watcher {
  /** What is seen has changed. */
  onSeen: (seen: Stretch) => void;
  /** The row under the pointer, if any. */
  onRow: (row: number | null) => void;
}

interface Look {
  /** Of the prices; unknown in older reports. */
  decimals: number | null;
  /** Whether it is drawn for paper: in light colours, whatever the page has. */
  isPaper?: boolean;
}

/** Half of what a year takes on the axis of time. */
const EDGE_PX = 20;

/** Candles with the lines and the trades of a run. */
export function createPriceChart(
  host: HTMLElement,
  watcher: Watcher,
  { decimals, isPaper = false }: Look,
): PriceChart {
  const colours = coloursAt(host, isPaper);
  const chart = createChart(host, chartOptions(colours));
  const candles = chart.addSeries(CandlestickSeries, {
    upColor: faded(colours.gain, 0.25),
    downColor: colours.loss,
    borderUpColor: colours.gain,
    borderDownColor: colours.loss,
    wickUpColor: colours.gain,
    wickDownColor: colours.loss,
    priceLineVisible: false,
  });
  const volume = chart.addSeries(HistogramSeries, {
    priceScaleId: 'volume',
    color: faded(colours.muted, 0.25),
    priceLineVisible: false,
    lastValueVisible: false,
  });
  chart.priceScale('volume').applyOptions({ scaleMargins: { top: 0.86, bottom: 0 } });
  const fills = createSeriesMarkers<Time>(candles, []);
  const tradeLine = createTradeLine(chart, colours);
  const endWheel = wheelOnlyWhenMeant(host);
  let lines: ISeriesApi<'Line'>[] = [];
  let shown: ChartWindow | null = null;
  let marked: TradeMark | null = null;

  const scale = chart.timeScale();
  const seen = (): Stretch | null => {
    const range = scale.getVisibleLogicalRange();
    if (!range || !shown || shown.time.length === 0) return null;
    return { from: timeAt(shown.time, range.from), to: timeAt(shown.time, range.to) };
  };
  const lookAt = (stretch: Stretch) => {
    if (!shown) return;
    const from = placeOf(shown.time, stretch.from);
    const to = placeOf(shown.time, stretch.to);
    // The label of a first or last bar would be cut at the edge.
    const edge = (EDGE_PX * (to - from)) / Math.max(200, scale.width() || host.clientWidth);
    const isLast = to >= shown.time.length - 1;
    scale.setVisibleLogicalRange({
      from: from <= 0 ? from - edge : from,
      to: Math.max(isLast ? to + edge : to, from + 4),
    });
  };
  const drawMarks = (stretch: Stretch | null) => {
    if (shown) fills.setMarkers(fillMarks(shown, stretch, colours, host.clientWidth));
  };
  const drawTrade = () => {
    if (shown) tradeLine.show(marked?.role === shown.role ? marked : null, shown.time);
  };
  scale.subscribeVisibleLogicalRangeChange(() => {
    const stretch = seen();
    if (!stretch) return;
    drawMarks(stretch);
    watcher.onSeen(stretch);
  });
  chart.subscribeCrosshairMove((event) => {
    const row = event.logical ?? null;
    const isInside = row !== null && shown !== null && row >= 0 && row < shown.time.length;
    watcher.onRow(isInside && event.point ? row : null);
  });

  return {
    show(window, look) {
      shown = window;
      const times = window.time.map(seconds);
      candles.applyOptions({ priceFormat: priceFormat(window, decimals) });
      candles.setData(
        times.map((time, row) => ({
          time,
          open: window.open[row] ?? 0,
          high: window.high[row] ?? 0,
          low: window.low[row] ?? 0,
          close: window.close[row] ?? 0,
        })),
      );
      const hasVolume = window.volume.some((value) => value > 0);
      volume.setData(
        hasVolume ? times.map((time, row) => ({ time, value: window.volume[row] ?? 0 })) : [],
      );
      for (const line of lines) chart.removeSeries(line);
      lines = drawLines(chart, window, times, colours, decimals);
      chart.applyOptions(timeOptions(window));
      drawTrade();
      lookAt(look ?? { from: window.time[0] ?? 0, to: window.time.at(-1) ?? 0 });
      drawMarks(seen());
    },
    lookAt,
    mark(trade) {
      marked = trade;
      drawTrade();
    },
    zoom(factor) {
      const range = scale.getVisibleLogicalRange();
      if (!range) return;
      const middle = (range.from + range.to) / 2;
      const half = Math.max(4, ((range.to - range.from) / 2) * factor);
      scale.setVisibleLogicalRange({ from: middle - half, to: middle + half });
    },
    picture: () => chart.takeScreenshot(),
    destroy() {
      endWheel();
      chart.remove();
    },
  };
}

function drawLines(
  chart: IChartApi,
  window: ChartWindow,
  times: readonly UTCTimestamp[],
  colours: Colours,
  decimals: number | null,
): ISeriesApi<'Line'>[] {
  const hasOwn = window.lines.some((line) => line.pane === 'own');
  const drawn = window.lines.map((line, index) => {
    const series = chart.addSeries(
      LineSeries,
      {
        color: lineColour(colours, index),
        lineWidth: 2,
        priceLineVisible: false,
        lastValueVisible: false,
        crosshairMarkerRadius: 3,
        ...(line.pane === 'price' ? { priceFormat: priceFormat(window, decimals) } : {}),
      },
      line.pane === 'own' ? 1 : 0,
    );
    series.setData(
      times.map((time, row) => {
        const value = line.values[row] ?? null;
        return value === null ? { time } : { time, value };
      }),
    );
    return series;
  });
  if (hasOwn) chart.panes()[1]?.setHeight(120);
  return drawn;
}

/** The colour of the line at an index; the legend shows the same. */
function lineColour(colours: Colours, index: number): string {
  return colours.series[index % colours.series.length] ?? colours.accent;
}
