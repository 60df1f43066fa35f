import { heatMap } from '../../api/sweep-endpoints';
import type { Others, Sweep, SweepMetric } from '../../api/types';
import { valueText } from '../../model/axis-text';
import { atTexts, type SweepView } from '../../model/sweep-view';
import { Failed } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { Section } from '../run/section';
import { shownValue, useLoad } from '../use-load';
import { Choice, MetricChoice } from './choices';
import { HeatPlot } from './heat-plot';
import { HeatTable } from './heat-table';

export interface PlotProps {
  sweep: Sweep;
  view: SweepView;
  metric: SweepMetric;
  /** Grows when there are new cells to look at. */
  round: number;
  onView: (patch: Partial<SweepView>) => void;
}

const OTHERS: { value: Others; label: string }[] = [
  { value: 'best', label: 'at their best' },
  { value: 'mean', label: 'averaged' },
  { value: 'fixed', label: 'held at a value' },
];

/** A metric over two axes. */
export function HeatSection(props: PlotProps & { onOpen: (cell: number) => void }) {
  const { sweep, view, metric, round, onView, onOpen } = props;
  const { x, y, others } = view;
  const at = atTexts(view);
  const [state, reload] = useLoad(
    (signal) =>
      heatMap(
        sweep.id,
        {
          x: x ?? '',
          y: y ?? '',
          metric: metric.key,
          others,
          at: others === 'fixed' ? at : [],
        },
        signal,
      ),
    [sweep.id, x, y, metric.key, others, others === 'fixed' ? at.join() : '', round],
  );
  const map = shownValue(state);
  return (
    <Section
      id="map"
      title="Heat map"
      note="A metric over two axes. The star marks the best field, the line the fields that are nearly as good: a wide plateau is worth more than a lone peak."
      actions={
        <MetricChoice
          metrics={sweep.metrics}
          value={metric.key}
          onChange={(key) => onView({ metric: key })}
        />
      }
    >
      <MapChoices sweep={sweep} view={view} onView={onView} />
      {state.status === 'failed' && (
        <Failed title="The map could not be loaded" error={state.error} retry={reload} />
      )}
      {!map && state.status === 'loading' && (
        <div role="status" aria-label="Loading the map">
          <Skeleton height="22rem" />
        </div>
      )}
      {map && (
        <>
          <HeatPlot map={map} metric={metric} onOpen={onOpen} />
          <HeatTable map={map} metric={metric} />
        </>
      )}
    </Section>
  );
}

type MapChoicesProps = Pick<PlotProps, 'sweep' | 'view' | 'onView'>;

function MapChoices({ sweep, view, onView }: MapChoicesProps) {
  const axes = sweep.axes.filter(({ values }) => values.length > 1);
  const options = axes.map(({ name, label }) => ({ value: name, label: label || name }));
  const left = axes.filter(({ name }) => name !== view.x && name !== view.y);
  const best = sweep.best?.values;
  return (
    <div class="plot-choices no-print">
      <Choice
        label="Across"
        value={view.x ?? ''}
        options={options}
        onChange={(x) => onView(x === view.y ? { x, y: view.x } : { x })}
      />
      <Choice
        label="Upwards"
        value={view.y ?? ''}
        options={options}
        onChange={(y) => onView(y === view.x ? { y, x: view.y } : { y })}
      />
      {left.length > 0 && (
        <Choice
          label="Other axes"
          value={view.others}
          options={OTHERS}
          onChange={(others) => onView({ others: others as Others })}
        />
      )}
      {view.others === 'fixed' &&
        left.map((axis) => {
          const ofBest = axis.values.findIndex((value) => value === best?.[axis.name]);
          return (
            <Choice
              key={axis.name}
              label={axis.label}
              value={String(view.at[axis.name] ?? Math.max(0, ofBest))}
              options={axis.values.map((value, index) => ({
                value: String(index),
                label: valueText(axis, value),
              }))}
              onChange={(index) => onView({ at: { ...view.at, [axis.name]: Number(index) } })}
            />
          );
        })}
    </div>
  );
}
