import { strategies } from '../../api/endpoints';
import type { ParamDefinition, StrategyDefinition } from '../../api/types';
import { rangeText } from '../../model/number-text';
import { roleText } from '../../model/roles';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { Failed } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { useLoad } from '../use-load';
import { useTitle } from '../use-title';

/** What can be run, and what each strategy may be told. */
export function Strategies() {
  useTitle('Strategies');
  const [state, reload] = useLoad(strategies, []);
  return (
    <>
      <div class="page-head">
        <div>
          <h1>Strategies</h1>
          <p>What each one does, and what it may be told.</p>
        </div>
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
      {state.status === 'ready' && state.value.length === 0 && (
        <div class="card">
          <Empty title="There are no strategies">
            <p>The server found none. The readme tells how to add one.</p>
          </Empty>
        </div>
      )}
      {state.status === 'ready' && (
        <div class="stack">
          {state.value.map((strategy) => (
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
          <h2 id={`title-${strategy.name}`}>{strategy.title}</h2>
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
          <ul class="small muted" aria-label="Sources">
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
          <li title={strategy.digest}>
            Version <span class="mono">{strategy.digest.slice(0, 12)}</span>
          </li>
        </ul>
      </div>
      {strategy.params.length > 0 && <ParamTable params={strategy.params} />}
    </section>
  );
}

function ParamTable({ params }: { params: readonly ParamDefinition[] }) {
  return (
    <div class="scroll">
      <table class="table definitions">
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col">Group</th>
            <th scope="col">Type</th>
            <th scope="col" class="number">
              Default
            </th>
            <th scope="col">Allowed</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {params.map((param) => (
            <tr key={param.name}>
              <th scope="row">
                {param.label}
                <span class="mono muted block">{param.name}</span>
              </th>
              <td>{param.group}</td>
              <td>{param.type}</td>
              <td class="number">
                {String(param.default)} {param.unit}
              </td>
              <td>{allowed(param)}</td>
              <td>{param.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function allowed(param: ParamDefinition): string {
  switch (param.type) {
    case 'int':
    case 'float':
      return rangeText(param.min, param.max) || 'any number';
    case 'bool':
      return 'on or off';
    case 'choice':
      return param.choices.join(', ');
    case 'text':
      return 'any text';
  }
}
