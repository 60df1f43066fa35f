package stratlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import stratlab.indicator.Columns;
import stratlab.market.Panel;
import stratlab.strategy.Trader;
import stratlab.testing.RandomWalkFixtures;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;

/** How soon a run hears that it is to stop. */
final class EngineStopTest {
  private final AtomicInteger looked = new AtomicInteger();

  private void run(IntPredicate goOn) {
    RunSetup setup =
        RunSetup.of(
            new Columns(Panel.of(List.of(RandomWalkFixtures.of(3, 500)))),
            _ -> (Trader) _ -> looked.incrementAndGet(),
            List.of("price"),
            1000,
            Costs.NONE,
            new Sizing.Fixed(1),
            Long.MIN_VALUE);
    Engine.run(setup, goOn);
  }

  @Test
  void aTraderThatTakesLongOverABarIsStoppedBeforeTheNext() {
    assertThatThrownBy(() -> run(_ -> looked.get() < 3)).isInstanceOf(Stopped.class);
    assertThat(looked).hasValue(3);
  }

  @Test
  void theNumberOfBarsDoneIsToldBeforeEachOne() {
    List<Integer> told = new ArrayList<>();
    run(told::add);
    assertThat(told).hasSize(500).startsWith(0, 1, 2).endsWith(499);
  }
}
