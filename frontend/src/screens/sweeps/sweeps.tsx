import { useLocation } from 'preact-iso';
import { isFinal, jobTitle } from '../../model/job';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/notice';
import { SkeletonRows } from '../../ui/skeleton';
import { useDelete } from '../runs/use-delete';
import { filterOf, filterPath, ListFilters } from '../list-filters';
import { useServerNow } from '../use-now';
import { useTitle } from '../use-title';
import { DemoSweep } from './demo-sweep';
import { SweepRow } from './sweep-row';
import { useSweeps } from './use-sweeps';

/** Every sweep, newest first. */
export function Sweeps() {
  useTitle('Sweeps');
  const { query, route } = useLocation();
  const filter = filterOf(query);
  const isFiltered = filter.state !== '' || filter.q !== '';
  const { items: sweeps, hasMore, isGrowing, error, more, reload } = useSweeps(filter);
  const { hidden, remove } = useDelete(reload);
  const kept = sweeps?.filter(({ id }) => !hidden.has(id)) ?? [];
  const isLive = kept.some(({ state }) => !isFinal(state));
  const now = useServerNow(true, isLive ? 1000 : 20_000);
  return (
    <>
      <div class="page-head">
        <div>
          <h1>Sweeps</h1>
          <p>Many runs over parameters, data or time. Each is kept until you delete it.</p>
        </div>
        <a class="button primary" href="/sweeps/new">
          New sweep
        </a>
      </div>
      <ListFilters
        filter={filter}
        what="sweeps"
        onChange={(next) => route(filterPath('/sweeps', next), true)}
      />
      {error && <Failed title="The sweeps could not be loaded" error={error} retry={reload} />}
      <div class="card runs">
        {sweeps === null && !error && (
          <div class="card-body">
            <SkeletonRows rows={5} label="Loading sweeps" />
          </div>
        )}
        {sweeps !== null && kept.length === 0 && isFiltered && (
          <Empty title="No sweep fits">
            <p>No sweep has this state and these words.</p>
            <a class="button" href="/sweeps">
              Show all sweeps
            </a>
          </Empty>
        )}
        {sweeps !== null && kept.length === 0 && !isFiltered && (
          <Empty title="No sweeps yet">
            <p>
              Try the demo: two moving averages against each other on the S&amp;P 500, 1,702
              combinations, with the map of what does well and a verdict on whether to believe it.
            </p>
            <div class="buttons">
              <DemoSweep />
              <a class="button" href="/sweeps/new">
                Put one together
              </a>
            </div>
          </Empty>
        )}
        {kept.length > 0 && (
          <ul aria-label="Sweeps">
            {kept.map((sweep) => (
              <SweepRow
                key={sweep.id}
                sweep={sweep}
                now={now}
                onChanged={reload}
                onDelete={() => remove(sweep.id, `“${jobTitle(sweep)}”`)}
              />
            ))}
          </ul>
        )}
        {hasMore && (
          <div class="pager">
            <button type="button" class="button compact" disabled={isGrowing} onClick={more}>
              Older sweeps
            </button>
          </div>
        )}
      </div>
    </>
  );
}
