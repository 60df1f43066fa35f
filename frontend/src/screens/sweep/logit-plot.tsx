import type { Overfitting } from '../../api/types';
import { count, NOT_DEFINED, percent } from '../../model/format';
import { logitBars } from '../../model/overfitting';

const WIDTH = 340;
const HEIGHT = 250;
const FOOT = 44;
const BOX = { width: WIDTH - 16, height: HEIGHT - FOOT - 20 };

/** A histogram over the two halves; the worse one is hatched as well as coloured. */
export function LogitPlot({ overfitting }: { overfitting: Overfitting }) {
  const bars = logitBars(overfitting);
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return <p class="muted">{percent(null)}</p>;
  const place = (value: number) => ((value - first.from) / (last.to - first.from)) * BOX.width;
  const zero = Math.min(BOX.width, Math.max(0, place(0)));
  const { overfitting: share } = overfitting;
  const words =
    share == null ? NOT_DEFINED : `${percent(share)} of the splits lie in the worse half`;
  return (
    <>
      <svg class="logits" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${words}.`}>
        <defs>
          <pattern
            id="hatched"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="hatch-ground" width="6" height="6" />
            <path class="hatch" d="M0 0v6" />
          </pattern>
        </defs>
        <g transform="translate(8 20)">
          {bars.map((bar) => (
            <rect
              key={bar.from}
              class={bar.isOverfit ? 'bar worse' : 'bar better'}
              x={place(bar.from) + 0.5}
              y={BOX.height * (1 - bar.height)}
              width={Math.max(0.5, place(bar.to) - place(bar.from) - 1)}
              height={BOX.height * bar.height}
            >
              <title>{`${bar.from.toFixed(1)} to ${bar.to.toFixed(1)}: ${count(bar.count)}`}</title>
            </rect>
          ))}
          <path class="grid-line" d={`M0 ${BOX.height}H${BOX.width}`} />
          <path class="zero-line" d={`M${zero} -8V${BOX.height + 4}`} />
          <text x={zero} y={BOX.height + 17} text-anchor="middle">
            0
          </text>
          <text class="heat-title" x={0} y={BOX.height + 36}>
            Worse half
          </text>
          <text class="heat-title" x={BOX.width} y={BOX.height + 36} text-anchor="end">
            Better half
          </text>
        </g>
      </svg>
      <p class="small">{words}.</p>
    </>
  );
}
