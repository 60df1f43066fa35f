import { useEffect, useRef } from 'preact/hooks';
import { isAbort } from '../../api/client';
import { cancel } from '../../api/endpoints';
import type { SweepSummary } from '../../api/types';
import { ago, minute, plural } from '../../model/format';
import { isFinal, jobTitle } from '../../model/job';
import { metricOf, metricText } from '../../model/sweep-metrics';
import { cellsFraction, sweepSentence } from '../../model/sweep-progress';
import { SweepBadge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toasts';

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
      {isFinal(sweep.state) && sweep.best ? <Best sweep={sweep} /> : <Standing sweep={sweep} />}
      <div class="run-actions">
        {isFinal(sweep.state) ? (
          <button
            type="button"
            class="button quiet square compact"
            aria-label={`Delete ${title}`}
            title="Delete"
            onClick={onDelete}
          >
            <Icon name="trash" />
          </button>
        ) : (
          <CancelSweep id={sweep.id} title={title} onChanged={onChanged} />
        )}
      </div>
    </li>
  );
}

function Best({ sweep }: { sweep: SweepSummary }) {
  const best = sweep.kind === 'walk_forward' ? 'Best training' : 'Best';
  const keys = [...new Set([sweep.rankBy, 'total_return', 'max_drawdown', 'sharpe', 'trades'])];
  return (
    <dl class="run-numbers">
      {keys.slice(0, 4).map((key, at) => {
        const metric = metricOf([], key);
        return (
          <div key={key}>
            <dt>{at === 0 ? `${best} ${metric.label}` : metric.label}</dt>
            <dd>{metricText(metric, sweep.best?.metrics[key])}</dd>
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

interface CancelSweepProps {
  id: string;
  title: string;
  onChanged: () => void;
}

function CancelSweep({ id, title, onChanged }: CancelSweepProps) {
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);
  const ask = () => {
    cancel(id, abort.current.signal).then(onChanged, (error: unknown) => {
      if (!isAbort(error)) toast(error instanceof Error ? error.message : 'Not cancelled');
    });
  };
  return (
    <button type="button" class="button compact" aria-label={`Cancel ${title}`} onClick={ask}>
      Cancel
    </button>
  );
}
