import { dataSets } from '../../api/endpoints';
import type { DataSet } from '../../api/types';
import { barTime, bytes, count, plural, timeframeName } from '../../model/format';
import { Empty } from '../../ui/empty';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { Failed } from '../../ui/notice';
import { SkeletonRows } from '../../ui/skeleton';
import { MiniChart } from '../mini-chart';
import { useLoad } from '../use-load';
import { useTitle } from '../use-title';
import { Whole } from '../../ui/whole';

/** The price files of the data folder. */
export function Data() {
  useTitle('Data');
  const [state, reload] = useLoad(dataSets, []);
  const broken =
    state.status === 'ready' ? state.value.filter((set) => set.status === 'broken').length : 0;
  return (
    <>
      <div class="page-head">
        <div>
          <h1>Data</h1>
          <p>
            The price files of the data folder. Put a CSV file there and it is listed here.
            {broken > 0 && ` ${plural(broken, 'file')} cannot be read.`}
          </p>
        </div>
        <button type="button" class="button" onClick={reload}>
          <Icon name="again" />
          Look again
        </button>
      </div>
      {state.status === 'failed' && (
        <Failed title="The data sets could not be listed" error={state.error} retry={reload} />
      )}
      {state.status === 'loading' && (
        <div class="card card-body">
          <SkeletonRows rows={8} label="Loading data sets" />
        </div>
      )}
      {state.status === 'ready' && (
        <div class="card">
          {state.value.length === 0 ? (
            <Empty title="There are no price files">
              <p>
                Put CSV files with the columns Date, Open, High, Low, Close and Volume into the data
                folder.
              </p>
            </Empty>
          ) : (
            <ul aria-label="Data sets">
              {state.value.map((set) => (
                <DataRow key={set.name} set={set} />
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  );
}

function DataRow({ set }: { set: DataSet }) {
  return (
    <li class="data-set">
      <div>
        <h2 class="data-name">{set.name}</h2>
        <p class="help">
          {set.file} · {bytes(set.bytes)}
        </p>
      </div>
      {set.status === 'broken' ? (
        <div class="data-fault">
          <span class="badge failed">
            <Icon name="cross" />
            Broken
          </span>
          <p class="loss small">{set.fault}</p>
        </div>
      ) : (
        <>
          <dl class="data-facts">
            <Fact name="Instrument" value={set.symbol ?? ''} />
            <Fact name="Bars" value={count(set.bars)} />
            <Fact name="Bar length" value={timeframeName(set.timeframe ?? '')} />
            <Fact name="Range (UTC)" value={range(set)} />
          </dl>
          <div class="data-chart">
            <MiniChart name={set.name} />
          </div>
          <Badge icon="check">Ready</Badge>
        </>
      )}
    </li>
  );
}

function range(set: DataSet): string {
  if (set.from == null || set.to == null) return '';
  const timeframe = set.timeframe ?? '';
  return `${barTime(set.from, timeframe)} to ${barTime(set.to, timeframe)}`;
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Whole text={value} />
      </dd>
    </div>
  );
}
