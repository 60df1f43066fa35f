interface SkeletonProps {
  height: string;
  width?: string;
}

/** The shape of what is being loaded. */
export function Skeleton({ height, width = '100%' }: SkeletonProps) {
  return <span class="skeleton" style={{ height, width }} aria-hidden="true" />;
}

/** Rows of a table that is being loaded; said once to a screen reader. */
export function SkeletonRows({ rows, label }: { rows: number; label: string }) {
  return (
    <div class="stack" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height="1.5rem" width={`${96 - ((row * 13) % 30)}%`} />
      ))}
    </div>
  );
}
