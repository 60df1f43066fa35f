import type { MonthlyReturns } from '../../api/types';
import { heat, MONTHS } from '../../model/report';
import { Section } from './section';
import { ScrollRegion } from '../../ui/scroll-region';

/** The return of every month and year of the run. */
export function Monthly({ rows }: { rows: readonly MonthlyReturns[] }) {
  const cells = heat(rows);
  return (
    <Section id="months" title="Monthly returns" flush>
      <ScrollRegion of="monthly returns">
        <table class="months">
          <thead>
            <tr>
              <th scope="col">Year</th>
              {MONTHS.map((month) => (
                <th key={month} scope="col">
                  {month}
                </th>
              ))}
              <th scope="col">Year</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(({ year, months, total }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {months.map((month, at) => (
                  <td
                    key={MONTHS[at]}
                    class={month.tone === 'flat' ? '' : `heat-${month.tone}`}
                    style={{ '--strength': month.strength.toFixed(3) }}
                  >
                    {month.text}
                  </td>
                ))}
                <td class={`total ${total.tone}`}>{total.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}
