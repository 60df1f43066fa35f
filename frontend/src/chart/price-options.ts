import { isWholeDays, barTime, price, priceDigits } from '../model/format';
import type { ChartWindow } from '../api/types';
import type { Time } from 'lightweight-charts';
import { faded, type Colours } from './colours';

/** How the chart of prices looks, apart from what is drawn in it. */
export function chartOptions(colours: Colours) {
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
      lockVisibleTimeRangeOnResize: true,
    },
    // A finger that moves up or down scrolls the page.
    handleScroll: { vertTouchDrag: false },
    crosshair: { mode: 0, vertLine: { color: colours.muted }, horzLine: { color: colours.muted } },
  };
}

/** How the times of a window are written. */
export function timeOptions({ timeframe }: ChartWindow) {
  return {
    timeScale: { timeVisible: !isWholeDays(timeframe) },
    localization: {
      locale: 'en-GB',
      timeFormatter: (time: Time) => barTime(Number(time) * 1000, timeframe),
    },
  };
}

/** How the prices of a window are written on the axis. */
export function priceFormat({ close }: ChartWindow, decimals: number | null) {
  const digits = decimals ?? priceDigits(close.at(-1) ?? 1);
  return {
    type: 'custom' as const,
    formatter: (value: number) => price(value, digits),
    minMove: 10 ** -digits,
  };
}
