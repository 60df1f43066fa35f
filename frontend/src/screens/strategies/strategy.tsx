import type { ComponentChildren } from 'preact';
import { useRoute } from 'preact-iso';
import { strategy } from '../../api/endpoints';
import type { StrategyDefinition } from '../../api/types';
import { cliCommand } from '../../model/command';
import { exampleOf, rolesOf } from '../../model/strategy';
import { CopyRequest } from '../copy-request';
import { Icon } from '../../ui/icon';
import { Failed } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useLoad } from '../use-load';
import { useTitle } from '../use-title';
import { ParamTable } from './param-table';

/** One strategy: its rules, its data, its parameters, where it comes from, how to run it. */
export function Strategy() {
  const name = useRoute().params.name ?? '';
  const [state, reload] = useLoad((signal) => strategy(name, signal), [name]);
  useTitle(state.status === 'ready' ? state.value.title : name);
  return (
    <>
      <p class="crumbs">
        <a href="/strategies">Strategies</a>
      </p>
      {state.status === 'failed' && (
        <Failed title="The strategy could not be loaded" error={state.error} retry={reload} />
      )}
      {state.status === 'loading' && (
        <div class="stack" role="status" aria-label="Loading the strategy">
          <Skeleton height="4rem" />
          <Skeleton height="20rem" />
        </div>
      )}
      {state.status === 'ready' && <Definition strategy={state.value} />}
    </>
  );
}

function Definition({ strategy }: { strategy: StrategyDefinition }) {
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{strategy.title}</h1>
          <p class="mono">{strategy.name}</p>
        </div>
        <a class="button primary" href={`/?${new URLSearchParams({ strategy: strategy.name })}`}>
          <Icon name="play" />
          New run with it
        </a>
      </div>
      <div class="stack">
        <section class="card" aria-label="Definition">
          <div class="card-body strategy-about">
            <p>{strategy.about}</p>
            {strategy.sources.length > 0 && (
              <ul class="small muted" aria-label="Published in">
                {strategy.sources.map((source) => (
                  <li key={source}>{source}</li>
                ))}
              </ul>
            )}
            <Facts strategy={strategy} />
          </div>
        </section>
        <section class="card" aria-labelledby="params-title">
          <div class="card-head">
            <h2 id="params-title">Parameters</h2>
          </div>
          {strategy.params.length > 0 ? (
            <ParamTable title={strategy.title} params={strategy.params} />
          ) : (
            <p class="card-body muted">It has no parameters.</p>
          )}
        </section>
        <section class="card" aria-labelledby="example-title">
          <div class="card-head">
            <h2 id="example-title">Example</h2>
            <CopyRequest request={() => exampleOf(strategy)} />
          </div>
          <div class="card-body">
            <pre class="command" aria-label="Command">
              {cliCommand(exampleOf(strategy))}
            </pre>
          </div>
        </section>
      </div>
    </>
  );
}

function Facts({ strategy }: { strategy: StrategyDefinition }) {
  return (
    <dl class="definition-facts">
      {rolesOf(strategy).map(({ role, use }) => (
        <Fact key={role} name={`Data, ${role}`}>
          {use}
        </Fact>
      ))}
      {strategy.constraints.length > 0 && (
        <Fact name="Must hold">
          {strategy.constraints.map((constraint) => constraint.text).join(', ')}
        </Fact>
      )}
      <Fact name="Source">{strategy.source}</Fact>
      <Fact name="Version">
        <span class="mono">{strategy.digest}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
