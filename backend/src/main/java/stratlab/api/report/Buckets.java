package stratlab.api.report;

/**
 * Neighbouring rows put together so that at most so many remain. Every row is in exactly one
 * bucket, and buckets differ by at most one row.
 *
 * @param from first row
 * @param to row after the last
 * @param size how many buckets
 */
public record Buckets(int from, int to, int size) {
  /** Makes as many buckets as there are rows, or as many as allowed. */
  public static Buckets of(int from, int to, int most) {
    int rows = Math.max(0, to - from);
    return new Buckets(from, from + rows, Math.min(rows, most));
  }

  boolean thinned() {
    return size < to - from;
  }

  /** Returns the first row of a bucket. */
  int first(int bucket) {
    return from + (int) ((long) (to - from) * bucket / size);
  }

  /** Returns the last row of a bucket. */
  int last(int bucket) {
    return first(bucket + 1) - 1;
  }
}
