package stratlab.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

final class RequestCheckTest {
  @TempDir private Path folder;
  private Backtests backtests;

  @BeforeEach
  void writeData() {
    Texts.write(folder, "alpha.csv", RandomWalkFixtures.of(1, 50));
    Texts.write(folder, "beta.csv", RandomWalkFixtures.of(2, 50));
    backtests = new Backtests(StrategyCatalog.discover(), new DataCatalog(folder));
  }

  @Test
  void anEmptyRequestIsTheDefaultRun() {
    BacktestSpec spec =
        backtests.check(new BacktestRequest(null, null, null, null, null, null, null, null, null));
    assertThat(spec.strategy()).isEqualTo("CorrelatedSMACross");
    assertThat(spec.name()).isEqualTo("Correlated SMA cross");
    assertThat(spec.params())
        .containsExactly(
            Map.entry("p_fast_d0", 20L),
            Map.entry("p_slow_d0", 50L),
            Map.entry("p_fast_d1", 20L),
            Map.entry("p_slow_d1", 50L));
    assertThat(spec.data())
        .containsExactly(Map.entry("price", "alpha"), Map.entry("reference", "beta"));
    assertThat(spec.cash()).isEqualTo(100_000);
    assertThat(spec.commission()).isEqualTo(0.001);
    assertThat(spec.size()).isEqualTo(10);
  }

  /**
   * Named after the predecessor's fault: two data files were mandatory for one-asset strategies.
   */
  @Test
  void aOneAssetStrategyAsksForOneDataSetOnly() {
    BacktestSpec spec = backtests.check(BacktestRequest.of("SmaCross"));
    assertThat(spec.data()).containsExactly(Map.entry("price", "alpha"));
  }

  @Test
  void anOpenRoleTakesTheUsualDataSetsOrAllThatAreNamed() {
    Texts.write(folder, "gamma.csv", RandomWalkFixtures.of(3, 50));
    assertThat(backtests.check(BacktestRequest.of("ConstantMix")).data())
        .containsExactly(Map.entry("asset1", "alpha"), Map.entry("asset2", "beta"));
    assertThat(
            backtests
                .check(mix(Map.of("asset3", "alpha", "asset1", "gamma", "asset2", "beta")))
                .data())
        .containsExactly(
            Map.entry("asset1", "gamma"),
            Map.entry("asset2", "beta"),
            Map.entry("asset3", "alpha"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          asset1=alpha                              | data.asset2  | ConstantMix takes 2 to 16 data sets; give asset2 too
          asset1=alpha asset3=beta                  | data.asset2  | asset3 is given and asset2 is not; number data sets without a gap
          asset1=alpha asset2=beta asset17=beta     | data.asset17 | ConstantMix takes at most 16 data sets
          asset1=alpha asset2=beta price=beta       | data.price   | ConstantMix has no such role; it has: asset1, asset2, ... asset16
          asset1=alpha asset2=beta asset3=nothing   | data.asset3  | there is no data set 'nothing'; there are: alpha, beta
          asset1=alpha asset2=beta@1w               | data.asset2  | what is traded cannot be bars made of shorter ones; choose beta itself
          """)
  void whatIsWrongWithTheDataSetsOfAnOpenRoleIsSaid(String given, String field, String message) {
    Map<String, String> data = new HashMap<>();
    for (String pair : given.split(" ")) {
      data.put(pair.split("=")[0], pair.split("=")[1]);
    }
    InvalidRequest refused =
        catchThrowableOfType(InvalidRequest.class, () -> backtests.check(mix(data)));
    assertThat(refused.faults()).containsExactly(new Fault(field, message));
  }

  private static BacktestRequest mix(Map<String, String> data) {
    return new BacktestRequest(null, "ConstantMix", null, data, null, null, null, null, null);
  }

  @Test
  void everyFaultOfARequestComesBackAtOnceWithItsField() {
    Map<String, Object> params = new HashMap<>();
    params.put("fast", 5000);
    params.put("slow", null);
    params.put("speed", 1);
    BacktestRequest request =
        new BacktestRequest(
            "two\nlines",
            "smacross",
            params,
            Map.of("price", "../alpha", "reference", "beta"),
            "2024-13-01",
            "yesterday",
            0.0,
            1.5,
            Double.NaN);
    InvalidRequest refused =
        catchThrowableOfType(InvalidRequest.class, () -> backtests.check(request));
    assertThat(refused.faults())
        .extracting(Fault::field)
        .containsExactly(
            "name",
            "params.fast",
            "params.slow",
            "params.speed",
            "data.price",
            "data.reference",
            "from",
            "to",
            "cash",
            "commission",
            "size");
  }

  @Test
  void everyFaultOfTheSettingsComesBackAtOnce() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("leverage", 0.5);
    settings.put("sizing", null);
    settings.put("slip", 1);
    InvalidRequest refused =
        catchThrowableOfType(InvalidRequest.class, () -> backtests.check(settings(settings)));
    assertThat(refused.faults())
        .extracting(Fault::field)
        .containsExactly("settings.slip", "settings.sizing", "settings.leverage");
    assertThat(refused.faults().getFirst().message())
        .startsWith("there is no such setting; there are: sizing, size_percent, ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          margin=5, margin_share=0.1                       | margin_share       | a margin is money or a share of the price, not both
          multiplier=10                                    | multiplier         | only futures have a multiplier: give a margin too
          slippage=1                                       | slippage           | 1.0 is not a fraction below 1; 0.1 % is 0.001
          minimum_commission=1, commission_kind=per-fill   | minimum_commission | a commission for each fill is its own minimum
          """)
  void settingsThatContradictEachOtherAreRefused(String given, String field, String message) {
    Map<String, Object> settings = new HashMap<>();
    for (String word : given.split(", ")) {
      settings.put(word.split("=")[0], word.split("=")[1]);
    }
    InvalidRequest refused =
        catchThrowableOfType(InvalidRequest.class, () -> backtests.check(settings(settings)));
    assertThat(refused.faults()).containsExactly(new Fault("settings." + field, message));
  }

  private static BacktestRequest settings(Map<String, Object> settings) {
    return new BacktestRequest(
        null, "SmaCross", null, null, null, null, null, null, null, settings);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2020-01-01, 2020-01-31, 2020-01-01, 2020-01-31",
        "20200101, -, 2020-01-01, -",
        "2020-01-01T12:30, 2020-01-02 18:00:00Z, 2020-01-01T12:30:00Z, 2020-01-02T18:00:00Z",
        "2020-01-01, 2020-01-01, 2020-01-01, 2020-01-01"
      })
  void boundsAreSpelledInOneWay(String from, String to, String canonicalFrom, String canonicalTo) {
    BacktestSpec spec =
        backtests.check(
            new BacktestRequest(null, "SmaCross", null, null, from, to, null, null, null));
    assertThat(spec.from()).isEqualTo(canonicalFrom);
    assertThat(spec.to()).isEqualTo(canonicalTo);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2050-01-01, -, from",
        "2020-02-20, -, from",
        "2050-01-01, 2051-01-01, from",
        "-, 2019-12-31, to",
        "2010-01-01, 2019-12-31, to",
        "2020-01-03T06:00, 2020-01-03T18:00, from"
      })
  void aWindowWithoutBarsIsRefusedWithWhatTheDataHas(String from, String to, String field) {
    InvalidRequest refused =
        catchThrowableOfType(
            InvalidRequest.class,
            () ->
                backtests.check(
                    new BacktestRequest(null, "SmaCross", null, null, from, to, null, null, null)));

    assertThat(refused.faults()).hasSize(1);
    assertThat(refused.faults().getFirst().field()).isEqualTo(field);
    assertThat(refused.faults().getFirst().message())
        .startsWith("there are no bars between ")
        .endsWith("; the data runs from 2020-01-01 to 2020-02-19");
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2020-02-19, -",
        "-, 2020-01-01",
        "2020-01-10, 2020-01-10",
        "1990-01-01, 2060-01-01"
      })
  void aWindowWithABarIsNot(String from, String to) {
    assertThat(
            backtests
                .check(
                    new BacktestRequest(null, "SmaCross", null, null, from, to, null, null, null))
                .from())
        .isEqualTo(from);
  }

  @Test
  void anUnknownStrategyHidesNoFaultOfTheRest() {
    InvalidRequest refused =
        catchThrowableOfType(
            InvalidRequest.class,
            () ->
                backtests.check(
                    new BacktestRequest(
                        null,
                        "Nope",
                        null,
                        Map.of("price", "nowhere"),
                        "2020-13-01",
                        null,
                        -1.0,
                        null,
                        null,
                        Map.of("foo", 1))));

    assertThat(refused.faults().stream().map(Fault::field))
        .containsExactlyInAnyOrder("strategy", "data.price", "from", "cash", "settings.foo");
  }

  @Test
  void aWindowThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(
            () ->
                backtests.check(
                    new BacktestRequest(
                        null,
                        "SmaCross",
                        null,
                        null,
                        "2024-05-02",
                        "2024-05-01",
                        null,
                        null,
                        null)))
        .hasMessage("from: 2024-05-02 is after the end, 2024-05-01");
  }

  @Test
  void aStrategyWithMoreRolesThanThereAreFilesSaysWhichOneIsMissing(@TempDir Path poor) {
    Texts.write(poor, "only.csv", RandomWalkFixtures.of(1, 50));
    Backtests few = new Backtests(StrategyCatalog.discover(), new DataCatalog(poor));
    InvalidRequest refused =
        catchThrowableOfType(
            InvalidRequest.class, () -> few.check(BacktestRequest.of("CorrelatedSMACross")));
    assertThat(refused.faults())
        .isEqualTo(
            List.of(new Fault("data.reference", "choose a data set; the data folder has: only")));
  }

  /** It was accepted, and the job failed later. */
  @Test
  void aDataSetWithAFaultIsAFaultOfTheRequest() {
    Texts.write(folder, "torn.csv", "Date,Open,High,Low,Close,Volume\n2024-05-01,1,1,1,?,1\n");
    InvalidRequest refused =
        catchThrowableOfType(
            InvalidRequest.class,
            () ->
                backtests.check(
                    new BacktestRequest(
                        null,
                        "CorrelatedSMACross",
                        null,
                        Map.of("price", "torn", "reference", "torn@1w"),
                        null,
                        null,
                        -1.0,
                        null,
                        null)));
    String fault = "torn.csv:2: close '?' is not a number";
    assertThat(refused.faults())
        .containsExactly(
            new Fault("data.price", fault),
            new Fault("data.reference", fault),
            new Fault("cash", "-1.0 is not above 0 and at most 1e15"));
  }

  /**
   * The default was the first file by name, even a hidden or a broken one, or one like an option.
   */
  @Test
  void theDefaultIsTheFirstDataSetThatCanBeRead() {
    Texts.write(folder, "aaa.csv", "no prices");
    Texts.write(folder, ".hidden.csv", RandomWalkFixtures.of(3, 50));
    Texts.write(folder, "-x.csv", RandomWalkFixtures.of(3, 50));
    assertThat(backtests.check(BacktestRequest.of("SmaCross")).data())
        .containsExactly(Map.entry("price", "alpha"));
    Texts.write(folder, "sp500-daily.csv", "no prices either");
    Texts.write(folder, "usdcad-daily.csv", RandomWalkFixtures.of(4, 50));
    assertThat(backtests.check(BacktestRequest.of("CorrelatedSMACross")).data())
        .containsExactly(Map.entry("price", "usdcad-daily"), Map.entry("reference", "alpha"));
  }
}
