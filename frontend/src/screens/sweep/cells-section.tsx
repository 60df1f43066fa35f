import { cells, sweepCsvLink } from '../../api/sweep-endpoints';
import type { Sweep } from '../../api/types';
import { count, plural } from '../../model/format';
import { metricOf } from '../../model/sweep-metrics';
import { PAGE, pressed, type SweepView } from '../../model/sweep-view';
import { Icon } from '../../ui/icon';
import { Failed } from '../../ui/notice';
import { LeftOut } from '../../ui/paper';
import { SkeletonRows } from '../../ui/skeleton';
import { Pager } from '../run/pager';
import { Section } from '../run/section';
import { shownValue, useLoad } from '../use-load';
import { CellsTable } from './cells-table';
import { ColumnChoice } from './column-choice';
import { Filters } from './filters';

interface CellsSectionProps {
  sweep: Sweep;
  view: SweepView;
  /** Grows when there are new cells to look at. */
  round: number;
  onView: (patch: Partial<SweepView>) => void;
  onOpen: (cell: number) => void;
}

/** The cells by a metric, a page at a time, as far as they are. */
export function CellsSection({ sweep, view, round, onView, onOpen }: CellsSectionProps) {
  const { sort, order, filters, offset } = view;
  const [state, reload] = useLoad(
    (signal) => cells(sweep.id, { sort, order, filter: [...filters], offset, limit: PAGE }, signal),
    [sweep.id, sort, order, filters.join('\n'), offset, round],
  );
  const page = shownValue(state);
  return (
    <Section
      id="cells"
      title={sweep.kind === 'walk_forward' ? 'Cells of the trainings' : 'Cells'}
      flush
      note={
        page ? `${plural(page.total, 'cell')} finished, ${count(page.matching)} ranked here.` : ''
      }
      hint={page && 'A row opens its cell.'}
      actions={
        <>
          <ColumnChoice
            metrics={sweep.metrics}
            chosen={view.columns}
            onChange={(columns) => onView({ columns })}
          />
          <a class="button compact" href={sweepCsvLink(sweep.id)} download>
            <Icon name="download" />
            CSV
          </a>
        </>
      }
    >
      <Filters
        metrics={sweep.metrics}
        filters={filters}
        onChange={(next) => onView({ filters: next, offset: 0 })}
      />
      {state.status === 'failed' && (
        <div class="card-body">
          <Failed title="The cells could not be loaded" error={state.error} retry={reload} />
        </div>
      )}
      {!page && state.status === 'loading' && (
        <div class="card-body">
          <SkeletonRows rows={8} label="Loading cells" />
        </div>
      )}
      {page && page.rows.length === 0 && (
        <p class="card-body muted">
          {page.total === 0
            ? 'No cell is finished yet.'
            : 'No finished cell fits: it breaks a bound, or the metric is not defined for it.'}
        </p>
      )}
      {page && page.rows.length > 0 && (
        <>
          <CellsTable
            sweep={sweep}
            rows={page.rows}
            view={view}
            onSort={(key) => onView({ ...pressed(view, metricOf(sweep.metrics, key)), offset: 0 })}
            onOpen={onOpen}
          />
          <LeftOut shown={page.rows.length} total={page.total} what="cells" where="the CSV" />
          <Pager
            offset={offset}
            total={page.matching}
            page={PAGE}
            what="cells"
            onChange={(next) => onView({ offset: next })}
          />
        </>
      )}
    </Section>
  );
}
