package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static stratlab.job.FakeSweepComputer.axis;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestRequest;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;

/** Cells that another sweep has computed are not computed again, and that cannot be seen. */
final class SweepReuseTest {
  @TempDir private Path folder;
  private SweepTestApp shop;
  private ApplicationContext context;

  @BeforeEach
  void open() {
    shop = new SweepTestApp(folder);
    context = shop.open(Map.of());
  }

  @AfterEach
  void close() {
    context.close();
  }

  private StoredSweep run(SweepRequest request) {
    return SweepTestApp.run(context, request);
  }

  private void assertAsComputed(StoredSweep sweep) {
    SweepTestApp.assertAsComputed(context, sweep.job().id());
  }

  /** The grid of both periods with the first of them fixed: what was an axis is none. */
  private static SweepRequest slice(long fast) {
    BacktestRequest base = JobRunTest.smaCross((int) fast);
    return new SweepRequest(
        base, List.of(axis("slow", SweepTestApp.upTo(9))), null, null, null, null, null, null);
  }

  @Test
  void aCellIsFoundAlsoWhereAnAxisIsFixedAndTheOtherWayRound() {
    run(SweepTestApp.grid());
    StoredSweep part = run(slice(3));

    // The grid has slow 1 to 7, and no sums of its cells 14, 17 and 20, which are wanted here.
    assertThat(part.reused()).isEqualTo(4);
    assertThat(SweepTestApp.computed(context).subList(35, 40)).containsExactly(0, 3, 6, 7, 8);
    assertAsComputed(part);
    StoredSweep whole = run(FakeSweepComputer.request(List.of(3L), SweepTestApp.upTo(9)));
    assertThat(whole.reused()).isEqualTo(9);
    assertAsComputed(whole);
  }

  @Test
  void onlyCellsOfTheSameStudyAreTaken() {
    List<Long> fast = SweepTestApp.upTo(5);
    SweepRequest both =
        FakeSweepComputer.request(
            List.of(axis("data.price", List.of("beta-5m", "alpha-5m")), axis("fast", fast)), null);
    run(both);

    SweepRequest alpha =
        FakeSweepComputer.request(List.of(axis("fast", SweepTestApp.upTo(6))), null);
    StoredSweep taken = run(alpha);
    assertThat(SweepTestApp.computed(context).subList(10, 13)).containsExactly(0, 3, 5);
    assertThat(taken.reused()).isEqualTo(3);
    assertAsComputed(taken);
    context.getBean(FakeSweepComputer.class).prices = "others";
    assertThat(run(alpha).reused()).isZero();
  }

  @Test
  void aCellThatFailedIsTriedAgain() {
    SweepRequest request = FakeSweepComputer.request(List.of(12L, 13L), List.of(5L, 6L));
    run(request);

    assertThat(run(request)).returns(2, StoredSweep::reused).returns(2, StoredSweep::failed);
  }

  @Test
  void anotherSweepIsNotAskedOnceItIsDeleted() {
    StoredSweep first = run(SweepTestApp.grid());
    context.getBean(JobStore.class).delete(first.job().id());

    assertThat(run(SweepTestApp.grid()).reused()).isZero();
  }

  @Test
  void aStoreWithoutAColumnThatIsKeptNowKnowsNothing() {
    run(SweepTestApp.grid());
    shop.change("delete from sweep_column where name = 'sqn' and chunk = 1");

    assertThat(run(SweepTestApp.grid()).reused()).isEqualTo(25);
  }

  @Test
  void cellsOfAGuidedSweepAreFoundThoughTheyLieInNoOrder() {
    SweepRequest guided =
        FakeSweepComputer.request(
            SweepTestApp.grid().axes(), new SamplingRequest("guided", 40, 1L));
    run(guided);

    StoredSweep grid = run(SweepTestApp.grid());
    assertThat(grid.reused()).isPositive();
    assertAsComputed(grid);
  }

  @Test
  void whateverSweepsCameBeforeAnyGridLooksAsIfItWereComputed() {
    SplittableRandom random = new SplittableRandom(7);
    int reused = 0;
    for (int round = 0; round < 12; round++) {
      SweepRequest request = FakeSweepComputer.request(some(random, 12), some(random, 12));
      StoredSweep sweep = run(request);
      assertThat(sweep.done()).isEqualTo(sweep.planned());
      assertAsComputed(sweep);
      reused += sweep.reused();
    }
    assertThat(reused).isGreaterThan(100);
  }

  /** Draws some of the numbers from 1 to a last one, ascending. */
  private static List<Long> some(RandomGenerator random, long last) {
    List<Long> all = new ArrayList<>(SweepTestApp.upTo(last));
    Collections.shuffle(all, Random.from(random));
    return all.subList(0, 4 + random.nextInt(5)).stream().sorted().toList();
  }
}
