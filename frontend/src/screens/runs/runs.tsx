import { useLocation } from 'preact-iso';
import type { Job, JobState } from '../../api/types';
import { isFinal, jobTitle, matches, stateName, STATES } from '../../model/job';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/notice';
import { Segments } from '../../ui/inputs';
import { SkeletonRows } from '../../ui/skeleton';
import { useNow } from '../use-now';
import { useTitle } from '../use-title';
import { DemoRun } from './demo-run';
import { RunRow } from './run-row';
import { useDelete } from './use-delete';
import { useJobs } from './use-jobs';

const FILTERS = [
  { value: '', label: 'All' },
  ...STATES.map((state) => ({ value: state, label: stateName(state) })),
];

/** Every run, newest first. */
export function Runs() {
  useTitle('History');
  const { query, route } = useLocation();
  const state = STATES.find((one) => one === query['state']) ?? '';
  const search = query['q'] ?? '';
  const { items: jobs, hasMore, error, more, reload } = useJobs(state);
  const { hidden, remove } = useDelete(reload);
  const kept = jobs?.filter((job) => !hidden.has(job.id)) ?? [];
  const shown = kept.filter((job) => matches(job, search));
  const isLive = kept.some((job) => !isFinal(job.state));
  const now = useNow(true, isLive ? 1000 : 20_000);

  const filter = (next: { state?: JobState | ''; q?: string }) => {
    const params = new URLSearchParams();
    const wanted = { state, q: search, ...next };
    if (wanted.state !== '') params.set('state', wanted.state);
    if (wanted.q !== '') params.set('q', wanted.q);
    route(`/runs${params.size > 0 ? `?${params}` : ''}`, true);
  };

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
      <div class="filters">
        <div class="scroll">
          <Segments
            id="state"
            label="State"
            value={state}
            options={FILTERS}
            onChange={(value) => filter({ state: value as JobState | '' })}
          />
        </div>
        <input
          class="input"
          type="search"
          placeholder="Name, strategy or data"
          aria-label="Find runs by name, strategy or data"
          value={search}
          onInput={(event) => filter({ q: event.currentTarget.value })}
        />
      </div>
      {error && <Failed title="The runs could not be loaded" error={error} retry={reload} />}
      <div class="card runs">
        {jobs === null && !error && (
          <div class="card-body">
            <SkeletonRows rows={7} label="Loading runs" />
          </div>
        )}
        {jobs !== null && shown.length === 0 && (
          <NoRuns isFiltered={state !== '' || search !== ''} />
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
            <button type="button" class="button compact" onClick={more}>
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
