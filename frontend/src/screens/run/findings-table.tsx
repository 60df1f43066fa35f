import type { FindingsTable as Table } from '../../model/findings';
import { ScrollRegion } from '../../ui/scroll-region';
import { Whole } from '../../ui/whole';

/** A table whose first cells name their rows; what is undefined tells why where it is pointed at. */
export function FindingsTable({ table, label }: { table: Table; label: string }) {
  return (
    <ScrollRegion of={label.charAt(0).toLowerCase() + label.slice(1)}>
      <table class="table findings">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.name} scope="col" class={column.isNumber ? 'number' : ''}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells], row) => (
            <tr key={String(row)}>
              <th scope="row">
                <Whole text={name?.text ?? ''} />
              </th>
              {cells.map((cell, at) => (
                <td
                  key={table.columns[at + 1]?.name}
                  class={`${table.columns[at + 1]?.isNumber ? 'number' : ''} ${
                    cell.why === undefined ? cell.tone : 'muted'
                  }`}
                  title={cell.why}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
