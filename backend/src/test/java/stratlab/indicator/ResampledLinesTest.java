package stratlab.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import stratlab.indicator.condition.Mask;
import stratlab.market.Bars;
import stratlab.market.Column;
import stratlab.market.Instrument;
import stratlab.market.Moments;
import stratlab.market.Panel;
import stratlab.market.Resampling;
import stratlab.market.Timeframe;
import stratlab.testing.RandomSessionFixtures;

/** Lines on longer bars that a plan makes from its data. */
final class ResampledLinesTest {
  private static final Timeframe HOUR = Timeframe.parse("1h");
  private static final Timeframe DAY = Timeframe.days(1);

  @Test
  void aLineOnLongerBarsShowsTheLatestCompleteOne() {
    // Closes are 1, 2, 3 … from 10:00 on; 11:45 is missing.
    Scope scope = scope(quarters("10:00 10:15 10:30 10:45 11:00 11:15 11:30 12:00 12:15"));
    Feed hours = new Feed(scope, 0).resample(HOUR);
    Line close = hours.close();
    StringBuilder seen = new StringBuilder();
    for (int bar = 0; bar < scope.panel().size(); bar++) {
      scope.moveTo(bar);
      seen.append(" %s/%s/%s".formatted(close.now(), close.ago(1), hours.volume().now()));
    }
    assertThat(seen.toString().replace("NaN", "-"))
        .isEqualTo(
            " -/-/- -/-/- -/-/- 4.0/-/4.0 4.0/-/4.0 4.0/-/4.0 4.0/-/4.0 7.0/4.0/3.0 7.0/4.0/3.0");
  }

  @Test
  void linesAreNamedWithTheirTimeframe() {
    Feed feed = new Feed(scope(RandomSessionFixtures.of(1, 50, 15)), 0);
    Feed hours = feed.resample(HOUR);
    assertThat(hours.close().name()).isEqualTo("close 1h");
    assertThat(hours.close().sma(10).name()).isEqualTo("SMA(close 1h, 10)");
    assertThat(hours.high().sma(10).name()).isEqualTo("SMA(high 1h, 10)");
    assertThat(feed.close().sma(10).name()).isEqualTo("SMA(10)");
    assertThat(
            hours
                .ta4j(
                    "mean",
                    Pane.PRICE,
                    series -> new SMAIndicator(new ClosePriceIndicator(series), 3))
                .name())
        .isEqualTo("ta4j mean 1h");
  }

  @Test
  void runsOverTheSamePricesShareLongerBarsAndTheirColumns() {
    Columns columns = new Columns(Panel.of(List.of(RandomSessionFixtures.of(1, 200, 15))));
    Feed first = new Feed(new Scope(columns), 0).resample(HOUR);
    Feed second = new Feed(new Scope(columns), 0).resample(Timeframe.parse("1h"));
    assertThat(second.close().column()).isSameAs(first.close().column());
    assertThat(second.close().sma(3).column()).isSameAs(first.close().sma(3).column());
    assertThat(new Feed(new Scope(columns), 0).close().sma(3).column())
        .isNotSameAs(first.close().sma(3).column());
  }

  @Property(tries = 40)
  void theFirstDecisionWaitsForEnoughLongerBars(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 12) int period) {
    Bars base = RandomSessionFixtures.of(seed, 300, 15);
    Scope scope = scope(base);
    Feed feed = new Feed(scope, 0);
    assertThat(scope.firstReadyBar()).isZero();
    feed.close().sma(5);
    assertThat(scope.firstReadyBar()).isEqualTo(4);
    Line slow = feed.resample(HOUR).close().sma(period);
    int ready = scope.firstReadyBar();
    for (int bar = 0; bar < Math.min(ready + 1, base.size()); bar++) {
      scope.moveTo(bar);
      assertThat(Double.isNaN(slow.now()) || bar < 4).isEqualTo(bar < ready);
    }
    assertThat(scope.barsNeeded(0)).isEqualTo(5);
  }

  @Test
  void withTooFewLongerBarsNoDecisionIsEverDue() {
    Scope scope = scope(RandomSessionFixtures.of(1, 50, 15));
    new Feed(scope, 0).resample(HOUR).close().sma(500);
    assertThat(scope.firstReadyBar()).isEqualTo(50);
  }

  @Property(tries = 40)
  void aFeedResampledInThePlanEqualsAFollowerOfThePanel(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Bars base = RandomSessionFixtures.of(seed, 400, 15);
    Bars other = RandomSessionFixtures.of(seed + 1, 100, 60);
    Panel panel = Panel.of(List.of(other, base, Resampling.byOpen(base, HOUR)));
    Scope scope = new Scope(new Columns(panel));
    Line inPlan = new Feed(scope, 1).resample(HOUR).close();
    Line follower = new Feed(scope, 2).close();
    assertThat(mask(inPlan.crossesAbove(inPlan.sma(4)), panel))
        .isEqualTo(mask(follower.crossesAbove(follower.sma(4)), panel));
    assertThat(mask(inPlan.above(inPlan.sma(4)), panel))
        .isEqualTo(mask(follower.above(follower.sma(4)), panel));
    for (int bar = 0; bar < panel.size(); bar++) {
      scope.moveTo(bar);
      assertThat(inPlan.now()).isEqualTo(Double.valueOf(follower.now()));
      assertThat(inPlan.ago(2)).isEqualTo(Double.valueOf(follower.ago(2)));
    }
  }

  @Property(tries = 40)
  void conditionsSeeNothingThatIsYetToCome(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 299) int length) {
    Bars whole = RandomSessionFixtures.of(seed, 300, 15);
    for (Timeframe timeframe : List.of(HOUR, DAY)) {
      assertThat(masks(whole.rows(0, length), timeframe))
          .isEqualTo(
              masks(whole, timeframe).stream().map(mask -> mask.substring(0, length)).toList());
    }
  }

  private static List<String> masks(Bars bars, Timeframe timeframe) {
    Scope scope = scope(bars);
    Feed feed = new Feed(scope, 0);
    Line slow = feed.resample(timeframe).close();
    return List.of(
        mask(slow.crossesAbove(slow.sma(2)), scope.panel()),
        mask(feed.close().crossesAbove(slow), scope.panel()),
        mask(feed.close().above(slow.sma(2)), scope.panel()),
        mask(slow.rsi(3).above(50), scope.panel()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the close of the hour crosses 4.5  | bars, with the closes that count       | crosses
          seen with the bar that completes it | 10:00 10:45=3 11:00 11:45=5 12:00 | . . . x x
          seen late without that bar          | 10:00 10:45=3 11:00=5 12:00 12:15 | . . . x x
          seen although one came with it      | 10:00 10:45=3 11:00=5 12:45=6     | . . . x
          not seen when it was over by then   | 10:00 10:45=3 11:00=5 12:45=4     | . . . .
          """)
  void aCrossOnLongerBarsIsSeenWhenTheyAre(String story, String bars, String crosses) {
    Scope scope = scope(quarters(bars));
    Line close = new Feed(scope, 0).resample(HOUR).close();
    Series series = close.series();
    double[] level = IntStream.range(0, series.bars().size()).mapToDouble(_ -> 4.5).toArray();
    Line line = new Line(scope, series, "level", 1, Pane.PRICE, () -> Column.of(level));
    assertThat(mask(close.crossesAbove(line), scope.panel())).isEqualTo(crosses.replace(" ", ""));
  }

  @Test
  void aChartShowsALineOnLongerBarsAsItWasKnown() {
    Scope scope = scope(quarters("10:00 10:45=3 11:00 11:15=5 12:00=9"));
    Feed feed = new Feed(scope, 0);
    assertThat(feed.resample(HOUR).close().byDataSet().toArray())
        .containsExactly(Double.NaN, 3, 3, 3, 5);
    assertThat(feed.close().byDataSet()).isSameAs(feed.close().column());
  }

  @Test
  void longerBarsOfLongerBarsAreRefused() {
    Bars base = RandomSessionFixtures.of(1, 50, 15);
    Scope scope = new Scope(new Columns(Panel.of(List.of(base, Resampling.byOpen(base, HOUR)))));
    String refusal =
        "1d bars cannot be made from the 1h bars of SESSIONS1, which are made of shorter ones;"
            + " resample the shorter ones instead";
    assertThatThrownBy(() -> new Feed(scope, 0).resample(HOUR).resample(DAY)).hasMessage(refusal);
    assertThatThrownBy(() -> new Feed(scope, 1).resample(DAY)).hasMessage(refusal);
    assertThatThrownBy(() -> new Feed(scope, 0).resample(Timeframe.minutes(15)))
        .hasMessage(
            "15m bars cannot be made from the 15m bars of SESSIONS1; choose a time frame longer"
                + " than 15m");
  }

  private static String mask(Condition condition, Panel panel) {
    Mask mask = condition.mask();
    return IntStream.range(0, panel.size())
        .mapToObj(bar -> mask.at(bar) ? "x" : ".")
        .collect(Collectors.joining());
  }

  /** Makes 15-minute bars of volume 1 at times of a day; a close not given is the bar's number. */
  private static Bars quarters(String times) {
    Bars.Builder builder = new Bars.Builder();
    for (String time : times.split(" +", -1)) {
      String[] parts = time.split("=", -1);
      double close = parts.length > 1 ? Double.parseDouble(parts[1]) : builder.size() + 1;
      builder.add(Moments.read("2021-01-04", parts[0]), close, close, close, close, 1);
    }
    return builder.build(new Instrument("X"), Timeframe.minutes(15));
  }

  private static Scope scope(Bars bars) {
    return new Scope(new Columns(Panel.of(List.of(bars))));
  }
}
