package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static stratlab.job.PretendedSweeps.axis;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestRequest;
import stratlab.sweep.SamplingRequest;
import stratlab.sweep.SweepRequest;

/** Cells that another sweep has computed are not computed again, and that cannot be seen. */
final class SweepReuseTest {
  @TempDir private Path folder;
  private Sweepshop shop;
  private ApplicationContext context;

  @BeforeEach
  void open() {
    shop = new Sweepshop(folder);
    context = shop.open(Map.of());
  }

  @AfterEach
  void close() {
    context.close();
  }

  private StoredSweep run(SweepRequest request) {
    return Sweepshop.run(context, request);
  }

  private String export(StoredSweep sweep) {
    return Sweepshop.export(context, sweep.job().id());
  }

  private void assertAsComputed(StoredSweep sweep, SweepRequest request) {
    try (ApplicationContext fresh = new Sweepshop(folder.resolve("fresh")).open(Map.of())) {
      StoredSweep computed = Sweepshop.run(fresh, request);
      assertThat(computed.reused()).isZero();
      assertThat(export(sweep)).isEqualTo(Sweepshop.export(fresh, computed.job().id()));
      assertThat(context.getBean(SweepJobs.class).table(sweep.job().id()).blocks())
          .isEqualTo(fresh.getBean(SweepJobs.class).table(computed.job().id()).blocks());
    }
  }

  /** The grid of both periods with the first of them fixed: what was an axis is none. */
  private static SweepRequest slice(long fast) {
    BacktestRequest base = JobRunTest.smaCross((int) fast);
    return new SweepRequest(
        base, List.of(axis("slow", Sweepshop.upTo(9))), null, null, null, null, null, null);
  }

  @Test
  void aCellIsFoundAlsoWhereAnAxisIsFixedAndTheOtherWayRound() {
    run(Sweepshop.grid());
    StoredSweep part = run(slice(3));

    // The grid has slow 1 to 7 and sums of every third cell, of which two are wanted here too.
    assertThat(part.reused()).isEqualTo(6);
    assertThat(Sweepshop.computed(context).subList(35, 38)).containsExactly(0, 7, 8);
    assertAsComputed(part, slice(3));
    StoredSweep whole = run(PretendedSweeps.request(List.of(3L), Sweepshop.upTo(9)));
    assertThat(whole.reused()).isEqualTo(9);
    assertThat(export(whole).lines().skip(1).map(line -> line.split(",", -1)[2]))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void onlyCellsOfTheSameStudyAreTaken() {
    List<Long> fast = Sweepshop.upTo(5);
    SweepRequest both =
        PretendedSweeps.request(
            List.of(axis("data.price", List.of("beta-5m", "alpha-5m")), axis("fast", fast)), null);
    run(both);

    SweepRequest alpha = PretendedSweeps.request(List.of(axis("fast", Sweepshop.upTo(6))), null);
    StoredSweep taken = run(alpha);
    assertThat(taken.reused()).isEqualTo(4);
    assertAsComputed(taken, alpha);
    context.getBean(PretendedSweeps.class).prices = "others";
    assertThat(run(alpha).reused()).isZero();
  }

  @Test
  void aCellThatFailedIsTriedAgain() {
    SweepRequest request = PretendedSweeps.request(List.of(12L, 13L), List.of(5L, 6L));
    run(request);

    assertThat(run(request)).returns(2, StoredSweep::reused).returns(2, StoredSweep::failed);
  }

  @Test
  void anotherSweepIsNotAskedOnceItIsDeleted() {
    StoredSweep first = run(Sweepshop.grid());
    context.getBean(JobStore.class).delete(first.job().id());

    assertThat(run(Sweepshop.grid()).reused()).isZero();
  }

  @Test
  void aStoreWithoutAColumnThatIsKeptNowKnowsNothing() {
    run(Sweepshop.grid());
    shop.change("delete from sweep_column where name = 'sqn' and chunk = 1");

    assertThat(run(Sweepshop.grid()).reused()).isEqualTo(25);
  }

  @Test
  void cellsOfAGuidedSweepAreFoundThoughTheyLieInNoOrder() {
    SweepRequest guided =
        PretendedSweeps.request(Sweepshop.grid().axes(), new SamplingRequest("guided", 40, 1L));
    StoredSweep first = run(guided);
    long places =
        first.done()
            - export(first).lines().skip(1).map(SweepReuseTest::afterTheCell).distinct().count();

    StoredSweep grid = run(Sweepshop.grid());
    assertThat(grid.reused()).isPositive();
    assertThat(places).isNotNegative();
    assertAsComputed(grid, Sweepshop.grid());
  }

  private static String afterTheCell(String line) {
    return line.substring(line.indexOf(','));
  }

  @Test
  void whateverSweepsCameBeforeAnyGridLooksAsIfItWereComputed() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 12; round++) {
      SweepRequest request = PretendedSweeps.request(some(random, 12), some(random, 12));
      StoredSweep sweep = run(request);
      assertThat(sweep.done()).isEqualTo(sweep.planned());
      if (round % 4 == 3) {
        assertThat(sweep.reused()).isPositive();
        assertAsComputed(sweep, request);
        context.getBean(JobStore.class).list(new JobFilter(null, null, 1));
      }
    }
  }

  /** Draws some of the numbers from 1 to a last one, ascending. */
  private static List<Long> some(RandomGenerator random, long last) {
    List<Long> all = new ArrayList<>(Sweepshop.upTo(last));
    Collections.shuffle(all, java.util.Random.from(random));
    return all.subList(0, 4 + random.nextInt(5)).stream().sorted().toList();
  }
}
