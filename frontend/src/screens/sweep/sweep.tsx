import { useRoute } from 'preact-iso';
import { Empty } from '../../ui/empty';
import { Skeleton } from '../../ui/skeleton';
import { ConnectionLost } from '../run/connection-lost';
import { useJobNews } from '../use-job-news';
import { SweepBody } from './sweep-body';
import { useSweep } from './use-sweep';
import '../../style/rules.css';
import '../../style/sweep.css';
import '../../style/sweep-plots.css';

/** One address of a sweep from the queue to what it gave. */
export function SweepPage() {
  const id = useRoute().params['id'] ?? '';
  const watch = useSweep(id);
  const { sweep, gone, lost, lookNow } = watch;
  useJobNews(sweep, 'Sweep');
  if (gone) {
    return (
      <Empty title="Sweep not found" isPage>
        <p>{gone.message}</p>
        <div class="buttons">
          <a class="button primary" href="/sweeps">
            All sweeps
          </a>
          <a class="button" href="/sweeps/new">
            New sweep
          </a>
        </div>
      </Empty>
    );
  }
  return (
    <>
      {lost && <ConnectionLost lost={lost} retry={lookNow} what="sweep" />}
      {!sweep && !lost && <SweepSkeleton />}
      {sweep && <SweepBody key={sweep.id} sweep={sweep} watch={watch} />}
    </>
  );
}

function SweepSkeleton() {
  return (
    <div class="stack" role="status" aria-label="Loading the sweep">
      <Skeleton height="2rem" width="22rem" />
      <Skeleton height="1.25rem" width="34rem" />
      <Skeleton height="8rem" />
      <Skeleton height="22rem" />
    </div>
  );
}
