import type { OpenTrade, ReportSummary, Trade } from '../../api/types';
import {
  barTime,
  count,
  money,
  price,
  signedMoney,
  signedPercent,
  size,
  tone,
} from '../../model/format';
import { metric, shownBy } from '../../model/report';
import { Icon } from '../../ui/icon';
import { Ambiguous } from './ambiguous';
import { ScrollRegion } from '../../ui/scroll-region';

/** The order of the trades, by the server's name of the column. */
export interface Sort {
  key: string;
  descending: boolean;
}

const COLUMNS: readonly { key: string; name: string; isNumber: boolean }[] = [
  { key: 'id', name: '#', isNumber: false },
  { key: 'direction', name: 'Side', isNumber: false },
  { key: 'size', name: 'Size', isNumber: true },
  { key: 'entryTime', name: 'Entry', isNumber: false },
  { key: 'entryPrice', name: 'at', isNumber: true },
  { key: 'exitTime', name: 'Exit', isNumber: false },
  { key: 'exitPrice', name: 'at', isNumber: true },
  { key: 'bars', name: 'Bars', isNumber: true },
  { key: 'commission', name: 'Commission', isNumber: true },
  { key: 'interest', name: 'Interest', isNumber: true },
  { key: 'returnFraction', name: 'Return', isNumber: true },
  { key: 'pnlNet', name: 'Net profit', isNumber: true },
];

const SORTABLE = new Set(['entryTime', 'exitTime', 'size', 'bars', 'returnFraction', 'pnlNet']);

interface TradesTableProps {
  report: ReportSummary;
  trades: readonly Trade[];
  open: readonly OpenTrade[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  onShow: (trade: Trade) => void;
}

export function TradesTable(props: TradesTableProps) {
  const { report, trades, open, sort, onSort, onShow } = props;
  const pays = paysInterest(report, [...trades, ...open]);
  const columns = COLUMNS.filter(({ key }) => pays || key !== 'interest');
  return (
    <ScrollRegion of="trades">
      <table class="table hover trades">
        <thead>
          <tr>
            {columns.map(({ key, name, isNumber }) => {
              const isHere = sort.key === key;
              const order = isHere ? (sort.descending ? 'descending' : 'ascending') : undefined;
              return (
                <th key={key} scope="col" class={isNumber ? 'number' : ''} aria-sort={order}>
                  {SORTABLE.has(key) ? (
                    <button
                      type="button"
                      class="sort"
                      onClick={() => onSort({ key, descending: isHere && !sort.descending })}
                    >
                      {name}
                      {isHere && <Icon name={sort.descending ? 'down' : 'up'} />}
                    </button>
                  ) : (
                    name
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {open.map((trade) => (
            <OpenRow
              key={`${trade.role}-${trade.entryTime}`}
              trade={trade}
              shown={shownBy(report, trade.role)}
              pays={pays}
            />
          ))}
          {trades.map((trade) => (
            <TradeRow
              key={trade.id}
              trade={trade}
              shown={shownBy(report, trade.role)}
              pays={pays}
              onShow={() => onShow(trade)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Whether the run paid interest and tells it apart; where it does, it has its column on each page. */
function paysInterest(
  { metrics }: ReportSummary,
  trades: readonly Pick<Trade, 'interest'>[],
): boolean {
  const paid = metric(metrics, 'interest_paid')?.all ?? 0;
  const isTold = trades.some(({ interest }) => interest != null);
  return isTold && (paid !== 0 || trades.some(({ interest }) => (interest ?? 0) !== 0));
}

type Shown = ReturnType<typeof shownBy>;

function Side({ direction }: { direction: Trade['direction'] }) {
  return (
    <span class="side">
      <Icon name={direction === 'long' ? 'up' : 'down'} />
      {direction === 'long' ? 'Long' : 'Short'}
    </span>
  );
}

function OpenRow({ trade, shown, pays }: { trade: OpenTrade; shown: Shown; pays: boolean }) {
  const { timeframe, decimals } = shown;
  return (
    <tr class="open-trade">
      <td>open</td>
      <td>
        <Side direction={trade.direction} />
      </td>
      <td class="number">{size(trade.size)}</td>
      <td>{barTime(trade.entryTime, timeframe)}</td>
      <td class="number">{price(trade.entryPrice, decimals)}</td>
      <td class="muted">last close</td>
      <td class="number">{price(trade.lastPrice, decimals)}</td>
      <td class="number" />
      <td class="number">{money(trade.commission)}</td>
      {pays && <td class="number">{money(trade.interest)}</td>}
      <td class="number" />
      <td class={`number ${tone(trade.pnl)}`}>{signedMoney(trade.pnl)}</td>
    </tr>
  );
}

interface TradeRowProps {
  trade: Trade;
  shown: Shown;
  pays: boolean;
  onShow: () => void;
}

/* The button in the first cell does the same for the keyboard as a click anywhere in the row. */
function TradeRow({ trade, shown, pays, onShow }: TradeRowProps) {
  const { timeframe, decimals } = shown;
  return (
    <tr class="clickable" onClick={onShow}>
      <td>
        <button
          type="button"
          class="link-button"
          aria-label={`Show trade ${trade.id} in the price chart`}
        >
          {trade.id}
        </button>
      </td>
      <td>
        <Side direction={trade.direction} />
      </td>
      <td class="number">{size(trade.size)}</td>
      <td>{barTime(trade.entryTime, timeframe)}</td>
      <td class="number">{price(trade.entryPrice, decimals)}</td>
      <td>
        {barTime(trade.exitTime, timeframe)} {trade.ambiguous && <Ambiguous />}
      </td>
      <td class="number">{price(trade.exitPrice, decimals)}</td>
      <td class="number">{count(trade.bars)}</td>
      <td class="number">{money(trade.commission)}</td>
      {pays && <td class="number">{money(trade.interest)}</td>}
      <td class={`number ${tone(trade.returnFraction)}`}>
        {signedPercent(trade.returnFraction, 2)}
      </td>
      <td class={`number ${tone(trade.pnlNet)}`}>{signedMoney(trade.pnlNet)}</td>
    </tr>
  );
}
