import type { SweepMetric } from '../../api/types';
import { scaleMarks, type ColourScale } from '../../model/colour-scale';
import { metricText } from '../../model/sweep-metrics';

interface ScaleLegendProps {
  scale: ColourScale;
  metric: SweepMetric;
  /** For lines, whose colours begin where they can be seen. */
  isThin?: boolean;
}

/** What the colours say, from the bad end to the good one. */
export function ScaleLegend({ scale, metric, isThin }: ScaleLegendProps) {
  const [bad, middle, good] = scaleMarks(scale).map((mark) => metricText(metric, mark));
  const { isCut, isLowGood } = scale;
  const cut = (isBadEnd: boolean) => {
    const isLowEnd = isBadEnd !== isLowGood;
    if (isLowEnd) return isCut.low ? '≤ ' : '';
    return isCut.high ? '≥ ' : '';
  };
  return (
    <div class="scale-legend">
      <span class="help">{metric.label}</span>
      <div class={`scale-bar ${isThin ? 'thin' : scale.kind}`} aria-hidden="true" />
      <div class="scale-marks">
        <span>
          {cut(true)}
          {bad}
        </span>
        <span>{middle}</span>
        <span>
          {cut(false)}
          {good}
        </span>
      </div>
    </div>
  );
}
