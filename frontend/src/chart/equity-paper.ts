import { createEquityChart, type EquityLine } from './equity-chart';
import { besideThePage } from './paper-place';

/** The account and its drawdown drawn anew for paper; they are filled when the event is over. */
export function equityPaper(
  place: HTMLElement,
  line: EquityLine,
  start: number,
): HTMLCanvasElement[] {
  return besideThePage(place, 0, (host) => {
    const quiet = { onZoom: () => undefined, onRow: () => undefined };
    createEquityChart(host, start, quiet, true).show(line);
    return [...host.querySelectorAll('canvas')];
  });
}
