package stratlab.sweep.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;
import stratlab.sweep.Sweeps;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForwardRequest;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.SweepRequestFixtures;
import stratlab.testing.Texts;

/** A spec, turned back into a request and checked, is the same spec. */
final class SweepRequestsTest {
  private static final Path FOLDER = folder();

  private static final List<String> AXES =
      List.of(
          "period=10:30:5",
          "period=7",
          "deviations=0.5:3:0.25",
          "deviations=1.5,2.5,2",
          "stop=1:20:log4",
          "side=short,long",
          "data.price=beta,alpha",
          "dates=..2020-06-30,2020-07-01T12:00..",
          "cash=5000,1000.5",
          "commission=0:0.002:0.001",
          "size=1,2",
          "settings.slippage=0.0001:0.01:log3",
          "settings.check_cash=true,false",
          "settings.sizing=all-in,fixed");

  private static Path folder() {
    try {
      return Files.createTempDirectory("sweeps");
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  @BeforeContainer
  static void writeData() {
    Texts.write(FOLDER, "alpha.csv", RandomWalkFixtures.of(1, 500));
    Texts.write(FOLDER, "beta.csv", RandomWalkFixtures.of(2, 400));
  }

  @AfterContainer
  static void deleteData() throws IOException {
    Files.delete(FOLDER.resolve("alpha.csv"));
    Files.delete(FOLDER.resolve("beta.csv"));
    Files.delete(FOLDER);
  }

  @Property(tries = 100)
  void aSpecSurvivesTheWayThroughItsRequest(
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long seed) {
    Sweeps sweeps = new Sweeps(new Backtests(StrategyCatalog.discover(), new DataCatalog(FOLDER)));
    SweepSpec spec = sweeps.check(some(new SplittableRandom(seed)));
    SweepRequest canonical = sweeps.request(spec);
    assertThat(sweeps.check(canonical)).isEqualTo(spec);
    assertThat(sweeps.request(sweeps.check(canonical))).isEqualTo(canonical);
  }

  private static SweepRequest some(SplittableRandom random) {
    boolean walks = random.nextInt(4) == 0;
    List<AxisRequest> axes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> order = new ArrayList<>(AXES);
    Collections.shuffle(order, new java.util.Random(random.nextLong()));
    for (String axis : order.subList(0, 1 + random.nextInt(6))) {
      AxisRequest asked = SweepRequestFixtures.axis(axis);
      if (!names.contains(asked.name()) && !(walks && "dates".equals(asked.name()))) {
        axes.add(asked);
        names.add(asked.name());
      }
    }
    if (axes.isEmpty()) {
      axes.add(SweepRequestFixtures.axis("period=10,20"));
    }
    boolean dated = names.contains("dates") || random.nextBoolean();
    BacktestRequest base =
        new BacktestRequest(
            random.nextBoolean() ? null : "a name",
            "BollingerReversion",
            names.contains("stop") ? null : Map.of("stop", 5),
            null,
            dated ? null : "2020-01-15",
            dated ? null : "2021-03-01T10:00",
            null,
            null,
            null,
            random.nextBoolean() ? null : new HashMap<>(Map.of("leverage", 2)));
    return new SweepRequest(
        base,
        axes,
        random.nextBoolean() ? null : List.of("period >= deviations", "cash>100"),
        random.nextBoolean() ? null : List.of("trades >= 30", "sharpe > -0.5"),
        sampling(random, walks),
        random.nextBoolean() ? null : "max_drawdown",
        random.nextBoolean() ? null : 0.25,
        walks
            ? new WalkForwardRequest(random.nextBoolean() ? null : "anchored", "6M", "20w")
            : null);
  }

  private static SamplingRequest sampling(SplittableRandom random, boolean walks) {
    return switch (random.nextInt(walks ? 1 : 3)) {
      case 0 -> new SamplingRequest(random.nextBoolean() ? null : "grid", null, null);
      case 1 -> new SamplingRequest("random", 1, random.nextLong());
      default -> new SamplingRequest(random.nextBoolean() ? "latin" : "guided", 1, null);
    };
  }
}
