import type { Funnel, Job, LookAheadCheck, ParamDefinition, ReportSummary } from '../../api/types';
import { queryOf } from '../../model/form-query';
import { facts, figures, ownName } from '../../model/report';
import { onlyChanged } from '../../model/settings';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { NoTrade } from './no-trade';
import { TrustMark, Violations } from './trust-mark';
import { Whole } from '../../ui/whole';

interface ReportHeadProps {
  job: Job;
  report: ReportSummary;
  /** What can be set about how a run is traded; unknown while it loads. */
  settings: readonly ParamDefinition[] | undefined;
  /** The parameters of its strategy; unknown while they load, and of one that is gone. */
  params?: readonly ParamDefinition[] | undefined;
  /** How the check for knowledge of the future stands; unknown while it loads. */
  check?: LookAheadCheck | undefined;
  /** What became of its signals; unknown while it loads and in older reports. */
  funnel?: Funnel | null;
}

/** What was run and how it went, in one look; warnings before numbers. */
export function ReportHead(props: ReportHeadProps) {
  const { job, report, settings, params, check, funnel } = props;
  const why = funnel?.explanation ?? null;
  const warnings = report.warnings.filter((warning) => warning !== why);
  const name = ownName(job, report);
  return (
    <>
      <div class="page-head">
        <div>
          <div class="title-row">
            <h1>{name ?? report.strategy.title}</h1>
            {check && <TrustMark check={check} />}
            {job.reused && <Badge icon="stack">Answered from the store</Badge>}
          </div>
          <ul class="facts">
            {[
              ...(name === null ? [] : [report.strategy.title]),
              ...facts(report, settings, params),
            ].map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </div>
        <div class="buttons no-print">
          <a
            class="button"
            href={`/?${queryOf({ ...report.request, settings: onlyChanged(settings, report.request.settings), name })}`}
            title="Opens the form with the same settings"
          >
            <Icon name="again" />
            Run again
          </a>
          <button type="button" class="button" onClick={() => globalThis.print()}>
            Print
          </button>
        </div>
      </div>
      <Violations check={check} />
      {funnel && why !== null && <NoTrade funnel={funnel} />}
      {warnings.length > 0 && (
        <div class="stack warnings">
          {warnings.map((warning) => (
            <Notice key={warning} kind="warn">
              <Whole text={warning} />
            </Notice>
          ))}
        </div>
      )}
      <Banner report={report} />
    </>
  );
}

function Banner({ report }: { report: ReportSummary }) {
  return (
    <dl class="banner card" aria-label="Headline numbers">
      {figures(report.metrics).map((figure) => (
        <div key={figure.label} class="figure">
          <dt>{figure.label}</dt>
          <dd>
            <span class={`figure-value ${figure.tone} ${figure.value.length > 9 ? 'long' : ''}`}>
              {figure.value}
            </span>
            <span class="figure-note">{figure.note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
