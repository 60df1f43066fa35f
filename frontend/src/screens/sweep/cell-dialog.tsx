import { useEffect, useRef } from 'preact/hooks';
import { submit } from '../../api/endpoints';
import { cell as loadCell } from '../../api/sweep-endpoints';
import type { Cell, ParamDefinition, Sweep } from '../../api/types';
import { valueText } from '../../model/axis-text';
import { queryOf } from '../../model/form-query';
import { sentence } from '../../model/format';
import { lean } from '../../model/settings';
import { metricText } from '../../model/sweep-metrics';
import { Icon } from '../../ui/icon';
import { Failed, Notice } from '../../ui/notice';
import { SkeletonRows } from '../../ui/skeleton';
import { CopyRequest } from '../copy-request';
import { Pair } from '../run/pair';
import { useSubmit } from '../submitting';
import { useLoad } from '../use-load';

interface CellDialogProps {
  sweep: Sweep;
  number: number;
  /** What can be set about how a run is traded; unknown while it loads. */
  settings: readonly ParamDefinition[] | undefined;
  onClose: () => void;
}

/** One cell: its values, all its metrics, and the way to the full run. */
export function CellDialog({ sweep, number, settings, onClose }: CellDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, reload] = useLoad(
    (signal) => loadCell(sweep.id, number, signal),
    [sweep.id, number],
  );
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    // A press beside the drawer meets the dialog itself. Escape does the same by the keyboard.
    const onPress = (event: MouseEvent) => {
      if (event.target === element) element.close();
    };
    element.addEventListener('click', onPress);
    return () => element.removeEventListener('click', onPress);
  }, []);
  return (
    <dialog ref={dialog} class="drawer" aria-labelledby="cell-title" onClose={onClose}>
      <div class="drawer-body stack">
        <div class="drawer-head">
          <h2 id="cell-title">Cell {number}</h2>
          <button
            type="button"
            class="button quiet square"
            aria-label="Close"
            onClick={() => dialog.current?.close()}
          >
            <Icon name="cross" />
          </button>
        </div>
        {state.status === 'failed' && (
          <Failed title="The cell could not be loaded" error={state.error} retry={reload} />
        )}
        {state.status === 'loading' && <SkeletonRows rows={10} label="Loading the cell" />}
        {state.status === 'ready' && (
          <CellFacts sweep={sweep} cell={state.value} settings={settings} />
        )}
      </div>
    </dialog>
  );
}

type CellFactsProps = Pick<CellDialogProps, 'sweep' | 'settings'> & { cell: Cell };

function CellFacts({ sweep, cell, settings }: CellFactsProps) {
  const request = lean(cell.request, settings);
  const { send, sending, refusal } = useSubmit(submit, (id) => `/runs/${id}`);
  return (
    <>
      {cell.fault != null && (
        <Notice kind="error" title="This cell has no result">
          <p>{sentence(cell.fault)}</p>
        </Notice>
      )}
      {refusal && (
        <Notice kind="error" title={refusal.title} live>
          <p>{refusal.message}</p>
        </Notice>
      )}
      <button
        type="button"
        class="button primary"
        disabled={sending}
        onClick={() => void send(cell.request)}
      >
        <Icon name="play" />
        {sending ? 'Sending' : 'Open as a full run'}
      </button>
      <section>
        <h3>Values</h3>
        <dl class="pairs">
          {sweep.axes.map((axis) => (
            <Pair
              key={axis.name}
              name={axis.label}
              value={`${valueText(axis, cell.values[axis.name])}${unitOf(axis.unit)}`}
            />
          ))}
        </dl>
      </section>
      <section>
        <h3>Metrics</h3>
        <dl class="pairs numbers">
          {sweep.metrics.map((metric) => (
            <Pair
              key={metric.key}
              name={metric.label}
              value={metricText(metric, cell.metrics[metric.key])}
            />
          ))}
        </dl>
      </section>
      <a class="button" href={`/?${queryOf(request)}`}>
        <Icon name="reset" />
        Change in the form
      </a>
      <CopyRequest request={() => request} />
    </>
  );
}

function unitOf(unit: string): string {
  return unit === '' || unit === 'fraction' ? '' : `\u202f${unit}`;
}
