import type { ParamDefinition, ReportSummary } from '../../api/types';
import { plural } from '../../model/format';
import { changedSettings, settingText } from '../../model/settings';
import { withUnit } from '../../model/typed';
import { Pair } from './pair';

interface TradedProps {
  request: ReportSummary['request'];
  /** What can be set; unknown while it loads. */
  settings: readonly ParamDefinition[] | undefined;
}

/** How the run was traded: what differs from the defaults, and behind it everything. */
export function Traded({ request, settings }: TradedProps) {
  const values = request.settings;
  if (values == null || !settings) {
    return values == null ? (
      <p class="help">The run was made before there were trading settings.</p>
    ) : null;
  }
  const changed = changedSettings(settings, values);
  const known = settings.flatMap((setting) => {
    const value = values[setting.name];
    return value === undefined ? [] : [{ setting: withUnit(setting, values), value }];
  });
  return (
    <div class="traded">
      <h3>Trading settings</h3>
      {changed.length === 0 ? (
        <p class="muted">All at their defaults.</p>
      ) : (
        <dl class="pairs">
          {changed.map(({ setting, value }) => (
            <Pair key={setting.name} name={setting.label} value={settingText(setting, value)} />
          ))}
        </dl>
      )}
      <details>
        <summary>All {plural(known.length, 'setting')}</summary>
        <dl class="pairs">
          {known.map(({ setting, value }) => (
            <Pair key={setting.name} name={setting.label} value={settingText(setting, value)} />
          ))}
        </dl>
      </details>
    </div>
  );
}
