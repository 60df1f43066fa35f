import type { SeriesMarker, Time, UTCTimestamp } from 'lightweight-charts';
import type { ChartMarker, ChartWindow } from '../api/types';
import { hasRoomForWords, rowAt, type Stretch } from '../model/chart-window';
import { size } from '../model/format';
import type { Colours } from './colours';

/** Arrows at the bars in which trades were entered and left; with words where these have room. */
export function fillMarks(
  window: ChartWindow,
  seen: Stretch | null,
  colours: Colours,
  width: number,
): SeriesMarker<Time>[] {
  const stretch = seen ?? { from: window.time[0] ?? 0, to: window.time.at(-1) ?? 0 };
  const inSight = window.markers.filter(({ time }) => time >= stretch.from && time <= stretch.to);
  const withWords = ['buy', 'sell'].every((side) => {
    const times = inSight.filter((marker) => marker.side === side).map(({ time }) => time);
    return hasRoomForWords(times, window.time, stretch, width);
  });
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
