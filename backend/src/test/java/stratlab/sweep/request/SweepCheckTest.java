package stratlab.sweep.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;
import stratlab.sweep.Sweeps;
import stratlab.sweep.grid.Cells;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForwardRequest;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.SweepRequestFixtures;
import stratlab.testing.Texts;

final class SweepCheckTest {
  @TempDir private Path folder;
  private Sweeps sweeps;

  @BeforeEach
  void writeData() {
    Texts.write(folder, "alpha.csv", RandomWalkFixtures.of(1, 800));
    Texts.write(folder, "beta.csv", RandomWalkFixtures.of(2, 300));
    Texts.write(folder, "torn.csv", "Date,Open,High,Low,Close,Volume\n2024-05-01,1,1,1,?,1\n");
    sweeps = new Sweeps(new Backtests(StrategyCatalog.discover(), new DataCatalog(folder)));
  }

  @Test
  void aSweepThatSaysLittleHasEveryDefault() {
    SweepSpec spec = sweeps.check(SweepRequestFixtures.sweep("smacross", "slow=60,30 fast=5:20:5"));
    assertThat(spec.axes())
        .containsExactly(
            new Axis("slow", Axis.Kind.PARAM, List.of(30L, 60L)),
            new Axis("fast", Axis.Kind.PARAM, List.of(5L, 10L, 15L, 20L)));
    assertThat(spec.base().strategy()).isEqualTo("SmaCross");
    assertThat(spec.base().params()).containsExactly(Map.entry("fast", 5L), Map.entry("slow", 30L));
    assertThat(spec.base().data()).containsExactly(Map.entry("price", "alpha"));
    assertThat(spec.where()).containsExactly(Rule.parse("fast < slow"));
    assertThat(spec.keep()).isEmpty();
    assertThat(spec.sampling()).isEqualTo(new Sampling.Grid());
    assertThat(spec.rankBy()).isEqualTo("sharpe");
    assertThat(spec.outOfSample()).isEqualTo(0.3);
    assertThat(spec.walkForward()).isNull();
    assertThat(sweeps.cells(spec).size()).isEqualTo(8);
  }

  @Test
  void axesOfOtherThingsThanParametersComeFirstThoseOfPricesBeforeAll() {
    SweepSpec spec =
        sweeps.check(
            SweepRequestFixtures.sweep(
                "SmaCross",
                "fast=5,6 settings.slippage=0,0.1 size=1,2 cash=5e3,6e3 data.price=beta,alpha"
                    + " commission=0,0.1 dates=..2020-05-01,2020-05-02.."));
    assertThat(spec.axes())
        .extracting(Axis::name)
        .containsExactly(
            "dates", "data.price", "cash", "commission", "size", "settings.slippage", "fast");
    assertThat(spec.base().to()).isEqualTo("2020-05-01");
    assertThat(spec.base().data()).containsEntry("price", "beta");
    assertThat(spec.base().settings()).containsEntry("slippage", 0.0);
    assertThat(sweeps.single(spec, 127).from()).isEqualTo("2020-05-02");
    assertThat(sweeps.single(spec, 127).to()).isNull();
    assertThat(sweeps.single(spec, 127).cash()).isEqualTo(6000);
    assertThat(sweeps.single(spec, 127).commission()).isEqualTo(0.1);
    assertThat(sweeps.single(spec, 127).size()).isEqualTo(2);
    assertThat(sweeps.single(spec, 127).settings()).containsEntry("slippage", 0.1);
    assertThat(sweeps.single(spec, 127).params()).containsEntry("fast", 6L);
  }

  @Test
  void theBaseIsTheFirstRunThatTheRulesAllow() {
    SweepSpec spec =
        sweeps.check(SweepRequestFixtures.sweep("SmaCross", "fast=20,40 slow=10,30,50"));
    assertThat(spec.base().params())
        .containsExactly(Map.entry("fast", 20L), Map.entry("slow", 30L));
    assertThat(sweeps.cells(spec).size()).isEqualTo(3);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no axis                            |                                  | axes: give an axis at least: what differs from cell to cell
          an axis without a name             | =1,2                             | axes[0].name: say what the axis changes
          an unknown parameter               | fats=1,2                         | axes[0].name: there is no 'fats'; there are fast, slow, data.price, dates, cash, commission, size and settings.NAME; did you mean 'fast'?
          an unknown role                    | data.volume=alpha                | axes[0].name: there is no 'data.volume'; there are fast, slow, data.price,
          an unknown setting                 | settings.slipage=0               | axes[0].name: there is no 'settings.slipage'; there are fast, slow, data.price, dates, cash, commission, size and settings.NAME; did you mean 'settings.slippage'?
          an axis twice                      | fast=1,2 slow=50 fast=3          | axes[2].name: fast is axis 1 already; give all its values there
          a value out of range               | slow=50 fast=0,5                 | axes[1].values: 0 is not in 1..1000
          a range out of range               | fast=5:2000:5                    | axes[0].to: 2000 is not in 1..1000
          an unknown data set                | data.price=alpha,gamma           | axes[0].values: there is no data set 'gamma'; there are: alpha, beta
          a data set with a fault            | data.price=alpha,torn            | axes[0].values: torn.csv:2: close '?' is not a number
          bars made of shorter ones          | data.price=alpha@1w              | axes[0].values: what is traded cannot be bars made of shorter ones; choose alpha itself
          no cash                            | cash=0:1000:100                  | axes[0].from: 0.0 is not above 0 and at most 1e15
          a commission of all there is       | commission=0:1:0.25              | axes[0].to: 1.0 is not a fraction from 0 to below 1; 0.1 % is 0.001
          a size below nothing               | size=-1,1                        | axes[0].values: -1.0 is not above 0 and at most 1e15
          a setting out of range             | settings.leverage=0.5,1          | axes[0].values: 0.5 is not in 1..1000
          a slippage of all there is         | settings.slippage=0.5,1.5        | axes[0].values: 1.5 is not a fraction below 1; 0.1 % is 0.001
          a value that upsets a setting      | settings.multiplier=1,5          | axes[0].values: only futures have a multiplier: give a margin too
          a value that upsets another field  | commission=5 settings.commission_kind=per-unit,percent | axes[1].values: with percent, commission: 5.0 is not a fraction from 0 to below 1; 0.1 % is 0.001
          no combination keeps the rules     | fast=50,60 slow=30,50            | where: no combination of the axes has fast < slow
          too many values                    | cash=1:10001:1                   | axes[0].step: makes more than 10000 values; take a larger one
          too many cells                     | cash=1:10000:1 size=1:1000:1     | axes: there are 10,000,000 cells, and a sweep has at most 5,000,000; take larger steps or fewer axes, or random, latin or guided as the sampling
          too many combinations for rules    | cash=1:1000:1 fast=1:1000 slow=500:1500 | axes: rules are tried on at most 50,000,000 combinations, and there are 1,001,000,000; take larger steps or fewer axes, or random as the sampling
          """)
  void whatIsWrongWithTheAxesIsSaid(String story, @Nullable String axes, String fault) {
    List<String> faults = faults(SweepRequestFixtures.sweep("SmaCross", axes == null ? "" : axes));
    assertThat(faults).as(story).hasSize(1);
    assertThat(faults.getFirst()).as(story).startsWith(fault);
  }

  @Test
  void moreThanTwelveAxesAreTooMany() {
    String axes = String.join(" ", Collections.nCopies(13, "fast=1,2"));
    assertThat(faults(SweepRequestFixtures.sweep("SmaCross", axes)))
        .containsExactly("axes: 13 axes are more than 12");
  }

  @Test
  void moreCombinationsThanCanBeNumberedAreRefused() {
    String axes =
        "cash=1:10000:1 size=1:10000:1 commission=0:0.9999:0.0001 settings.slippage=0:0.9999:0.0001"
            + " settings.interest=0:0.9999:0.0001 data.price=alpha,beta";
    SweepRequest asked = SweepRequestFixtures.sweep("SmaCross", axes);
    assertThat(faults(SweepRequestFixtures.with(asked, new SamplingRequest("random", 5, 1L))))
        .containsExactly(
            "axes: there are 2^63 combinations or more; take larger steps or fewer axes");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a rule on an unknown name     | fast < slwo          |                | where[0]: there is no 'slwo'; there are fast, slow, data.price, dates, cash, commission, size and settings.NAME; did you mean 'slow'?
          a rule on what is no number   | settings.sizing > 5  |                | where[0]: settings.sizing is no number, and rules compare numbers
          a rule on data                | data.price > 5       |                | where[0]: data.price is no number, and rules compare numbers
          no rule                       | fast                 |                | where[0]: 'fast' is not of the form
          a rule that nothing fulfils   | fast > 100           |                | where: no combination of the axes has fast < slow and fast > 100
          a rule that is never true     | cash > 1e9           |                | where: no combination of the axes has fast < slow and cash > 1000000000
          an unknown metric             |                      | sharp > 1      | keep[0]: a sweep has no metric 'sharp'; it has:
          a metric against another      |                      | sharpe > cagr  | keep[0]: 'cagr' is no number, and a metric is compared with one
          """)
  void whatIsWrongWithTheRulesIsSaid(
      String story, @Nullable String where, @Nullable String keep, String fault) {
    SweepRequest asked = SweepRequestFixtures.sweep("SmaCross", "fast=5:50:5 slow=20:100:10");
    List<String> faults =
        faults(
            SweepRequestFixtures.with(
                asked,
                where == null ? List.of() : List.of(where),
                keep == null ? List.of() : List.of(keep)));
    assertThat(faults).as(story).hasSize(1);
    assertThat(faults.getFirst()).as(story).startsWith(fault);
  }

  @Test
  void rulesCanBeAboutWhatIsTheSameInEveryCell() {
    SweepRequest asked = SweepRequestFixtures.sweep("SmaCross", "fast=5:50:5");
    SweepSpec spec =
        sweeps.check(
            SweepRequestFixtures.with(
                SweepRequestFixtures.with(
                    asked, SweepRequestFixtures.base("SmaCross", Map.of("slow", 40), null, null)),
                List.of("cash >= 100000", "settings.leverage = 1", "params.fast != 10"),
                List.of("trades >= 30")));
    assertThat(spec.where())
        .extracting(Rule::text)
        .containsExactly("fast < slow", "cash >= 100000", "settings.leverage = 1", "fast != 10");
    assertThat(sweeps.cells(spec).size()).isEqualTo(6);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an unknown method          | lattin | 5      | 1 | sampling.method: 'lattin' is not one of grid, random, latin, guided; did you mean 'latin'?
          no number of cells         | random |        | 1 | sampling.cells: say how many cells to run
          no cell                    | latin  | 0      | 1 | sampling.cells: 0 is not 1 to 250000, for latin
          too many cells             | guided | 250001 | 1 | sampling.cells: 250001 is not 1 to 250000, for guided
          far too many cells         | random | 5000001 | 1 | sampling.cells: 5000001 is not 1 to 5000000, for random
          more cells than there are  | random | 85     | 1 | sampling.cells: there are only 84 cells; ask for no more, or run all of them as a grid
          so too when they are guided | guided | 85    | 1 | sampling.cells: there are only 84 cells; ask for no more, or run all of them as a grid
          cells of a grid            | grid   | 5      |   | sampling.cells: a grid runs every cell; leave this out or choose another method
          a seed of a grid           |        |        | 1 | sampling.seed: a grid draws nothing; leave this out
          """)
  void whatIsWrongWithTheSamplingIsSaid(
      String story,
      @Nullable String method,
      @Nullable Integer cells,
      @Nullable Long seed,
      String fault) {
    SweepRequest asked = SweepRequestFixtures.sweep("SmaCross", "fast=5:50:5 slow=20:110:10");
    assertThat(faults(SweepRequestFixtures.with(asked, new SamplingRequest(method, cells, seed))))
        .as(story)
        .containsExactly(fault);
  }

  @Test
  void aSampleOfExactlyAllCellsIsFine() {
    SweepRequest asked = SweepRequestFixtures.sweep("SmaCross", "fast=5:50:5 slow=20:110:10");
    for (String method : List.of("random", "latin", "guided")) {
      SweepSpec spec =
          sweeps.check(SweepRequestFixtures.with(asked, new SamplingRequest(method, 84, null)));
      assertThat(sweeps.cells(spec).size()).isEqualTo(84);
    }
  }

  @Test
  void theMetricThatRanksIsOneOfASweepAndBetterOneWay() {
    assertThat(faults(ranked("exposure", 0.3)))
        .containsExactly("rankBy: exposure is neither better high nor low");
    assertThat(faults(ranked("sharp", 0.3)).getFirst())
        .startsWith("rankBy: a sweep has no metric 'sharp'; it has: total_return,")
        .endsWith("; did you mean 'sharpe'?");
    assertThat(faults(ranked("net_profit", 0.3)).getFirst()).startsWith("rankBy: a sweep has no");
    for (String key : List.of("max_drawdown", "sharpe_in_sample", "sharpe_out_of_sample")) {
      assertThat(sweeps.check(ranked(key, 0.0)).rankBy()).isEqualTo(key);
    }
  }

  @Test
  void theShareOutOfSampleIsBounded() {
    for (double share : new double[] {-0.1, 0.91, Double.NaN}) {
      assertThat(faults(ranked("sharpe", share)))
          .containsExactly(
              "outOfSample: "
                  + share
                  + " is not a share from 0 to 0.9; 0.3 is the last 30 % of the days");
    }
    assertThat(sweeps.check(ranked("sharpe", 0.9)).outOfSample()).isEqualTo(0.9);
  }

  private static SweepRequest ranked(String metric, double outOfSample) {
    return new SweepRequest(
        BacktestRequest.of("SmaCross"),
        SweepRequestFixtures.axes("fast=5,6"),
        null,
        null,
        null,
        metric,
        outOfSample,
        null);
  }

  @Test
  void whatAnAxisChangesIsNotGivenBesides() {
    SweepRequest asked =
        SweepRequestFixtures.with(
            SweepRequestFixtures.sweep(
                "SmaCross",
                "fast=5,6 data.price=alpha cash=1000 settings.leverage=1 dates=..2020-05-01"),
            new BacktestRequest(
                null,
                "SmaCross",
                Map.of("fast", 5),
                Map.of("price", "alpha"),
                null,
                "2020-04-01",
                500.0,
                null,
                null,
                Map.of("leverage", 2)));
    assertThat(faults(asked))
        .containsExactlyInAnyOrder(
            "params.fast: fast is an axis; leave it out here or leave the axis out",
            "data.price: data.price is an axis; leave it out here or leave the axis out",
            "cash: cash is an axis; leave it out here or leave the axis out",
            "settings.leverage: settings.leverage is an axis; leave it out here or leave the axis"
                + " out",
            "from: dates is an axis; leave it out here or leave the axis out");
  }

  @Test
  void everyFaultComesBackAtOnce() {
    SweepRequest asked =
        new SweepRequest(
            new BacktestRequest(
                "two\nlines",
                "SmaCross",
                Map.of("slow", 5000),
                Map.of("volume", "alpha"),
                "2024-13-01",
                null,
                null,
                -1.0,
                null,
                Map.of("leverage", 0)),
            SweepRequestFixtures.axes("fast=0:50:5 size=0 speed=1"),
            List.of("fast"),
            List.of("sharp > 1"),
            new SamplingRequest("random", null, null),
            "exposure",
            1.0,
            new WalkForwardRequest("sliding", "2", null));
    InvalidRequest refused = catchThrowableOfType(InvalidRequest.class, () -> sweeps.check(asked));
    assertThat(refused.faults())
        .extracting(Fault::field)
        .containsExactlyInAnyOrder(
            "name",
            "params.slow",
            "data.volume",
            "from",
            "commission",
            "settings.leverage",
            "axes[0].from",
            "axes[1].values",
            "axes[2].name",
            "where[0]",
            "keep[0]",
            "sampling.cells",
            "rankBy",
            "outOfSample",
            "walkForward.mode",
            "walkForward.train",
            "walkForward.test");
  }

  @Test
  void anUnknownStrategyDoesNotHideWhatElseIsWrong() {
    assertThat(faults(SweepRequestFixtures.sweep("SmaCros", "fast=1 cash=0 settings.speed=1")))
        .hasSize(3)
        .anyMatch(fault -> fault.startsWith("strategy: "))
        .contains("axes[1].values: 0.0 is not above 0 and at most 1e15")
        .anyMatch(fault -> fault.startsWith("axes[2].name: there is no 'settings.speed'"));
  }

  @Test
  void aConstraintBetweenFixedParametersIsAFaultOfTheBase() {
    SweepRequest asked =
        SweepRequestFixtures.with(
            SweepRequestFixtures.sweep("SmaCross", "cash=1000,2000"),
            SweepRequestFixtures.base("SmaCross", Map.of("fast", 50, "slow", 20), null, null));
    assertThat(faults(asked))
        .containsExactly("params.fast: fast must be below slow, and 50 is not below 20");
  }

  @Test
  void anOpenRoleCanBeAnAxisBesidesNamedOnes() {
    BacktestRequest base =
        new BacktestRequest(
            null, "ConstantMix", null, Map.of("asset1", "alpha"), null, null, null, null, null);
    SweepSpec spec =
        sweeps.check(
            SweepRequestFixtures.with(
                SweepRequestFixtures.sweep("ConstantMix", "data.asset2=alpha,beta"), base));
    assertThat(spec.base().data())
        .containsExactly(Map.entry("asset1", "alpha"), Map.entry("asset2", "alpha"));
    assertThat(
            faults(
                SweepRequestFixtures.with(
                    SweepRequestFixtures.sweep("ConstantMix", "data.asset3=alpha"), base)))
        .containsExactly(
            "data.asset2: asset3 is given and asset2 is not; number data sets without a gap");
  }

  @Test
  void aWalkForwardIsASweepOverTheDatesOfItsTrainings() {
    SweepSpec spec =
        sweeps.check(walk("rolling", "1y", "3m", "fast=5:20:5 cash=1000,2000", null, null));
    assertThat(spec.axes()).extracting(Axis::name).containsExactly("dates", "cash", "fast");
    assertThat(spec.axes().getFirst().values())
        .startsWith("2020-01-01..2020-12-31", "2020-04-01..2021-03-31");
    assertThat(spec.walkForward().folds()).hasSize(spec.axes().getFirst().size());
    assertThat(spec.base().from()).isNull();
    assertThat(sweeps.single(spec, 0).to()).isEqualTo("2020-12-31");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dates of its own         | rolling  | 1y  | 3m | dates=..2020-05-01 | grid   |    | axes[0].name: a walk forward chooses its dates itself; bound them by from and to
          a mode there is not      | sliding  | 1y  | 3m | fast=5,6           | grid   |    | walkForward.mode: 'sliding' is not one of rolling, anchored
          no training              | rolling  |     | 3m | fast=5,6           | grid   |    | walkForward.train: give a length like 2y
          no unit                  | rolling  | 1y  | 3  | fast=5,6           | grid   |    | walkForward.test: '3' is not a number of days, weeks, months or years like 90d, 2w, 6m or 2y
          nothing to test          | anchored | 3y  | 3m | fast=5,6           | grid   |    | walkForward.train: the data runs from 2020-01-01 to 2022-03-10, and a training of 3y and a test after it are longer
          too many folds           | anchored | 1y  | 1d | fast=5,6           | grid   |    | walkForward.test: 1d makes more than 200 folds; take a longer one
          a guided search          | rolling  | 1y  | 3m | fast=5,6           | guided | 5  | sampling.method: a walk forward tries the same in every fold, a guided sweep where it pays; choose grid, random or latin
          fewer cells than folds   | rolling  | 1y  | 3m | fast=5,6           | random | 4  | sampling.cells: there are 5 folds, and each needs a cell; ask for more
          """)
  void whatIsWrongWithAWalkForwardIsSaid(
      String story,
      String mode,
      @Nullable String train,
      String test,
      String axes,
      String method,
      @Nullable Integer cells,
      String fault) {
    SweepRequest asked = walk(mode, train, test, axes, null, null);
    assertThat(
            faults(
                method.equals("grid")
                    ? asked
                    : SweepRequestFixtures.with(asked, new SamplingRequest(method, cells, 1L))))
        .as(story)
        .containsExactly(fault);
  }

  @Test
  void aWalkForwardWithinDatesWithoutBarsSaysWhatTheDataHas() {
    assertThat(faults(walk("rolling", "1y", "3m", "fast=5,6", "2031-01-01", null)))
        .containsExactly(
            "from: there are no bars between 2031-01-01 and the end; the data runs from 2020-01-01"
                + " to 2022-03-10");
  }

  @Test
  void aBrokenPriceFileIsAFaultOfItsRole() {
    SweepRequest base =
        SweepRequestFixtures.with(
            SweepRequestFixtures.sweep("SmaCross", "fast=5,6"),
            new BacktestRequest(
                null, "SmaCross", null, Map.of("price", "torn"), null, null, null, null, null));
    assertThat(
            faults(SweepRequestFixtures.with(base, new WalkForwardRequest("rolling", "1y", "3m"))))
        .containsExactly("data.price: torn.csv:2: close '?' is not a number");
  }

  @Test
  void everyFoldOfASampledWalkForwardGetsAsManyCells() {
    SweepRequest asked = walk("rolling", "1y", "3m", "fast=5:50 slow=20:60", null, null);
    for (String method : List.of("random", "latin")) {
      SweepSpec spec =
          sweeps.check(SweepRequestFixtures.with(asked, new SamplingRequest(method, 52, 3L)));
      Cells cells = sweeps.cells(spec);
      Lattice lattice = new Lattice(spec.axes());
      int[] met = new int[5];
      for (int cell = 0; cell < cells.size(); cell++) {
        met[lattice.indices(cells.place(cell))[0]]++;
      }
      assertThat(Arrays.stream(met).boxed().collect(Collectors.toList()))
          .as(method)
          .allMatch(times -> times == 10 || times == 11);
    }
  }

  private static SweepRequest walk(
      String mode,
      @Nullable String train,
      String test,
      String axes,
      @Nullable String from,
      @Nullable String to) {
    return SweepRequestFixtures.with(
        SweepRequestFixtures.with(
            SweepRequestFixtures.sweep("SmaCross", axes),
            SweepRequestFixtures.base("SmaCross", Map.of(), from, to)),
        new WalkForwardRequest(mode, train, test));
  }

  private List<String> faults(SweepRequest asked) {
    InvalidRequest refused = catchThrowableOfType(InvalidRequest.class, () -> sweeps.check(asked));
    assertThat(refused).isNotNull();
    List<String> faults = new ArrayList<>();
    refused.faults().forEach(fault -> faults.add(fault.field() + ": " + fault.message()));
    return faults;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a long rule        | where[0]        | 50005 characters are more than 500
          many rules         | where           | 12000 are more than 50
          many metric rules  | keep            | 12000 are more than 50
          a long metric      | rankBy          | 900000 characters are more than 200
          a long method      | sampling.method | 900000 characters are more than 200
          a long axis        | axes[0].name    | 900000 characters are more than 200
          a long value       | axes[0].values[0] | 50005 characters are more than 500
          many values        | axes[0].values  | 10001 are more than 10000
          a long mode        | walkForward.mode | 900000 characters are more than 200
          """)
  void whatIsBeyondALimitIsRefusedBeforeItIsRead(String story, String field, String message) {
    String rule = "1".repeat(50_000) + "x < 5";
    String name = "n".repeat(900_000);
    List<String> rules = Collections.nCopies(12_000, "fast < slow");
    SweepRequest asked =
        new SweepRequest(
            BacktestRequest.of("SmaCross"),
            List.of(
                new AxisRequest(
                    story.equals("a long axis") ? name : "fast",
                    null,
                    null,
                    null,
                    null,
                    switch (story) {
                      case "a long value" -> List.of(rule);
                      case "many values" -> Collections.nCopies(10_001, 5.0);
                      default -> List.of(5.0);
                    })),
            story.equals("a long rule") ? List.of(rule) : story.equals("many rules") ? rules : null,
            story.equals("many metric rules") ? rules : null,
            story.equals("a long method") ? new SamplingRequest(name, null, null) : null,
            story.equals("a long metric") ? name : null,
            null,
            story.equals("a long mode") ? new WalkForwardRequest(name, "2y", "1y") : null);

    InvalidRequest refused = catchThrowableOfType(InvalidRequest.class, () -> sweeps.check(asked));

    assertThat(refused.faults()).containsExactly(new Fault(field, message));
  }

  @Test
  void dataSetsThatThereAreNotAreTriedUpToAnEnd() {
    List<Object> names = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      names.add("no" + i);
    }
    SweepRequest asked =
        new SweepRequest(
            BacktestRequest.of("SmaCross"),
            List.of(new AxisRequest("data.price", null, null, null, null, names)),
            null,
            null,
            null,
            null,
            null,
            null);

    InvalidRequest refused = catchThrowableOfType(InvalidRequest.class, () -> sweeps.check(asked));

    assertThat(refused.faults().stream().map(Fault::message))
        .contains("9980 more values were not tried");
  }
}
