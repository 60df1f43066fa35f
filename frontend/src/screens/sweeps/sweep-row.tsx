import type { SweepSummary } from '../../api/types';
import { ago, minute, plural } from '../../model/format';
import { isFinal, jobTitle } from '../../model/job';
import { metricOf, metricText } from '../../model/sweep-metrics';
import { cellsFraction, sweepSentence } from '../../model/sweep-progress';
import { hasHeadline, headline } from '../../model/sweep-headline';
import { SweepBadge } from '../../ui/badge';
import { JobActions } from '../job-actions';

interface SweepRowProps {
  sweep: SweepSummary;
  now: number;
  onChanged: () => void;
  onDelete: () => void;
}

/** One sweep: what it was, where it stands and the best that it found. */
export function SweepRow({ sweep, now, onChanged, onDelete }: SweepRowProps) {
  const title = jobTitle(sweep);
  const kind = sweep.kind === 'walk_forward' ? 'walk forward' : '';
  return (
    <li class="run">
      <div class="run-main">
        <a class="run-title" href={`/sweeps/${sweep.id}`}>
          {title}
        </a>
        <p class="help">
          {[
            sweep.name === '' ? '' : sweep.strategy,
            Object.values(sweep.data).join(' + '),
            kind,
            plural(sweep.cells, 'cell'),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <div class="run-state">
        <SweepBadge sweep={sweep} />
        <time
          class="help"
          dateTime={new Date(sweep.createdAt).toISOString()}
          title={`${minute(sweep.createdAt)} UTC`}
        >
          {ago(sweep.createdAt, now)}
        </time>
      </div>
      {hasHeadline(sweep) ? <Figures sweep={sweep} /> : <Standing sweep={sweep} />}
      <JobActions job={sweep} title={title} onChanged={onChanged} onDelete={onDelete} />
    </li>
  );
}

/** The joined tests of a walk forward, which no choice had seen; of a sweep, the best cell. */
function Figures({ sweep }: { sweep: SweepSummary }) {
  const { name, metrics } = headline(sweep);
  const keys = [...new Set([sweep.rankBy, 'total_return', 'max_drawdown', 'sharpe', 'trades'])];
  return (
    <dl class="run-numbers">
      {keys.slice(0, 4).map((key, at) => {
        const metric = metricOf([], key);
        return (
          <div key={key}>
            <dt>{at === 0 ? `${name} ${metric.label}` : metric.label}</dt>
            <dd>{metricText(metric, metrics[key])}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Standing({ sweep }: { sweep: SweepSummary }) {
  const isLive = !isFinal(sweep.state);
  return (
    <div class="run-standing">
      <p class={sweep.state === 'failed' ? 'loss small' : 'muted small'}>{sweepSentence(sweep)}</p>
      {isLive && (
        <div class="progress" aria-hidden="true">
          <div style={{ '--done': cellsFraction(sweep) }} />
        </div>
      )}
    </div>
  );
}
