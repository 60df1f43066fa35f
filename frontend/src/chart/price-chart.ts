import {
  CandlestickSeries,
  createChart,
  createSeriesMarkers,
  HistogramSeries,
  LineSeries,
  type IChartApi,
  type ISeriesApi,
  type SeriesMarker,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import type { ChartMarker, ChartWindow } from '../api/types';
import { placeOf, rowAt, timeAt, type Stretch } from '../model/chart-window';
import { barTime, isWholeDays, priceDigits, priceWith, size } from '../model/format';
import { coloursAt, faded, type Colours } from './colours';

export interface PriceChart {
  /** Draws a window; looks at `look`, or at all of it. */
  show(window: ChartWindow, look: Stretch | null): void;
  lookAt(stretch: Stretch): void;
  /** Makes what is seen wider (above 1) or narrower. */
  zoom(factor: number): void;
  destroy(): void;
}

interface Watcher {
  /** What is seen has changed. */
  onSeen: (seen: Stretch) => void;
  /** The row under the pointer, if any. */
  onRow: (row: number | null) => void;
}

const MANY_MARKERS = 40;

/** Candles with the lines and the trades of a run. */
export function createPriceChart(host: HTMLElement, watcher: Watcher): PriceChart {
  const colours = coloursAt(host);
  const chart = createChart(host, options(colours));
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
  const markers = createSeriesMarkers<Time>(candles, []);
  let lines: ISeriesApi<'Line'>[] = [];
  let shown: ChartWindow | null = null;

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
    scale.setVisibleLogicalRange({ from, to: Math.max(to, from + 4) });
  };
  const mark = (stretch: Stretch | null) => {
    if (shown) markers.setMarkers(markersOf(shown, stretch, colours));
  };
  scale.subscribeVisibleLogicalRangeChange(() => {
    const stretch = seen();
    if (!stretch) return;
    mark(stretch);
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
      const digits = priceDigits(window.close.at(-1) ?? 1);
      candles.applyOptions({
        priceFormat: { type: 'custom', formatter: priceWith(digits), minMove: 10 ** -digits },
      });
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
      lines = drawLines(chart, window, times, colours, digits);
      chart.applyOptions({
        timeScale: { timeVisible: !isWholeDays(window.timeframe) },
        localization: {
          timeFormatter: (time: Time) => barTime(Number(time) * 1000, window.timeframe),
        },
      });
      if (look) lookAt(look);
      else scale.fitContent();
      mark(seen());
    },
    lookAt,
    zoom(factor) {
      const range = scale.getVisibleLogicalRange();
      if (!range) return;
      const middle = (range.from + range.to) / 2;
      const half = Math.max(4, ((range.to - range.from) / 2) * factor);
      scale.setVisibleLogicalRange({ from: middle - half, to: middle + half });
    },
    destroy() {
      chart.remove();
    },
  };
}

function seconds(millis: number): UTCTimestamp {
  return Math.floor(millis / 1000) as UTCTimestamp;
}

function drawLines(
  chart: IChartApi,
  window: ChartWindow,
  times: readonly UTCTimestamp[],
  colours: Colours,
  digits: number,
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
        ...(line.pane === 'price'
          ? {
              priceFormat: { type: 'custom', formatter: priceWith(digits), minMove: 10 ** -digits },
            }
          : {}),
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

/** Arrows at the bars in which trades were entered and left; with words while they are few. */
function markersOf(
  window: ChartWindow,
  seen: Stretch | null,
  colours: Colours,
): SeriesMarker<Time>[] {
  const inSight = window.markers.filter(
    (marker) => !seen || (marker.time >= seen.from && marker.time <= seen.to),
  ).length;
  const withWords = inSight <= MANY_MARKERS;
  return window.markers.map((marker) => {
    const isBuy = marker.side === 'buy';
    return {
      time: seconds(window.time[rowAt(window.time, marker.time)] ?? marker.time),
      position: isBuy ? 'belowBar' : 'aboveBar',
      shape: isBuy ? 'arrowUp' : 'arrowDown',
      color: isBuy ? colours.accent : colours.text,
      ...(withWords ? { text: markerText(marker) } : {}),
    };
  });
}

function markerText(marker: ChartMarker): string {
  const what = marker.side === 'buy' ? 'Buy' : 'Sell';
  return `${what} ${size(marker.size)}`;
}

function options(colours: Colours) {
  return {
    autoSize: true,
    layout: {
      background: { color: 'transparent' },
      textColor: colours.muted,
      fontFamily: getComputedStyle(document.body).fontFamily,
      fontSize: 11,
      // The attribution that its licence asks for stands as a link below the chart.
      attributionLogo: false,
      panes: { separatorColor: colours.line, separatorHoverColor: faded(colours.accent, 0.2) },
    },
    grid: {
      vertLines: { color: faded(colours.line, 0.6) },
      horzLines: { color: faded(colours.line, 0.6) },
    },
    rightPriceScale: { borderColor: colours.line },
    timeScale: {
      borderColor: colours.line,
      secondsVisible: false,
      rightOffset: 2,
      minBarSpacing: 0.1,
    },
    crosshair: { mode: 0, vertLine: { color: colours.muted }, horzLine: { color: colours.muted } },
  };
}
