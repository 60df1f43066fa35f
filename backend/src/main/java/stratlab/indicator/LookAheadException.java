package stratlab.indicator;

/** An indicator asked for a bar that had not ended yet. */
public final class LookAheadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LookAheadException(String indicator, int row, int asked) {
    super("%s looked at bar %d while computing bar %d".formatted(indicator, asked, row));
  }
}
