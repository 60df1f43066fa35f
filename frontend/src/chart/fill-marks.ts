import type { SeriesMarker, Time, UTCTimestamp } from 'lightweight-charts';
import type { ChartMarker, ChartWindow } from '../api/types';
import { rowAt, type Stretch } from '../model/chart-window';
import { size } from '../model/format';
import type { Colours } from './colours';

const MANY_MARKERS = 40;

/** Arrows at the bars in which trades were entered and left; with words while they are few. */
export function fillMarks(
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

/** A time as the chart takes it. */
export function seconds(millis: number): UTCTimestamp {
  return Math.floor(millis / 1000) as UTCTimestamp;
}
