import { useLocation } from 'preact-iso';
import { dataSets, defaults, strategies } from '../../api/endpoints';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/notice';
import { FormSkeleton } from '../new-run/new-run';
import { useLoad } from '../use-load';
import { useTitle } from '../use-title';
import type { SweepChoices } from './choices';
import { SweepForm } from './sweep-form';
import '../../style/new-sweep.css';
import '../../style/rules.css';

async function loadChoices(signal: AbortSignal): Promise<SweepChoices> {
  const [known, sets, settings] = await Promise.all([
    strategies(signal),
    dataSets(signal),
    defaults(signal),
  ]);
  return { strategies: known, dataSets: sets, defaults: settings };
}

/** Where a sweep is put together. */
export function NewSweep() {
  useTitle('New sweep');
  const { url } = useLocation();
  const [state, reload] = useLoad(loadChoices, []);
  return (
    <>
      <div class="page-head">
        <div>
          <h1>New sweep</h1>
          <p>Many runs at once: which parameters do well, and whether that is more than luck.</p>
        </div>
        <a class="button" href="/sweeps">
          All sweeps
        </a>
      </div>
      {state.status === 'failed' && (
        <Failed title="The form could not be loaded" error={state.error} retry={reload} />
      )}
      {state.status === 'loading' && <FormSkeleton />}
      {state.status === 'ready' &&
        (state.value.strategies.length === 0 ? (
          <Empty title="There are no strategies">
            <p>The server knows no strategy, so there is nothing to sweep.</p>
          </Empty>
        ) : (
          <SweepForm choices={state.value} url={url} />
        ))}
    </>
  );
}
