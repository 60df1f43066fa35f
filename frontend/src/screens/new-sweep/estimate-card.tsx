import { bytes, count, duration, sentence } from '../../model/format';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
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
        <dl class={`estimate-facts ${isFresh ? '' : 'stale'}`} aria-busy={!isFresh}>
          <Fact name="Combinations" value={count(estimate.combinations)} />
          <Fact name="Cells to run" value={count(estimate.cells)} />
          <Fact name="Bars each" value={count(estimate.bars)} />
          <Fact name="Time, about" value={duration(estimate.seconds * 1000)} />
          <Fact name="Memory at most" value={bytes(estimate.memoryBytes)} />
          <Fact name="Stored" value={bytes(estimate.storedBytes)} />
        </dl>
      )}
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
