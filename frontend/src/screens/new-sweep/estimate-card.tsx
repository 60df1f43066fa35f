import { bytes, count, duration, sentence } from '../../model/format';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { Pair } from '../run/pair';
import type { EstimateLook } from './use-estimate';

interface EstimateCardProps {
  look: EstimateLook;
  /** Whether the page found nothing wrong, so that there can be an estimate. */
  isRight: boolean;
  /** What the axes make, reckoned here: `8 × 10 = 80 combinations`. */
  words: string;
  /** Faults that have no field of their own. */
  elsewhere: readonly string[];
}

/** What the sweep will take, before it is started. */
export function EstimateCard({ look, isRight, words, elsewhere }: EstimateCardProps) {
  const { estimate, isFresh, refusal } = look;
  return (
    <section class="card card-body stack estimate" aria-labelledby="estimate-title">
      <h2 id="estimate-title">Estimate</h2>
      <p class="help">{words}</p>
      {!isRight && <p class="muted small">Mend the marked fields to see what it will take.</p>}
      {isRight && refusal && (
        <div class="fault" role="alert">
          <Icon name="warn" />
          <div>
            {(elsewhere.length > 0 || refusal.faults.length > 0
              ? elsewhere
              : [refusal.message]
            ).map((text) => (
              <p key={text}>{sentence(text)}</p>
            ))}
            {elsewhere.length === 0 && refusal.faults.length > 0 && (
              <p>The server found faults in the marked fields.</p>
            )}
          </div>
        </div>
      )}
      {isRight && !refusal && !estimate && (
        <div role="status" aria-label="Estimating">
          <Skeleton height="6rem" />
        </div>
      )}
      {isRight && !refusal && estimate && (
        <dl class={`pairs ${isFresh ? '' : 'stale'}`} aria-busy={!isFresh}>
          <Pair name="Combinations" value={count(estimate.combinations)} />
          <Pair name="Cells to run" value={count(estimate.cells)} />
          <Pair name="Bars each" value={count(estimate.bars)} />
          <Pair name="Time" value={`about ${duration(estimate.seconds * 1000)}`} />
          <Pair name="Memory" value={`up to ${bytes(estimate.memoryBytes)}`} />
          <Pair name="Stored" value={bytes(estimate.storedBytes)} />
        </dl>
      )}
    </section>
  );
}
