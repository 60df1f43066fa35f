import { reportLink } from '../../api/endpoints';
import type { Job, LookAheadCheck, ParamDefinition, ReportSummary } from '../../api/types';
import { commissionText, sizeText } from '../../model/account';
import { barTime, count, money, timeframeName } from '../../model/format';
import { elapsed } from '../../model/job';
import { trust, warmUpText } from '../../model/look-ahead';
import { paramLabel, paramText } from '../../model/param-label';
import { ownName } from '../../model/report';
import { onlyChanged } from '../../model/settings';
import { Icon } from '../../ui/icon';
import { CopyRequest } from '../copy-request';
import { Pair } from './pair';
import { Section } from './section';
import { Traded } from './traded';
import { ScrollRegion } from '../../ui/scroll-region';

interface ConfigurationProps {
  job: Job;
  report: ReportSummary;
  /** What can be set about how a run is traded; unknown while it loads. */
  settings: readonly ParamDefinition[] | undefined;
  /** The parameters of its strategy; unknown while they load, and of one that is gone. */
  params?: readonly ParamDefinition[] | undefined;
  /** How the check for knowledge of the future stands; unknown while it loads. */
  check?: LookAheadCheck | undefined;
}

/** Everything that decided the outcome; enough to get the same bytes again. */
export function Configuration(props: ConfigurationProps) {
  const { job, report, settings, params, check } = props;
  const { request, window } = report;
  const timeframe = report.data[0]?.timeframe ?? '1d';
  const time = (millis: number) => `${barTime(millis, timeframe)} UTC`;
  const took = elapsed(job, job.finishedAt ?? 0);
  return (
    <Section
      id="configuration"
      title="Configuration"
      actions={
        <>
          <CopyRequest
            request={() => ({
              ...request,
              settings: onlyChanged(settings, request.settings),
              name: ownName(job, report),
            })}
          />
          <a class="button compact" href={reportLink(report.id)} target="_blank" rel="noopener">
            <Icon name="outside" />
            Report as JSON
          </a>
        </>
      }
    >
      <div class="configuration">
        <dl class="pairs">
          <Pair name="Strategy" value={`${report.strategy.title} (${report.strategy.name})`} />
          {Object.entries(request.params).map(([name, value]) => (
            <Pair
              key={name}
              name={paramLabel(params, name)}
              value={paramText(params, name, value)}
            />
          ))}
          <Pair name="Initial cash" value={money(request.cash)} />
          <Pair name="Commission" value={commissionText(request)} />
          <Pair name="Size per trade" value={sizeText(request)} />
        </dl>
        <dl class="pairs">
          <Pair name="First bar" value={time(window.from)} />
          <Pair name="Last bar" value={time(window.to)} />
          <Pair
            name="Bars"
            value={`${count(window.bars)}, ${count(window.warmUpBars)} to warm up`}
          />
          <Pair
            name="First decision"
            value={window.firstDecision == null ? 'none' : time(window.firstDecision)}
          />
          {check && <Pair name="Look-ahead" value={trust(check).sentence} />}
          {check?.verdict && (
            <Pair name="Warm-up needed" value={warmUpText(check.verdict.warmUp)} />
          )}
          {took && <Pair name="From start to end" value={took} />}
          <Pair name="Engine" value={report.engine} />
          <Pair name="Strategy digest" value={report.strategy.digest} isCode />
          <Pair name="Report" value={report.id} isCode />
        </dl>
      </div>
      <Traded request={request} settings={settings} />
      <ScrollRegion of="data sets">
        <table class="table data-table">
          <thead>
            <tr>
              <th scope="col">Role</th>
              <th scope="col">Data set</th>
              <th scope="col">Range</th>
              <th scope="col">Bar length</th>
              <th scope="col" class="number">
                Bars
              </th>
              <th scope="col">SHA-256 of the bars</th>
            </tr>
          </thead>
          <tbody>
            {report.data.map((data) => (
              <tr key={data.role}>
                <th scope="row">{data.role}</th>
                <td>{data.name}</td>
                <td class="nowrap">
                  {barTime(data.from, data.timeframe)} to {barTime(data.to, data.timeframe)}
                </td>
                <td>{timeframeName(data.timeframe)}</td>
                <td class="number">{count(data.bars)}</td>
                <td>
                  <span class="mono" title={data.hash}>
                    {data.hash.slice(0, 16)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}
