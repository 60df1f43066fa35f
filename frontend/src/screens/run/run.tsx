import { useLocation, useRoute } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { isSweep, jobPath } from '../../model/job';
import { Empty } from '../../ui/empty';
import { Skeleton } from '../../ui/skeleton';
import { useJobNews } from '../use-job-news';
import { ConnectionLost } from './connection-lost';
import { Ended } from './ended';
import { Live } from './live';
import { ReportScreen } from './report-screen';
import { useJob } from './use-job';

/** One address from the queue to the report. */
export function Run() {
  const id = useRoute().params['id'] ?? '';
  const { job, gone, lost, movement, lookNow } = useJob(id);
  useJobNews(job, 'Run');
  const { route } = useLocation();
  const elsewhere = job !== null && isSweep(job) ? jobPath(job) : null;
  useEffect(() => {
    if (elsewhere !== null) route(elsewhere, true);
  }, [elsewhere]);
  if (elsewhere !== null) return <RunSkeleton />;
  if (gone) {
    return (
      <Empty title="Run not found" isPage>
        <p>{gone.message}</p>
        <div class="buttons">
          <a class="button primary" href="/runs">
            History
          </a>
          <a class="button" href="/">
            New run
          </a>
        </div>
      </Empty>
    );
  }
  return (
    <>
      {lost && <ConnectionLost lost={lost} retry={lookNow} />}
      {!job && !lost && <RunSkeleton />}
      {job && (job.state === 'queued' || job.state === 'running') && (
        <Live job={job} movement={movement} onCancelled={lookNow} />
      )}
      {job && (job.state === 'failed' || job.state === 'cancelled') && <Ended job={job} />}
      {job?.state === 'completed' && job.reportId != null && (
        <ReportScreen key={job.reportId} job={job} reportId={job.reportId} />
      )}
    </>
  );
}

function RunSkeleton() {
  return (
    <div class="stack" role="status" aria-label="Loading the run">
      <Skeleton height="2rem" width="22rem" />
      <Skeleton height="1.25rem" width="34rem" />
      <Skeleton height="7rem" />
      <Skeleton height="22rem" />
    </div>
  );
}
