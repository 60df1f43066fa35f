import { useLocation } from 'preact-iso';
import type { Job } from '../../api/types';
import { isFinal, jobTitle } from '../../model/job';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/notice';
import { SkeletonRows } from '../../ui/skeleton';
import { filterOf, filterPath, ListFilters } from '../list-filters';
import { useServerNow } from '../use-now';
import { useTitle } from '../use-title';
import { DemoRun } from './demo-run';
import { RunRow } from './run-row';
import { useDelete } from './use-delete';
import { useJobs } from './use-jobs';

/** Every run, newest first. */
export function Runs() {
  useTitle('History');
  const { query, route } = useLocation();
  const filter = filterOf(query);
  const { items: jobs, hasMore, isGrowing, error, more, reload } = useJobs(filter);
  const { hidden, remove } = useDelete(reload);
  const shown = jobs?.filter((job) => !hidden.has(job.id)) ?? [];
  const isLive = shown.some((job) => !isFinal(job.state));
  const now = useServerNow(true, isLive ? 1000 : 20_000);
  return (
    <>
      <div class="page-head">
        <div>
          <h1>History</h1>
          <p>Every run is kept until you delete it.</p>
        </div>
        <a class="button primary" href="/">
          New run
        </a>
      </div>
      <ListFilters
        filter={filter}
        what="runs"
        onChange={(next) => route(filterPath('/runs', next), true)}
      />
      {error && <Failed title="The runs could not be loaded" error={error} retry={reload} />}
      <div class="card runs">
        {jobs === null && !error && (
          <div class="card-body">
            <SkeletonRows rows={7} label="Loading runs" />
          </div>
        )}
        {jobs !== null && shown.length === 0 && (
          <NoRuns isFiltered={filter.state !== '' || filter.q !== ''} />
        )}
        {shown.length > 0 && (
          <ul aria-label="Runs">
            {shown.map((job) => (
              <RunRow
                key={job.id}
                job={job}
                now={now}
                onChanged={reload}
                onDelete={() => remove(job.id, titleOf(job))}
              />
            ))}
          </ul>
        )}
        {hasMore && (
          <div class="pager">
            <button type="button" class="button compact" disabled={isGrowing} onClick={more}>
              Older runs
            </button>
          </div>
        )}
      </div>
    </>
  );
}

function titleOf(job: Job): string {
  return `“${jobTitle(job)}”`;
}

function NoRuns({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <Empty title="No run fits">
        <p>No run has this state and these words.</p>
        <a class="button" href="/runs">
          Show all runs
        </a>
      </Empty>
    );
  }
  return (
    <Empty title="No runs yet">
      <p>
        Try the default strategy on the default data: one click, real prices, a report in a moment.
      </p>
      <div class="buttons">
        <DemoRun />
        <a class="button" href="/">
          Put one together
        </a>
      </div>
    </Empty>
  );
}
