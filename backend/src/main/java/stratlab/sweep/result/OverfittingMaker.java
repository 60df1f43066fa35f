package stratlab.sweep.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepFigures;
import stratlab.analytics.evidence.BacktestOverfitting;
import stratlab.analytics.evidence.EffectiveTrials;
import stratlab.analytics.evidence.SharpeEvidence;
import stratlab.analytics.evidence.TrialBlocks;
import stratlab.analytics.statistics.Figure;
import stratlab.backtest.Cancelled;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisIndex;

/** Joins what is known of the trials of a sweep to a judgement of its best cell. */
final class OverfittingMaker {
  private static final double CONFIDENCE = 0.95;
  private static final Figure NO_WINNER = new Figure(null, "no cell is ranked");

  private final ResultTable table;
  private final BooleanSupplier goOn;
  private final OptionalInt winner;
  private final SharpeEvidence evidence;
  private final double[] trials;
  private final double variance;
  private final TrialBlocks blocks;
  private final Map<String, String> undefined = new LinkedHashMap<>();

  OverfittingMaker(
      ResultTable table, IntFunction<double[]> returns, double perYear, BooleanSupplier goOn) {
    this.table = table;
    this.goOn = goOn;
    this.winner = table.best(table.spec().rankBy());
    this.evidence =
        winner.isEmpty()
            ? new SharpeEvidence(0, NO_WINNER, NO_WINNER, NO_WINNER)
            : SharpeEvidence.of(returns.apply(table.cell(winner.getAsInt())));
    double root = Math.sqrt(perYear);
    this.trials =
        Arrays.stream(RankedRows.all(table, "sharpe").values())
            .map(yearly -> yearly / root)
            .toArray();
    this.variance = SharpeEvidence.variance(trials);
    this.blocks = TrialBlocks.of(sumsOfComparable(), SweepFigures.BLOCKS);
  }

  /** Returns the sums by block of the cells that can be split together, one after the other. */
  private double[] sumsOfComparable() {
    if (winner.isEmpty()) {
      return new double[0];
    }
    BlockRows all = table.blocks();
    int[] picked = comparable(table.place(winner.getAsInt()), all);
    int length = SweepFigures.BLOCK_SUMS;
    double[] sums = new double[picked.length * length];
    for (int i = 0; i < picked.length; i++) {
      System.arraycopy(all.sums(), picked[i] * length, sums, i * length, length);
    }
    return sums;
  }

  /**
   * Returns which of the rows that have sums by block are of the same days as a place. An account
   * that was worth 0 or less has no volatility, and its returns mean nothing.
   */
  private int[] comparable(long place, BlockRows known) {
    List<Axis> axes = table.spec().axes();
    List<AxisIndex> days =
        IntStream.range(0, axes.size())
            .filter(axis -> decidesDays(axes.get(axis)))
            .mapToObj(AxisIndex.of(axes)::get)
            .toList();
    double[] volatility = table.metric("volatility");
    return IntStream.range(0, known.rows().length)
        .filter(at -> areComplete(known.sums(), at))
        .filter(at -> isComparable(known.rows()[at], volatility))
        .filter(at -> days.stream().allMatch(axis -> isSame(axis, place, known.rows()[at])))
        .toArray();
  }

  private boolean isComparable(int row, double[] volatility) {
    return Double.isFinite(volatility[row]) && !table.faults().containsKey(row);
  }

  private boolean isSame(AxisIndex axis, long place, int row) {
    return axis.at(place) == axis.at(table.place(row));
  }

  private static boolean decidesDays(Axis axis) {
    return axis.kind() == Axis.Kind.DATES || axis.kind() == Axis.Kind.DATA;
  }

  private static boolean areComplete(double[] sums, int row) {
    int from = row * SweepFigures.BLOCK_SUMS;
    for (int i = from; i < from + SweepFigures.BLOCK_SUMS; i++) {
      if (!Double.isFinite(sums[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns the figures, without a judgement. */
  Overfitting honesty() {
    return honesty(
        BacktestOverfitting.of(blocks, _ -> goOn.getAsBoolean()).orElseThrow(Cancelled::new),
        new InOutOfSample(table));
  }

  private Overfitting honesty(BacktestOverfitting overfitting, InOutOfSample halves) {
    // All trials count, not the fewer independent ones: trials that are alike already have a small
    // variance, and counting them less as well made one walk in twelve look like an edge.
    int counted = Math.max(1, trials.length);
    return new Overfitting(
        trials.length,
        value("effectiveTrials", effectiveTrials()),
        winner.isEmpty() ? -1 : table.cell(winner.getAsInt()),
        value("sharpe", evidence.sharpe()),
        value("expectedMaximum", expectedMaximum(counted)),
        value("probabilistic", evidence.probabilistic(0)),
        value("deflated", evidence.deflated(variance, counted)),
        value("minimumDays", evidence.minimumTrackRecord(0, CONFIDENCE)),
        evidence.periods(),
        value("overfitting", overfitting.probability()),
        overfitting.trials(),
        overfitting.logits().stream().map(Overfitting.Bin::of).toList(),
        value("slope", overfitting.slope()),
        value("probabilityOfLoss", overfitting.loss()),
        value("rankCorrelation", halves.rankCorrelation()),
        halves.points(winner),
        undefined,
        Overfitting.Verdict.UNKNOWN,
        "");
  }

  private Figure expectedMaximum(int counted) {
    return trials.length == 0
        ? new Figure(null, "no cell has a Sharpe ratio")
        : new Figure(SharpeEvidence.expectedMaximum(variance, counted), null);
  }

  private Figure effectiveTrials() {
    return winner.isEmpty() ? NO_WINNER : EffectiveTrials.of(blocks).among(trials.length);
  }

  private @Nullable Double value(String name, Figure figure) {
    if (figure.value() == null) {
      undefined.put(name, String.valueOf(figure.reason()));
    }
    return figure.value();
  }
}
