package stratlab.backtest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stratlab.backtest.Funnel.Stretch;
import stratlab.market.Panel;

/** Counts raw signals by their outcome and keeps their bars. */
final class OutcomeTally {
  private final Map<SignalOutcome, BitSet> bars = new EnumMap<>(SignalOutcome.class);
  private final Map<SignalOutcome, Integer> signals = new EnumMap<>(SignalOutcome.class);

  /** Adds a signal on a bar, which may have others of the same outcome. */
  void add(SignalOutcome outcome, int bar) {
    bars.computeIfAbsent(outcome, _ -> new BitSet()).set(bar);
    signals.merge(outcome, 1, Integer::sum);
  }

  /** Adds a signal on each bar of a set, which is empty afterwards of what was added. */
  void take(SignalOutcome outcome, BitSet from, BitSet which) {
    BitSet taken = (BitSet) which.clone();
    taken.and(from);
    from.andNot(taken);
    bars.computeIfAbsent(outcome, _ -> new BitSet()).or(taken);
    signals.merge(outcome, taken.cardinality(), Integer::sum);
  }

  int signals(SignalOutcome outcome) {
    return signals.getOrDefault(outcome, 0);
  }

  int total() {
    return signals.values().stream().mapToInt(count -> count).sum();
  }

  /** Returns a row for every outcome. */
  List<Funnel.Outcome> rows(Panel panel, int firstBar) {
    List<Funnel.Outcome> rows = new ArrayList<>();
    for (SignalOutcome outcome : SignalOutcome.all()) {
      BitSet set = bars.getOrDefault(outcome, new BitSet());
      List<Stretch> first = new ArrayList<>();
      int stretches = 0;
      for (int bar = set.nextSetBit(0); bar >= 0; ) {
        int end = set.nextClearBit(bar);
        if (stretches++ < Funnel.MOST_STRETCHES) {
          first.add(new Stretch(bar - firstBar, end - bar, panel.time(bar), panel.time(end - 1)));
        }
        bar = set.nextSetBit(end);
      }
      rows.add(
          new Funnel.Outcome(
              outcome, outcome.label(), signals(outcome), set.cardinality(), stretches, first));
    }
    return rows;
  }
}
