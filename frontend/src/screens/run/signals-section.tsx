import type { Funnel, ReportSummary } from '../../api/types';
import { count } from '../../model/format';
import { funnelWords, happened, rawMeaning, stretchWords } from '../../model/funnel';
import { Failed } from '../../ui/notice';
import { SkeletonRows } from '../../ui/skeleton';
import { shownValue, type Load } from '../use-load';
import { ConditionsTable } from './conditions-table';
import { Section } from './section';
import { ScrollRegion } from '../../ui/scroll-region';

interface SignalsSectionProps {
  report: ReportSummary;
  state: Load<Funnel | null>;
  reload: () => void;
}

/** What became of every raw signal, and on how many bars each condition held. */
export function SignalsSection({ report, state, reload }: SignalsSectionProps) {
  const funnel = shownValue(state);
  return (
    <Section id="signals" title="Signals" flush note={funnel ? funnelWords(funnel) : undefined}>
      {state.status === 'failed' && (
        <div class="card-body">
          <Failed title="The signals could not be loaded" error={state.error} retry={reload} />
        </div>
      )}
      {funnel === undefined && state.status === 'loading' && (
        <div class="card-body">
          <SkeletonRows rows={4} label="Loading signals" />
        </div>
      )}
      {funnel === null && (
        <p class="card-body muted">
          This report is older than the signal funnel. Run it again to see the outcome of its
          signals.
        </p>
      )}
      {funnel && <Content funnel={funnel} timeframe={report.data[0]?.timeframe ?? '1d'} />}
    </Section>
  );
}

function Content({ funnel, timeframe }: { funnel: Funnel; timeframe: string }) {
  return (
    <>
      {funnel.raw > 0 && <Outcomes funnel={funnel} timeframe={timeframe} />}
      <p class="table-note help">
        {rawMeaning(funnel)} Each has one outcome; bars of the warm-up and before the window count
        too, exits do not.
      </p>
      {funnel.conditions.length > 0 && (
        <ConditionsTable of="conditions" parts={funnel.conditions} />
      )}
    </>
  );
}

function Outcomes({ funnel, timeframe }: { funnel: Funnel; timeframe: string }) {
  return (
    <ScrollRegion of="outcomes">
      <table class="table signals">
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col" class="number">
              Signals
            </th>
            <th scope="col">First on</th>
          </tr>
        </thead>
        <tbody>
          {happened(funnel).map((outcome) => (
            <tr key={outcome.outcome}>
              <th scope="row">{outcome.label}</th>
              <td class="number">{count(outcome.signals)}</td>
              <td class="stretches">
                {stretchWords(outcome, timeframe).map((words) => (
                  <span key={words}>{words}</span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            <td class="number">{count(funnel.raw)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
