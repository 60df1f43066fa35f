import type { ConditionPart } from '../../api/types';
import { count, sentence } from '../../model/format';
import { stepName } from '../../model/funnel';
import { ScrollRegion } from '../../ui/scroll-region';

interface ConditionsTableProps {
  /** Which ones, as the end of a name: `conditions`. */
  of: string;
  parts: readonly ConditionPart[];
}

/** Conditions with their parts below them: on how many bars each held, and how close it came. */
export function ConditionsTable({ of, parts }: ConditionsTableProps) {
  return (
    <ScrollRegion of={of}>
      <table class="table conditions">
        <thead>
          <tr>
            <th scope="col">Condition</th>
            <th scope="col" class="number">
              Held on bars
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, at) => (
            <tr key={at}>
              <th scope="row">
                <div class="condition" style={{ '--depth': part.depth }}>
                  {part.depth === 0 && <div class="help">{stepName(part)}</div>}
                  {part.condition}
                  {part.note != null && <div class="help">{sentence(part.note)}</div>}
                </div>
              </th>
              <td class="number">
                {part.bars === 0 ? <strong class="never">never</strong> : count(part.bars)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
