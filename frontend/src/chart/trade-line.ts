import {
  createSeriesMarkers,
  LineSeries,
  LineStyle,
  type IChartApi,
  type SeriesMarker,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import { rowAt } from '../model/chart-window';
import type { TradeMark } from '../model/trade-view';
import type { Colours } from './colours';

/** The line from the entry of one trade to its exit, with a mark at both ends. */
export interface TradeLine {
  /** Draws a trade over bars that open at these times (epoch milliseconds); none takes it away. */
  show(mark: TradeMark | null, times: readonly number[]): void;
}

export function createTradeLine(chart: IChartApi, colours: Colours): TradeLine {
  const series = chart.addSeries(LineSeries, {
    color: colours.text,
    lineWidth: 2,
    lineStyle: LineStyle.Dashed,
    priceLineVisible: false,
    lastValueVisible: false,
    crosshairMarkerVisible: false,
  });
  const ends = createSeriesMarkers<Time>(series, []);
  return {
    show(mark, times) {
      if (!mark || times.length === 0) {
        series.setData([]);
        ends.setMarkers([]);
        return;
      }
      const points = [mark.entry, mark.exit].map(({ time, price }) => ({
        time: ((times[rowAt(times, time)] ?? time) / 1000) as UTCTimestamp,
        value: price,
      }));
      // Two ends in one bar make no line; the marks stand over each other.
      series.setData(points[0]?.time === points[1]?.time ? points.slice(0, 1) : points);
      ends.setMarkers(
        points.map(({ time, value }, at) => endMark(time, value, at === 0, colours.text)),
      );
    },
  };
}

function endMark(
  time: UTCTimestamp,
  price: number,
  isEntry: boolean,
  color: string,
): SeriesMarker<Time> {
  return {
    time,
    price,
    color,
    position: 'atPriceMiddle',
    shape: isEntry ? 'circle' : 'square',
    size: 0.6,
  };
}
