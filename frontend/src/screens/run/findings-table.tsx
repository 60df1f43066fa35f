import type { FindingsTable as Table } from '../../model/findings';

/** A table whose first cells name their rows; what is undefined tells why where it is pointed at. */
export function FindingsTable({ table, label }: { table: Table; label: string }) {
  return (
    // A table that scrolls sideways must be reachable without a mouse.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
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
              <th scope="row">{name?.text}</th>
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
    </div>
  );
}
