import type {
  Axis,
  ParamDefinition,
  Sweep,
  SweepRequest,
  WalkForwardRequest,
} from '../../api/types';
import { commissionText } from '../../model/account';
import { valueText } from '../../model/axis-text';
import { count, money, percent, plural } from '../../model/format';
import { paramLabel, paramText } from '../../model/param-label';
import { changedSettings, settingText } from '../../model/settings';
import { sweepCommand, sweepCurl } from '../../model/sweep-command';
import { metricOf } from '../../model/sweep-metrics';
import { keepWords } from '../../model/sweep-rule';
import { lengthWords } from '../../model/walk-forward';
import { CopyAs } from '../copy-request';
import { Pair } from '../run/pair';
import { Section } from '../run/section';

interface SetUpProps {
  sweep: Sweep;
  /** What was asked, without settings that are the default. */
  request: SweepRequest;
  settings: readonly ParamDefinition[] | undefined;
  /** The parameters of its strategy; unknown while they load, and of one that is gone. */
  params?: readonly ParamDefinition[] | undefined;
}

/** Everything that decided what was run. */
export function SetUpSection({ sweep, request, settings, params }: SetUpProps) {
  const swept = new Set(sweep.axes.map(({ name }) => name));
  return (
    <Section
      id="setup"
      title="Set-up"
      actions={<CopyAs request={() => request} what="sweep" cli={sweepCommand} curl={sweepCurl} />}
    >
      <div class="configuration">
        <dl class="pairs">
          <Pair name="Strategy" value={sweep.strategy} />
          {Object.entries(sweep.data).map(([role, name]) => (
            <Pair key={role} name={role} value={name} />
          ))}
          {sweep.axes.map((axis) => (
            <Pair key={axis.name} name={axis.label} value={axisText(axis)} />
          ))}
          {Object.entries(request.params ?? {})
            .filter(([name]) => !swept.has(name))
            .map(([name, value]) => (
              <Pair
                key={name}
                name={paramLabel(params, name)}
                value={paramText(params, name, value)}
              />
            ))}
        </dl>
        <dl class="pairs">
          {sweep.where.length > 0 && <Pair name="Rules" value={sweep.where.join(', ')} />}
          {sweep.keep.length > 0 && (
            <Pair
              name="Bounds"
              value={sweep.keep.map((text) => keepWords(text, sweep.metrics)).join(', ')}
            />
          )}
          <Pair name="Combinations" value={samplingText(sweep)} />
          <Pair name="Best by" value={metricOf(sweep.metrics, sweep.rankBy).label} />
          <Pair name="Held out" value={`${percent(sweep.outOfSample, 0)} of the days`} />
          {request.walkForward && (
            <Pair name="Walk forward" value={walkText(request.walkForward)} />
          )}
          {request.from != null && <Pair name="First day" value={request.from} />}
          {request.to != null && <Pair name="Last day" value={request.to} />}
          {request.cash != null && <Pair name="Initial cash" value={money(request.cash)} />}
          {request.commission != null && !swept.has('commission') && (
            <Pair
              name="Commission"
              value={commissionText({
                commission: request.commission,
                size: 0,
                settings: request.settings ?? null,
              })}
            />
          )}
          {request.size != null && <Pair name="Size per trade" value={count(request.size)} />}
          {changedSettings(settings ?? [], request.settings).map(({ setting, value }) => (
            <Pair key={setting.name} name={setting.label} value={settingText(setting, value)} />
          ))}
        </dl>
      </div>
    </Section>
  );
}

const FEW = 6;

function axisText(axis: Axis): string {
  const texts = axis.values.map((value) => valueText(axis, value));
  const shown =
    texts.length <= FEW
      ? texts.join(', ')
      : `${texts.slice(0, 3).join(', ')} … ${texts.at(-1)} (${plural(texts.length, 'value')})`;
  return shown;
}

function samplingText({ sampling }: Sweep): string {
  const { method, cells, seed } = sampling;
  switch (method) {
    case 'random':
      return `${plural(cells ?? 0, 'cell')} at random, seed ${seed ?? 1}`;
    case 'latin':
      return `${plural(cells ?? 0, 'cell')}, Latin hypercube, seed ${seed ?? 1}`;
    case 'guided':
      return `up to ${plural(cells ?? 0, 'cell')}, guided, seed ${seed ?? 1}`;
    default:
      return 'every one';
  }
}

function walkText({ mode, train, test }: WalkForwardRequest): string {
  const cut = `training ${lengthWords(train ?? '')}, test ${lengthWords(test ?? '')}`;
  return `${mode ?? 'rolling'}, ${cut}`;
}
