import { plugins, strategies } from '../../api/endpoints';
import type { Plugin, StrategyDefinition } from '../../api/types';
import { roleText } from '../../model/roles';
import { strategyPath } from '../../model/strategy';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { Failed } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useLoad } from '../use-load';
import { useTitle } from '../use-title';
import { BrokenJars } from './broken-jars';
import { ParamTable } from './param-table';

interface Known {
  strategies: readonly StrategyDefinition[];
  plugins: readonly Plugin[];
}

async function loadKnown(signal: AbortSignal): Promise<Known> {
  const [known, jars] = await Promise.all([strategies(signal), plugins(signal)]);
  return { strategies: known, plugins: jars };
}

/** What can be run, and what each strategy may be told. */
export function Strategies() {
  useTitle('Strategies');
  const [state, reload] = useLoad(loadKnown, []);
  return (
    <>
      <div class="page-head">
        <div>
          <h1>Strategies</h1>
          <p>
            What each one does, and its parameters. Put a jar into the folder{' '}
            <span class="mono">data/strategies</span> and its strategies are listed here.
          </p>
        </div>
        <button type="button" class="button" onClick={reload}>
          <Icon name="again" />
          Look again
        </button>
      </div>
      {state.status === 'failed' && (
        <Failed title="The strategies could not be loaded" error={state.error} retry={reload} />
      )}
      {state.status === 'loading' && (
        <div class="stack" role="status" aria-label="Loading strategies">
          <Skeleton height="16rem" />
          <Skeleton height="16rem" />
        </div>
      )}
      {state.status === 'ready' && (
        <div class="stack">
          <BrokenJars plugins={state.value.plugins} />
          {state.value.strategies.length === 0 && (
            <div class="card">
              <Empty title="There are no strategies">
                <p>The server found none. The readme says how to add one.</p>
              </Empty>
            </div>
          )}
          {state.value.strategies.map((strategy) => (
            <StrategyCard key={strategy.name} strategy={strategy} />
          ))}
        </div>
      )}
    </>
  );
}

function StrategyCard({ strategy }: { strategy: StrategyDefinition }) {
  return (
    <section class="card" id={strategy.name} aria-labelledby={`title-${strategy.name}`}>
      <div class="card-head">
        <div>
          <h2 id={`title-${strategy.name}`}>
            <a href={strategyPath(strategy.name)}>{strategy.title}</a>
          </h2>
          <p class="mono muted">{strategy.name}</p>
        </div>
        <a class="button" href={`/?${new URLSearchParams({ strategy: strategy.name })}`}>
          <Icon name="play" />
          New run with it
        </a>
      </div>
      <div class="card-body strategy-about">
        <p>{strategy.about}</p>
        {strategy.sources.length > 0 && (
          <ul class="small muted" aria-label="Published in">
            {strategy.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        )}
        <ul class="facts small">
          <li>Data: {roleText(strategy)}</li>
          {strategy.constraints.map((constraint) => (
            <li key={constraint.text}>Must hold: {constraint.text}</li>
          ))}
          <li>Source: {strategy.source}</li>
          <li title={strategy.digest}>
            Version <span class="mono">{strategy.digest.slice(0, 12)}</span>
          </li>
        </ul>
      </div>
      {strategy.params.length > 0 && <ParamTable title={strategy.title} params={strategy.params} />}
    </section>
  );
}
