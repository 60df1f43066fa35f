package stratlab.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestSpec;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForward;

/**
 * A checked sweep as text. Every default and every value of an axis is written out, so that its
 * results are read for ever, whatever becomes of the strategy and the data, and so that it asks for
 * the same after an upgrade. The same sweep gives the same text.
 */
public final class SweepJson {
  private SweepJson() {}

  /** A spec with its sampling as plain values. */
  private record Checked(
      BacktestSpec base,
      List<Axis> axes,
      List<Rule> where,
      List<Rule> keep,
      SamplingRequest sampling,
      String rankBy,
      double outOfSample,
      @Nullable WalkForward walkForward) {}

  public static String of(SweepSpec spec) {
    return RecordJson.of(
        new Checked(
            spec.base(),
            spec.axes(),
            spec.where(),
            spec.keep(),
            plain(spec.sampling()),
            spec.rankBy(),
            spec.outOfSample(),
            spec.walkForward()));
  }

  public static SweepSpec spec(String text) {
    Checked checked = RecordJson.read(text, Checked.class);
    return new SweepSpec(
        checked.base(),
        checked.axes(),
        checked.where(),
        checked.keep(),
        sampling(checked.sampling()),
        checked.rankBy(),
        checked.outOfSample(),
        checked.walkForward());
  }

  private static SamplingRequest plain(Sampling sampling) {
    return switch (sampling) {
      case Sampling.Grid _ -> new SamplingRequest(sampling.key(), null, null);
      case Sampling.Random(int cells, long seed) ->
          new SamplingRequest(sampling.key(), cells, seed);
      case Sampling.Latin(int cells, long seed) -> new SamplingRequest(sampling.key(), cells, seed);
      case Sampling.Guided(int cells, long seed) ->
          new SamplingRequest(sampling.key(), cells, seed);
    };
  }

  private static Sampling sampling(SamplingRequest plain) {
    int cells = plain.cells() == null ? 0 : plain.cells();
    long seed = plain.seed() == null ? 0 : plain.seed();
    return switch (plain.method()) {
      case "grid" -> new Sampling.Grid();
      case "random" -> new Sampling.Random(cells, seed);
      case "latin" -> new Sampling.Latin(cells, seed);
      case "guided" -> new Sampling.Guided(cells, seed);
      case null, default ->
          throw new IllegalStateException("there is no sampling " + plain.method());
    };
  }
}
