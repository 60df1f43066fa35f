import { useLocation } from 'preact-iso';
import { dataSets, defaults, presets, strategies } from '../../api/endpoints';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useLoad } from '../use-load';
import { useTitle } from '../use-title';
import type { Choices } from './choices';
import { RunForm } from './run-form';

async function loadChoices(signal: AbortSignal): Promise<Choices> {
  const [known, sets, settings, kept] = await Promise.all([
    strategies(signal),
    dataSets(signal),
    defaults(signal),
    presets(signal),
  ]);
  return { strategies: known, dataSets: sets, defaults: settings, presets: kept };
}

/** Where a run is put together. */
export function NewRun() {
  useTitle('New run');
  const { url } = useLocation();
  const [state, reload] = useLoad(loadChoices, []);
  return (
    <>
      <div class="page-head">
        <div>
          <h1>New run</h1>
          <p>Choose a strategy and the prices to try it on.</p>
        </div>
      </div>
      {state.status === 'failed' && (
        <Failed title="The form could not be loaded" error={state.error} retry={reload} />
      )}
      {state.status === 'loading' && <FormSkeleton />}
      {state.status === 'ready' &&
        (state.value.strategies.length === 0 ? (
          <Empty title="There are no strategies">
            <p>The server knows no strategy, so there is nothing to run.</p>
          </Empty>
        ) : (
          <RunForm choices={state.value} url={url} />
        ))}
    </>
  );
}

/** The shape of a form whose choices are on their way. */
export function FormSkeleton() {
  return (
    <div class="new-run" role="status" aria-label="Loading strategies and data">
      <div class="stack">
        <Skeleton height="12rem" />
        <Skeleton height="9rem" />
        <Skeleton height="14rem" />
      </div>
      <Skeleton height="28rem" />
    </div>
  );
}
