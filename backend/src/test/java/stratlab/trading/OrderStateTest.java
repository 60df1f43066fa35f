package stratlab.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrderStateTest {
  private static final Map<String, OrderState> STATES =
      Map.of(
          "submitted", new OrderState.Submitted(),
          "accepted", new OrderState.Accepted(),
          "partial", new OrderState.Partial(),
          "completed", new OrderState.Completed(),
          "canceled", new OrderState.Canceled("why"),
          "expired", new OrderState.Expired(),
          "margin", new OrderState.Margin("why"),
          "rejected", new OrderState.Rejected("why"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          submitted | accepted margin rejected
          accepted  | partial completed canceled expired margin
          partial   | partial completed canceled expired margin
          completed | ''
          canceled  | ''
          expired   | ''
          margin    | ''
          rejected  | ''
          """)
  void whatCanFollow(String state, String followers) {
    List<String> allowed = List.of(followers.split(" "));
    STATES.forEach(
        (name, next) ->
            assertThat(STATES.get(state).mayBecome(next))
                .as("%s to %s", state, name)
                .isEqualTo(allowed.contains(name)));
    assertThat(STATES.get(state).isFinal()).isEqualTo(followers.isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"canceled,why", "margin,why", "rejected,why", "expired,its validity ran out"})
  void anEndWithoutAFillSaysWhy(String state, String reason) {
    assertThat(STATES.get(state).reason()).isEqualTo(reason);
  }
}
