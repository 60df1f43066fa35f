package stratlab.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenAddressTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /runs?token=x                     | /runs
          /runs?a=1&token=x&b=%20&c         | /runs?a=1&b=%20&c
          /runs?%74oken=x&token=y&tokens=z  | /runs?tokens=z
          /?token=x                         | /
          //evil.example/x?token=x          | /evil.example/x
          ///evil.example?token=x           | /evil.example
          /\\evil.example?token=x           | /evil.example
          \\/evil.example?token=x           | /evil.example
          /%5Cevil.example?token=x          | /%5Cevil.example
          """)
  void itStaysOnTheSiteAndKeepsTheRest(String target, String left) {
    assertThat(TokenAddress.without(target)).isEqualTo(left);
  }
}
