import type { Fold } from '../../api/types';
import { foldBars } from '../../model/walk-forward';

/** The folds over time: training outlined, test filled. The table below has their days. */
export function FoldStrip({ folds }: { folds: readonly Fold[] }) {
  const [first, last] = [folds[0], folds.at(-1)];
  if (!first || !last) return <p class="muted">The data is too short for a fold.</p>;
  const place = ({ from, width }: { from: number; width: number }) => ({
    left: `${from * 100}%`,
    width: `${Math.max(0.4, width * 100)}%`,
  });
  return (
    <figure
      class="folds"
      role="img"
      aria-label="Training and test of each fold over time; the table has their days"
    >
      <div class="fold-rows">
        {foldBars(folds).map((bar) => (
          <div key={bar.number} class="fold-row">
            <div class="fold-train" style={place(bar.train)} />
            <div class="fold-test" style={place(bar.test)} />
          </div>
        ))}
      </div>
      <div class="fold-ends help">
        <span>{first.trainFrom.slice(0, 10)}</span>
        <span class="fold-legend">
          <span class="fold-train" /> training <span class="fold-test" /> test
        </span>
        <span>{last.testTo.slice(0, 10)}</span>
      </div>
    </figure>
  );
}
