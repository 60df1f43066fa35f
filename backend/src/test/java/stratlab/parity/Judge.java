package stratlab.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.market.Panel;
import stratlab.parity.Comparison.Difference;
import stratlab.parity.Verdict.By;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;

/**
 * Runs a case and says whether it is equal. The strategy is run with the parameters of the file,
 * then with those listed for the case, as most recorded files hold a strategy's defaults in place
 * of what was run. Where it decides otherwise with either, the recorded orders are sent again, so
 * that at least the broker's part and the figures are compared.
 */
final class Judge {
  private final StrategyCatalog catalog;
  private final ListedParameters listed;

  Judge(StrategyCatalog catalog, ListedParameters listed) {
    this.catalog = catalog;
    this.listed = listed;
  }

  Verdict judge(RecordedCase recorded) {
    StrategyDefinition strategy =
        catalog
            .find(recorded.strategy())
            .orElseThrow(() -> new CaseFault(catalog.unknown(recorded.strategy())));
    Panel panel = RecordedData.panel(recorded);
    Map<By, Map<String, @Nullable Object>> attempts = new LinkedHashMap<>();
    attempts.put(By.FILE, recorded.params());
    listed.of(recorded).ifPresent(params -> attempts.put(By.LIST, params));
    Comparison decisions = new Comparison();
    for (Map.Entry<By, Map<String, @Nullable Object>> attempt : attempts.entrySet()) {
      ParityRun run = run(recorded, panel, strategy, attempt.getValue());
      decisions = decisions(run);
      if (decisions.isEqual()) {
        Comparison all = compare(run, true);
        return all.isEqual()
            ? new Verdict.Equal(attempt.getKey(), all, Optional.empty())
            : new Verdict.Different(all, Optional.empty(), Optional.empty());
      }
    }
    Optional<Deviation> deviation = Deviation.of(recorded, panel);
    return deviation.isPresent()
        ? new Verdict.Different(decisions, Optional.empty(), deviation)
        : replayed(recorded, panel, decisions.first());
  }

  private static Verdict replayed(
      RecordedCase recorded, Panel panel, Optional<Difference> decisions) {
    Comparison all = replay(recorded, panel);
    return all.isEqual()
        ? new Verdict.Equal(By.REPLAY, all, decisions)
        : new Verdict.Different(all, decisions, Optional.empty());
  }

  /** Compares a run in which the recorded orders are sent again. */
  static Comparison replay(RecordedCase recorded, Panel panel) {
    Replay replay = new Replay(recorded, panel);
    return compare(ParityRun.of(recorded, panel, replay, replay.roles()), false);
  }

  /** Runs the strategy of a case. */
  private ParityRun run(
      RecordedCase recorded,
      Panel panel,
      StrategyDefinition strategy,
      Map<String, @Nullable Object> params) {
    List<String> faults = new ArrayList<>();
    Map<String, Object> values =
        strategy.read(params, (name, fault) -> faults.add("strategy." + name + ": " + fault));
    if (!faults.isEmpty()) {
      throw new CaseFault(String.join("; ", faults));
    }
    return ParityRun.of(recorded, panel, catalog.create(strategy.name(), values), strategy.roles());
  }

  private static Comparison decisions(ParityRun run) {
    Comparison comparison = new Comparison();
    new OrderComparison(run, comparison).compareAsked();
    return comparison;
  }

  /**
   * Compares everything.
   *
   * @param decided whether the strategy itself decided
   */
  static Comparison compare(ParityRun run, boolean decided) {
    Comparison comparison = new Comparison();
    new OrderComparison(run, comparison).compare();
    new TradeComparison(run, comparison).compare();
    EquityComparison equity = new EquityComparison(run, comparison);
    equity.compare();
    equity.compareSummary(decided);
    new FigureComparison(run, comparison).compare();
    return comparison;
  }
}
