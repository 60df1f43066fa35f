import { defaults, strategy } from '../../api/endpoints';
import { overfitting as loadOverfitting } from '../../api/sweep-endpoints';
import type { Overfitting, Sweep } from '../../api/types';
import { isFinal } from '../../model/job';
import { lean } from '../../model/settings';
import { metricOf } from '../../model/sweep-metrics';
import { sweepSentence } from '../../model/sweep-progress';
import { Notice } from '../../ui/notice';
import { SectionNav, type Part } from '../run/section-nav';
import { useLoad, shownValue, type Load } from '../use-load';
import { BestCell } from './best-cell';
import { CellDialog } from './cell-dialog';
import { CellsSection } from './cells-section';
import { HeatSection } from './heat-section';
import { OverfittingSection } from './overfitting-section';
import { MarginalsSection } from './marginals-section';
import { NeighbourhoodSection } from './neighbourhood-section';
import { ParallelSection } from './parallel-section';
import { ProgressCard } from './progress-card';
import { SetUpSection } from './set-up-section';
import { SweepHead } from './sweep-head';
import { useRounds } from './use-rounds';
import type { WatchedSweep } from './use-sweep';
import { useView } from './use-view';
import { VerdictCard } from './verdict';
import { WalkSection } from './walk-section';

interface SweepBodyProps {
  sweep: Sweep;
  watch: WatchedSweep;
}

const TABLE_EVERY_MS = 2000;
const PLOTS_EVERY_MS = 5000;

/** A sweep as far as it is: what it does, what it gave, and how far that can be believed. */
export function SweepBody({ sweep, watch }: SweepBodyProps) {
  const [view, change] = useView(sweep);
  const isEnded = isFinal(sweep.state);
  const isComplete = sweep.state === 'completed';
  const changing = `${sweep.done}`;
  const tableRound = useRounds(changing, isEnded, TABLE_EVERY_MS);
  const plotsRound = useRounds(changing, isEnded, PLOTS_EVERY_MS);
  const [known] = useLoad(defaults, []);
  const settings = shownValue(known)?.settings;
  const [definition] = useLoad((signal) => strategy(sweep.strategy, signal), [sweep.strategy]);
  const request = lean(sweep.request, settings);
  const isJudged = isComplete && sweep.kind === 'sweep';
  const [overfitting, reloadOverfitting] = useOverfitting(sweep, isJudged);
  const metric = metricOf(sweep.metrics, view.metric);
  const common = { sweep, view, metric, round: plotsRound, onView: change };
  const open = (cell: number) => change({ cell });
  const hasRows = sweep.done > 0;
  const hasMap = view.x !== null && view.y !== null;
  return (
    <article class="report sweep">
      <SweepHead sweep={sweep} request={request} onChanged={watch.lookNow} />
      {(sweep.state === 'failed' || sweep.state === 'cancelled') && (
        <div class="ended">
          <Notice
            kind={sweep.state === 'failed' ? 'error' : 'info'}
            title={sweep.state === 'failed' ? 'The sweep failed' : 'The sweep was cancelled'}
          >
            <p>{sweepSentence(sweep)}</p>
            {sweep.done > 0 && (
              <p class="help">
                What is finished is kept and shown below; going on takes it over and runs the rest.
              </p>
            )}
          </Notice>
        </div>
      )}
      {!isEnded && <ProgressCard sweep={sweep} secondsLeft={watch.secondsLeft} />}
      {isJudged && <VerdictCard overfitting={shownValue(overfitting)} />}
      {sweep.kind === 'sweep' && <BestCell sweep={sweep} onOpen={open} />}
      {hasRows && <SectionNav parts={partsOf(sweep, hasMap)} label="Sections of the sweep" />}
      {hasRows && (
        <>
          {sweep.kind === 'walk_forward' && isComplete && (
            <WalkSection sweep={sweep} onOpen={open} />
          )}
          <CellsSection
            sweep={sweep}
            view={view}
            round={tableRound}
            onView={change}
            onOpen={open}
          />
          {hasMap && <HeatSection {...common} onOpen={open} />}
          <MarginalsSection {...common} />
          <ParallelSection {...common} />
          <NeighbourhoodSection {...common} onOpen={open} />
          {isJudged && (
            <OverfittingSection state={overfitting} reload={reloadOverfitting} onOpen={open} />
          )}
        </>
      )}
      <SetUpSection
        sweep={sweep}
        request={request}
        settings={settings}
        params={shownValue(definition)?.params}
      />
      {view.cell !== null && (
        <CellDialog
          key={view.cell}
          sweep={sweep}
          number={view.cell}
          settings={settings}
          onClose={() => change({ cell: null })}
        />
      )}
    </article>
  );
}

/** A walk forward is judged by its tests; a plain sweep by these figures, once it is whole. */
function useOverfitting(sweep: Sweep, isJudged: boolean): [Load<Overfitting | null>, () => void] {
  return useLoad(
    (signal) => (isJudged ? loadOverfitting(sweep.id, signal) : Promise.resolve(null)),
    [sweep.id, isJudged],
  );
}

function partsOf(sweep: Sweep, hasMap: boolean): Part[] {
  const isComplete = sweep.state === 'completed';
  const parts: (Part | false)[] = [
    sweep.kind === 'walk_forward' && isComplete && { id: 'walk', name: 'Walk forward' },
    { id: 'cells', name: 'Cells' },
    hasMap && { id: 'map', name: 'Heat map' },
    { id: 'effects', name: 'Effects' },
    { id: 'parallel', name: 'Parallel coordinates' },
    { id: 'neighbours', name: 'Neighbourhood' },
    isComplete && sweep.kind === 'sweep' && { id: 'overfitting', name: 'Overfitting' },
    { id: 'setup', name: 'Set-up' },
  ];
  return parts.filter((part) => part !== false);
}
