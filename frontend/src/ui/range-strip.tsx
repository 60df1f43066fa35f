import type { Overlap, Span } from '../model/data';
import { day } from '../model/format';

interface RangeStripProps {
  overlap: Overlap;
}

/** How the time ranges of several data sets lie to each other, and what they share. */
export function RangeStrip({ overlap }: RangeStripProps) {
  const { whole, spans, common } = overlap;
  const width = Math.max(1, whole.to - whole.from);
  const place = (span: Span) => ({
    left: `${((span.from - whole.from) / width) * 100}%`,
    width: `${Math.max(0.6, ((span.to - span.from) / width) * 100)}%`,
  });
  const shared = common ? `${day(common.from)} to ${day(common.to)}` : 'nothing';
  return (
    <figure class="strip">
      <div class="strip-rows" aria-hidden="true">
        {common && <div class="strip-common" style={place(common)} />}
        {spans.map(({ name, span }) => (
          <div key={name} class="strip-row">
            <div class="strip-bar" style={place(span)} />
          </div>
        ))}
      </div>
      <figcaption class="help">
        In common: <strong>{shared}</strong>
      </figcaption>
    </figure>
  );
}
