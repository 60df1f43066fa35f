package stratlab.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccessPolicyTest {
  private static final String TOKEN = "0123456789abcdef";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                         | host                | comes in
          the name of the machine itself  | localhost:8080      | true
          the address                     | 127.0.0.1:8080      | true
          another loopback address        | 127.0.0.2           | true
          the longer address              | [::1]:8080          | true
          a name below localhost          | lab.localhost:8080  | true
          upper case                      | LOCALHOST           | true
          a name that was allowed         | lab.example.com:443 | true
          a page that points at us        | evil.example.com    | false
          a name that begins like ours    | localhost.evil.com  | false
          an address that ends like ours  | evil-127.0.0.1      | false
          no name                         |                     | false
          """)
  void onlyKnownNames(String story, String host, boolean comesIn) {
    AccessPolicy doors = new AccessPolicy("127.0.0.1", "lab.example.com", "", false);

    assertThat(doors.knows(host)).isEqualTo(comesIn);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no page at all          |                          | true
          our own page            | http://localhost:8080    | true
          our page behind a proxy | https://localhost:8080   | true
          another port            | http://localhost:9000    | false
          another site            | https://evil.example.com | false
          a page without origin   | null                     | false
          no address              | ???                      | false
          """)
  void onlyOurOwnPageWrites(String story, String origin, boolean allowed) {
    AccessPolicy doors = new AccessPolicy("127.0.0.1", "", "", false);

    assertThat(doors.isOwn(origin, "localhost:8080")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0", "192.168.1.5", "lab.example.com", "::"})
  void aServerThatOthersCanReachDoesNotStartWithoutAToken(String address) {
    assertThatThrownBy(() -> new AccessPolicy(address, "", "", false))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(address)
        .hasMessageContaining("STRATLAB_TOKEN");
    assertThat(new AccessPolicy(address, "", TOKEN, false).wantsToken()).isTrue();
  }

  @Test
  void aFunctionNeedsATokenAndTheNameOfItsGateway() {
    assertThatThrownBy(() -> new AccessPolicy("127.0.0.1", "", "", true))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("STRATLAB_TOKEN");
    AccessPolicy doors = new AccessPolicy("127.0.0.1", "gate.example.com", TOKEN, true);

    assertThat(doors.wantsToken()).isTrue();
    assertThat(doors.knows("gate.example.com")).isTrue();
    assertThat(doors.knows("other.example.com")).isFalse();
    assertThat(doors.isOwn("https://evil.example", "gate.example.com")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "short,has 5 characters",
    "'            ',holds a space",
    "0123456789 123456,holds a space"
  })
  void aTokenThatCanBeGuessedOrCannotBeSentIsRefused(String token, String says) {
    assertThatThrownBy(() -> new AccessPolicy("127.0.0.1", "", token, false))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("STRATLAB_TOKEN " + says)
        .hasMessageContaining("openssl rand -hex 24");
  }

  @Test
  void theSessionOfABrowserIsNotTheTokenAndNothingElseIs() {
    AccessPolicy doors = new AccessPolicy("0.0.0.0", "", TOKEN, false);

    assertThat(doors.session()).doesNotContain(TOKEN).hasSizeGreaterThan(40);
    assertThat(doors.knowsSession(doors.session())).isTrue();
    assertThat(doors.knowsSession(TOKEN)).isFalse();
    assertThat(new AccessPolicy("127.0.0.1", "", "", false).knowsSession("")).isFalse();
  }
}
