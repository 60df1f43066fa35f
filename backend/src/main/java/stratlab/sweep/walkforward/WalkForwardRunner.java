package stratlab.sweep.walkforward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.CannotRun;
import stratlab.backtest.DataReference;
import stratlab.backtest.TimeWindow;
import stratlab.market.Bars;
import stratlab.sweep.result.RankedRows;
import stratlab.sweep.result.ResultRow;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisIndex;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForward;
import stratlab.sweep.spec.WalkForward.Fold;
import stratlab.sweep.walkforward.WalkForwardResult.FoldResult;

/** Goes from fold to fold: chooses the best cell of the training and runs its test. */
final class WalkForwardRunner {
  static final String NO_CHOICE = "no cell of the training is ranked";
  static final String RUINED = "the account was worth 0 or less before";

  private final Backtests backtests;
  private final LongFunction<BacktestSpec> single;
  private final ResultTable table;
  private final BooleanSupplier goOn;
  private final WalkForward cuts;
  private final int[] chosen;
  private final StitchedEquity joined;
  private final List<FoldResult> folds = new ArrayList<>();

  /**
   * Makes all choices.
   *
   * @param single the run of a training cell, by its place on the lattice
   */
  WalkForwardRunner(
      Backtests backtests,
      LongFunction<BacktestSpec> single,
      ResultTable table,
      BooleanSupplier goOn) {
    this.backtests = backtests;
    this.single = single;
    this.table = table;
    this.goOn = goOn;
    this.cuts = cuts(table.spec());
    this.chosen = chosen();
    this.joined = new StitchedEquity(cash(), bars());
  }

  private static WalkForward cuts(SweepSpec spec) {
    WalkForward cuts = spec.walkForward();
    if (cuts == null) {
      throw new IllegalArgumentException("the sweep is no walk forward: it has no folds to test");
    }
    List<Axis> axes = spec.axes();
    if (axes.isEmpty()
        || axes.getFirst().kind() != Axis.Kind.DATES
        || axes.getFirst().size() != cuts.folds().size()) {
      throw new IllegalArgumentException(
          "the first axis of a walk forward is the dates of its %d trainings"
              .formatted(cuts.folds().size()));
    }
    return cuts;
  }

  /** Returns the best row of the training of each fold, -1 where none is ranked. */
  private int[] chosen() {
    int[] rows = new int[cuts.folds().size()];
    double[] best = new double[rows.length];
    Arrays.fill(rows, -1);
    RankedRows ranked = RankedRows.of(table, table.spec().rankBy());
    AxisIndex dates = AxisIndex.of(table.spec().axes()).getFirst();
    for (int place = 0; place < ranked.size(); place++) {
      int fold = dates.at(table.place(ranked.row(place)));
      if (rows[fold] < 0 || ranked.isBetter(ranked.value(place), best[fold])) {
        rows[fold] = ranked.row(place);
        best[fold] = ranked.value(place);
      }
    }
    return rows;
  }

  private double cash() {
    return Arrays.stream(chosen)
        .filter(row -> row >= 0)
        .mapToDouble(row -> single.apply(table.place(row)).cash())
        .findFirst()
        .orElse(table.spec().base().cash());
  }

  private Bars bars() {
    String first = table.spec().base().data().values().iterator().next();
    DataReference reference = DataReference.of(first, backtests.data().names());
    return reference.over(backtests.data().load(reference.dataSet())).bars();
  }

  WalkForwardResult result() {
    for (int fold = 0; fold < chosen.length; fold++) {
      folds.add(walk(cuts.folds().get(fold), chosen[fold]));
    }
    Map<String, @Nullable Double> metrics = joined.metrics();
    @Nullable Double efficiency = efficiency(metrics.get("cagr"));
    String sentence = new WalkForwardSentence(table.spec(), cuts, folds).of(metrics, efficiency);
    return new WalkForwardResult(
        folds, joined.times(), joined.values(), metrics, efficiency, sentence);
  }

  private FoldResult walk(Fold fold, int row) {
    if (joined.money() <= 0) {
      return untested(fold, row, RUINED);
    }
    if (row < 0) {
      rest(fold);
      return untested(fold, row, NO_CHOICE);
    }
    try {
      OutOfSampleRun run = OutOfSampleRun.of(backtests, test(fold, table.place(row)), goOn);
      joined.add(run);
      return result(fold, row, run.metrics(), null);
    } catch (CannotRun reason) {
      rest(fold);
      return untested(fold, row, String.valueOf(reason.getMessage()));
    }
  }

  private void rest(Fold fold) {
    joined.addFlat(TimeWindow.from(fold.testFrom()), TimeWindow.to(fold.testTo()));
  }

  /** Returns the run of a cell over the test of a fold, with the money that there is. */
  private BacktestSpec test(Fold fold, long place) {
    BacktestSpec training = single.apply(place);
    return new BacktestSpec(
        training.name(),
        training.strategy(),
        training.params(),
        training.data(),
        fold.testFrom(),
        fold.testTo(),
        joined.money(),
        training.commission(),
        training.size(),
        training.settings());
  }

  private FoldResult untested(Fold fold, int row, String fault) {
    return row < 0
        ? new FoldResult(fold, -1, Map.of(), Map.of(), null, fault)
        : result(fold, row, null, fault);
  }

  private FoldResult result(
      Fold fold, int row, @Nullable Map<String, @Nullable Double> test, @Nullable String fault) {
    ResultRow training = table.row(row);
    Map<String, Object> values = new LinkedHashMap<>(training.values());
    values.remove(table.spec().axes().getFirst().name());
    return new FoldResult(fold, training.cell(), values, training.metrics(), test, fault);
  }

  private @Nullable Double efficiency(@Nullable Double tested) {
    double[] trained =
        folds.stream()
            .filter(fold -> fold.test() != null)
            .map(fold -> fold.train().get("cagr"))
            .mapToDouble(growth -> growth == null ? Double.NaN : growth)
            .toArray();
    double mean = Arrays.stream(trained).average().orElse(Double.NaN);
    return tested != null && mean > 0 && Double.isFinite(tested / mean) ? tested / mean : null;
  }
}
