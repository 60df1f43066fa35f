package stratlab.backtest;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Rows that are made each time they are asked for: a report has tens of thousands of them, and who
 * writes it down needs one at a time.
 */
final class RowView<T> extends AbstractList<T> implements RandomAccess {
  private final int size;
  private final IntFunction<T> row;

  /**
   * Lays rows over something that does not change any more.
   *
   * @param row makes the same row for the same index every time
   */
  RowView(int size, IntFunction<T> row) {
    this.size = size;
    this.row = row;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public T get(int index) {
    return row.apply(Objects.checkIndex(index, size));
  }
}
