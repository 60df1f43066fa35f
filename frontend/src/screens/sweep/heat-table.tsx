import { useState } from 'preact/hooks';
import type { HeatMap, SweepMetric } from '../../api/types';
import { valueText } from '../../model/axis-text';
import { metricText } from '../../model/sweep-metrics';
import { ScrollRegion } from '../../ui/scroll-region';

const MOST_FIELDS = 3600;

/** The same map as a table, for those who read numbers rather than colours. */
export function HeatTable({ map, metric }: { map: HeatMap; metric: SweepMetric }) {
  const [isOpen, setOpen] = useState(false);
  const { x, y, values } = map;
  const isLarge = x.values.length * y.values.length > MOST_FIELDS;
  return (
    <details
      class="as-table no-print"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>As a table</summary>
      {isOpen && isLarge && (
        <p class="muted">
          The map has too many fields for a table here; the CSV file has every cell.
        </p>
      )}
      {isOpen && !isLarge && (
        <ScrollRegion of="the map">
          <table class="table findings">
            <thead>
              <tr>
                <th scope="col">
                  {y.label} \ {x.label}
                </th>
                {x.values.map((value) => (
                  <th key={String(value)} scope="col" class="number">
                    {valueText(x, value)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {y.values.map((value, row) => (
                <tr key={String(value)}>
                  <th scope="row">{valueText(y, value)}</th>
                  {x.values.map((column, at) => (
                    <td key={String(column)} class="number">
                      {metricText(metric, values[row]?.[at])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </details>
  );
}
