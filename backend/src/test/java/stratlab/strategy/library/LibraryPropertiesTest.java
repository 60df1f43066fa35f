package stratlab.strategy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.engine.RunLog;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyDefinition;
import stratlab.testing.RandomWalkFixtures;
import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;

/** What holds for every built-in strategy on any prices, with its defaults. */
final class LibraryPropertiesTest {
  private static final DataCatalog SHIPPED =
      new DataCatalog(Path.of("../data"), List.of(), InstantSource.system());

  static List<String> names() {
    return Played.CATALOG.list().stream().map(StrategyDefinition::name).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void whatIsDecidedOnAWalkDoesNotDependOnWhatFollows(String name) {
    for (int seed = 1; seed <= 3; seed++) {
      List<Bars> sets =
          sets(
              name, RandomWalkFixtures.of(seed, 600), RandomWalkFixtures.of(seed + 100, 500, 1, 7));
      for (int length : new int[] {20, 41, 257, 300, 599}) {
        decidesTheSameOnAPrefix(name, sets, length);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void whatIsDecidedOnShippedPricesDoesNotDependOnWhatFollows(String name) {
    boolean intraday = name.equals("OpeningRange");
    List<Bars> sets =
        sets(
            name,
            SHIPPED.load(intraday ? "btcusd-5m" : "sp500-daily").rows(0, 1_500),
            SHIPPED.load("usdcad-daily").rows(0, 1_600));
    for (int length : new int[] {300, 777, 1_499}) {
      decidesTheSameOnAPrefix(name, sets, length);
    }
    assertThat(Played.run(name, "", sets).orders()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void nothingIsOrderedBeforeEveryLineHasAValue(String name) {
    RunLog log =
        Played.run(
            name, "", sets(name, RandomWalkFixtures.of(7, 600), RandomWalkFixtures.of(8, 600)));
    assertThat(log.orders())
        .allSatisfy(
            order -> assertThat(order.createdBar()).isGreaterThanOrEqualTo(log.firstDecision()));
    assertThat(log.lines())
        .allSatisfy(
            line -> assertThat(line.barsNeeded()).isLessThanOrEqualTo(log.firstDecision() + 1));
  }

  private static List<Bars> sets(String name, Bars first, Bars second) {
    int roles = Played.CATALOG.find(name).orElseThrow().roles().size();
    return roles == 1 ? List.of(first) : List.of(first, second);
  }

  private static void decidesTheSameOnAPrefix(String name, List<Bars> sets, int length) {
    long end = sets.getFirst().time(length - 1) + 1;
    List<Bars> parts = new ArrayList<>();
    for (Bars set : sets) {
      parts.add(set.rows(0, set.rowAtOrAfter(end)));
    }
    RunLog whole = Played.run(name, "", sets);
    RunLog part = Played.run(name, "", parts);
    int bars = Panel.of(parts).size();
    assertThat(asked(part, bars)).as("%s on %s bars", name, length).isEqualTo(asked(whole, bars));
    for (int bar = 0; bar < bars; bar++) {
      assertThat(part.equity().value(bar)).isEqualTo(whole.equity().value(bar));
    }
  }

  private record Asked(int bar, int data, Order order) {}

  private static List<Asked> asked(RunLog log, int bars) {
    List<Asked> asked = new ArrayList<>();
    for (PlacedOrder order : log.orders()) {
      if (order.createdBar() < bars) {
        asked.add(new Asked(order.createdBar(), order.data(), order.order()));
      }
    }
    return asked;
  }
}
