import type { ChartWindow } from '../api/types';
import type { Stretch } from '../model/chart-window';
import type { TradeMark } from '../model/trade-view';
import { besideThePage } from './paper-place';
import { createPriceChart } from './price-chart';

const HEIGHT = 420;

/** What a chart of prices shows. */
export interface PricesShown {
  window: ChartWindow;
  look: Stretch | null;
  mark: TradeMark | null;
  decimals: number | null;
}

/** A chart of prices drawn anew for paper: in light colours and with room for its axes. */
export function pricePaper(place: HTMLElement, shown: PricesShown): HTMLCanvasElement[] {
  return besideThePage(place, HEIGHT, (host) => {
    const quiet = { onSeen: () => undefined, onRow: () => undefined };
    const chart = createPriceChart(host, quiet, { decimals: shown.decimals, isPaper: true });
    chart.mark(shown.mark);
    chart.show(shown.window, shown.look);
    const picture = chart.picture();
    chart.destroy();
    return [picture];
  });
}
