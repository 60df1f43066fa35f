import { sweepCsvLink } from '../../api/sweep-endpoints';
import type { Sweep, SweepRequest } from '../../api/types';
import { count, duration, minute, plural } from '../../model/format';
import { jobTitle } from '../../model/job';
import { sweepQueryOf } from '../../model/sweep-query';
import { SweepBadge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { SweepActions } from './sweep-actions';

interface SweepHeadProps {
  sweep: Sweep;
  /** What was asked, without settings that are the default. */
  request: SweepRequest;
  onChanged: () => void;
}

/** What is swept, where it stands, and what can be done with it. */
export function SweepHead({ sweep, request, onChanged }: SweepHeadProps) {
  return (
    <div class="page-head">
      <div>
        <div class="title-row">
          <h1>{jobTitle(sweep)}</h1>
          <SweepBadge sweep={sweep} />
        </div>
        <ul class="facts">
          {facts(sweep).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      <div class="buttons no-print">
        <SweepActions sweep={sweep} onChanged={onChanged} />
        <a
          class="button"
          href={`/sweeps/new?${sweepQueryOf(request)}`}
          title="Opens the set-up as it was"
        >
          <Icon name="reset" />
          Change and run again
        </a>
        {sweep.done > 0 && (
          <a class="button" href={sweepCsvLink(sweep.id)} download>
            <Icon name="download" />
            CSV
          </a>
        )}
        <button type="button" class="button" onClick={() => globalThis.print()}>
          Print
        </button>
      </div>
    </div>
  );
}

function facts(sweep: Sweep): string[] {
  const took =
    sweep.startedAt != null && sweep.finishedAt != null
      ? `took ${duration(sweep.finishedAt - sweep.startedAt)}`
      : '';
  return [
    sweep.kind === 'walk_forward' ? 'Walk forward' : '',
    sweep.strategy,
    ...Object.values(sweep.data),
    plural(sweep.cells, 'cell'),
    sweep.failed > 0 ? `${count(sweep.failed)} failed` : '',
    sweep.reused > 0 ? `${count(sweep.reused)} taken from the store` : '',
    took,
    `asked ${minute(sweep.createdAt)} UTC`,
  ].filter((fact) => fact !== '');
}
