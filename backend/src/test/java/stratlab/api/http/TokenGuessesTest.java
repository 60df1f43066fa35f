package stratlab.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import stratlab.bounds.Limits;

final class TokenGuessesTest {
  private long now;
  private final TokenGuesses guesses = new TokenGuesses(() -> now);

  @Test
  void afterAFewWrongOnesTheWaitDoublesUpToItsLongest() {
    wrong("one", TokenGuesses.FREE - 1);
    assertThat(guesses.waitOf("one")).isZero();

    wrong("one", 1);
    assertThat(guesses.waitOf("one")).isEqualTo(Duration.ofSeconds(1));
    wrong("one", 1);
    assertThat(guesses.waitOf("one")).isEqualTo(Duration.ofSeconds(2));
    wrong("one", 60);
    assertThat(guesses.waitOf("one")).isEqualTo(TokenGuesses.LONGEST);
  }

  @Test
  void theWaitRunsOutAndTheRightTokenEndsIt() {
    wrong("one", 8);
    now += Duration.ofSeconds(8).toNanos();
    assertThat(guesses.waitOf("one")).isZero();

    guesses.right("one");
    wrong("one", 1);
    assertThat(guesses.waitOf("one")).isZero();
  }

  @Test
  void anotherAddressIsNotKeptWaiting() {
    wrong("one", 500);

    assertThat(guesses.waitOf("two")).isZero();
  }

  @Test
  void whenVeryManyComeFromEverywhereEachWaitsFromItsFirstOn() {
    for (int each = 0; each <= TokenGuesses.MANY; each++) {
      wrong("address " + each, 1);
    }

    assertThat(guesses.waitOf("address 0")).isZero();
    assertThat(guesses.waitOf("address " + TokenGuesses.MANY)).isPositive();
    now += Duration.ofMinutes(2).toNanos();
    wrong("later", 1);
    assertThat(guesses.waitOf("later")).isZero();
  }

  @Test
  void whatIsRememberedIsBounded() {
    for (int each = 0; each < Limits.GUESSING_ADDRESSES + 100; each++) {
      wrong("address " + each, 1);
    }

    assertThat(guesses.remembered()).isEqualTo(Limits.GUESSING_ADDRESSES);
  }

  private void wrong(String address, int times) {
    for (int time = 0; time < times; time++) {
      guesses.wrong(address);
    }
  }
}
