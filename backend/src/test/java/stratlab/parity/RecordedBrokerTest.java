package stratlab.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.document.JsonTree;
import stratlab.trading.Commission;
import stratlab.trading.Contract;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;
import stratlab.trading.Slippage;
import stratlab.trading.VolumeLimit;

/** What the options of Backtrader's broker mean here, each with its defaults. */
final class RecordedBrokerTest {
  private static Fields json(String text) {
    try {
      return Fields.of("", JsonTree.read(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  private static RecordedBroker broker(String text) {
    return RecordedBroker.read(json(text), Fields.of("run", Map.of()), List.of("A", "B"));
  }

  @Test
  void whatIsAbsentHasBacktradersDefault() {
    RecordedBroker plain = broker("{}");

    assertThat(plain.cash()).isEqualTo(10_000);
    assertThat(plain.costs()).containsExactly(Costs.NONE, Costs.NONE);
    assertThat(plain.rules().checksCash()).isTrue();
    assertThat(plain.rules().creditsShorts()).isTrue();
    assertThat(plain.rules().fillsAtClose()).isFalse();
    assertThat(plain.rules().asksBeforeOpen()).isFalse();
    assertThat(plain.rules().slippage()).isEqualTo(Slippage.NONE);
    assertThat(plain.rules().volumeLimit()).isEqualTo(VolumeLimit.NONE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # scheme                                                        | commission | contract
          {"commission": 0.001}                                           | 0.1 %      | stock
          {"commission": 0.1, "commtype": "perc", "percabs": false, "stocklike": true} | 0.1 % | stock
          {"commission": 2.5, "margin": 2500, "mult": 20}                 | 2.5        | 2500 x 20
          {"commission": 0.02, "commtype": "fixed", "stocklike": true}    | 0.02       | stock
          {"commission": 3, "commtype": "fixed"}                          | 3          | 1 x 1
          {"commission": 3, "margin": 1, "automargin": 0.5, "mult": 4}    | 3          | 0.5 of the price x 4
          {"commission": 3, "margin": 1, "automargin": -1, "mult": 4}     | 3          | 4.0 of the price x 4
          """)
  void aCommissionScheme(String scheme, String commission, String contract) {
    Costs costs = RecordedCosts.read(json(scheme));

    assertThat(
            switch (costs.commission()) {
              case Commission.Percent(double rate, double _) -> plain(rate * 100) + " %";
              case Commission.PerUnit(double amount, double _) -> plain(amount);
              case Commission.PerFill(double amount) -> amount + " a fill";
            })
        .isEqualTo(commission);
    assertThat(
            switch (costs.contract()) {
              case Contract.Stock _ -> "stock";
              case Contract.Future(double margin, double mult) ->
                  plain(margin) + " x " + plain(mult);
              case Contract.MarginShare(double share, double mult) ->
                  share + " of the price x " + plain(mult);
            })
        .isEqualTo(contract);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  @Test
  void anEntryForAFeedGoesBeforeTheGeneralOne() {
    RecordedBroker both =
        broker(
            """
            {"commission": [{"commission": 0.001, "leverage": 2}, {"data": "B", "commission": 0.003,
             "interest": 0.1, "interest_long": true}]}""");

    assertThat(both.costs())
        .containsExactly(
            new Costs(new Commission.Percent(0.001, 0), new Contract.Stock(), 2, 0, false),
            new Costs(new Commission.Percent(0.003, 0), new Contract.Stock(), 1, 0.1, true));
    assertThatThrownBy(() -> broker("{\"commission\": [{\"data\": \"C\", \"commission\": 0.001}]}"))
        .isInstanceOf(CaseFault.class)
        .hasMessage("commission[0].data is C; the feeds are A, B");
  }

  @Test
  void theSettersSwitchSlippageAtTheOpenOnAndTheConstructorDoesNot() {
    assertThat(broker("{\"slippage\": {\"kind\": \"fixed\", \"value\": 0.5}}").rules().slippage())
        .isEqualTo(Slippage.ofAmount(0.5));
    assertThat(broker("{\"init\": {\"slip_perc\": 0.01}}").rules().slippage())
        .isEqualTo(new Slippage(0.01, 0, false, true, true, false));
    assertThat(
            broker(
                    """
                    {"init": {"slip_fixed": 2, "slip_open": true, "slip_match": false,
                     "slip_limit": false, "slip_out": true}}""")
                .rules()
                .slippage())
        .isEqualTo(new Slippage(0, 2, true, false, false, true));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name": "FixedSize", "size": 30}                            | Units[most=30.0]
          {"name": "FixedBarPerc", "perc": 25}                         | BarShare[percent=25.0]
          {"name": "BarPointPerc", "minmov": 0.1, "perc": 50}          | PriceShare[percent=50.0, tick=0.1]
          """)
  void aFiller(String filler, String limit) {
    assertThat(broker("{\"filler\": " + filler + "}").rules().volumeLimit()).hasToString(limit);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name": "FixedSize", "params": {"stake": 7}}                | Fixed[units=7.0]
          {"name": "FixedSize"}                                        | Fixed[units=1.0]
          {"name": "FixedReverser", "params": {"stake": 7}}            | Reverser[units=7.0]
          {"name": "PercentSizer"}                                     | PercentOfCash[percent=20.0, whole=false]
          {"name": "PercentSizerInt", "params": {"percents": 95}}      | PercentOfCash[percent=95.0, whole=true]
          {"name": "AllInSizer", "params": {}}                         | PercentOfCash[percent=100.0, whole=false]
          {"name": "AllInSizerInt", "params": {}}                      | PercentOfCash[percent=100.0, whole=true]
          """)
  void aSizer(String sizer, String sizing) {
    Sizing read = RecordedSizer.read(json(sizer));

    assertThat(read).hasToString(sizing);
  }
}
