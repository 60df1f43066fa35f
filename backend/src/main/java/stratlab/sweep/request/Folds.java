package stratlab.sweep.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.TimeWindow;
import stratlab.bounds.Limits;
import stratlab.market.Bars;
import stratlab.sweep.spec.Span;
import stratlab.sweep.spec.WalkForward;

/**
 * Cuts a stretch of bars into the folds of a walk forward. The first training starts with the day
 * of the first bar; the first test starts a training's length later, and each further one a test's
 * length after the one before, all in the UTC calendar. A training ends with the day before its
 * test. The last test ends where the bars do.
 */
final class Folds {
  private final WalkForward.Mode mode;
  private final Span train;
  private final Span test;
  private final Bars bars;
  private final @Nullable String from;
  private final @Nullable String to;
  private final LocalDate firstDay;
  private final LocalDate lastDay;

  private Folds(
      WalkForward.Mode mode,
      Span train,
      Span test,
      Bars bars,
      @Nullable String from,
      @Nullable String to) {
    this.mode = mode;
    this.train = train;
    this.test = test;
    this.bars = bars;
    this.from = from;
    this.to = to;
    this.firstDay = day(bars.time(0));
    this.lastDay = day(bars.time(bars.size() - 1));
  }

  /** What is wrong with a cut; the field is within the walk forward. */
  static final class Uncut extends Exception {
    private static final long serialVersionUID = 1;
    private final String field;

    Uncut(String field, String message) {
      super(message);
      this.field = field;
    }

    String field() {
      return field;
    }
  }

  /**
   * Cuts bars.
   *
   * @param bars those inside the bounds, at least one
   * @param from the bounds that they were cut out by
   * @throws Uncut when there is no fold, too many, or one without bars
   */
  static List<WalkForward.Fold> of(
      WalkForward.Mode mode,
      Span train,
      Span test,
      Bars bars,
      @Nullable String from,
      @Nullable String to)
      throws Uncut {
    return new Folds(mode, train, test, bars, from, to).cut();
  }

  private List<WalkForward.Fold> cut() throws Uncut {
    List<WalkForward.Fold> folds = new ArrayList<>();
    for (LocalDate start = testStart(0); !start.isAfter(lastDay); start = testStart(folds.size())) {
      if (folds.size() == Limits.FOLDS) {
        throw new Uncut(
            "test",
            "%s makes more than %d folds; take a longer one".formatted(test.text(), Limits.FOLDS));
      }
      folds.add(fold(start, testStart(folds.size() + 1)));
    }
    if (folds.isEmpty()) {
      throw new Uncut(
          "train",
          "the data runs from %s to %s, and a training of %s and a test after it are longer"
              .formatted(firstDay, lastDay, train.text()));
    }
    return folds;
  }

  private LocalDate testStart(int fold) {
    return test.from(train.from(firstDay, 1), fold);
  }

  private WalkForward.Fold fold(LocalDate start, LocalDate next) throws Uncut {
    LocalDate back = mode == WalkForward.Mode.ANCHORED ? firstDay : train.from(start, -1);
    LocalDate trainStart = back.isBefore(firstDay) ? firstDay : back;
    requireBars("train", trainStart, start);
    requireBars("test", start, next);
    return new WalkForward.Fold(
        trainStart.equals(firstDay) ? firstBound() : trainStart.toString(),
        start.minusDays(1).toString(),
        start.toString(),
        next.isAfter(lastDay) ? lastBound() : next.minusDays(1).toString());
  }

  private void requireBars(String field, LocalDate start, LocalDate end) throws Uncut {
    if (bars.rowAtOrAfter(millis(start)) == bars.rowAtOrAfter(millis(end))) {
      throw new Uncut(
          field,
          "there are no bars from %s to %s; take a longer one".formatted(start, end.minusDays(1)));
    }
  }

  private String firstBound() {
    return from != null && TimeWindow.from(from) > millis(firstDay) ? from : firstDay.toString();
  }

  private String lastBound() {
    return to != null && TimeWindow.to(to) < millis(lastDay.plusDays(1)) - 1
        ? to
        : lastDay.toString();
  }

  private static LocalDate day(long time) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
