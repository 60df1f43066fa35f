package stratlab.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestRulesTest {
  private static final String OK = "-";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # story                        | target                     | says
          a path                         | /api/jobs                  | -
          a query with a question mark   | /api/jobs?a=?&b=%C3%A9     | -
          a line feed in a value         | /api/jobs?a=x%0Ay          | -
          one with the server's name     | http://localhost:1/api     | -
          the server in upper case       | HTTP://LOCALHOST:1         | -
          another server                 | http://evil.example/api    | neither a path nor on the server
          a longer name                  | http://localhost:1.evil/   | neither a path nor on the server
          no slash                       | api/jobs                   | neither a path nor on the server
          a star for anything but OPTIONS| *                          | neither a path nor on the server
          a letter that must be escaped  | /a>b                       | has the character '>', which must be sent as %3E
          a quote                        | /a'"b                      | must be sent as %22
          a backslash                    | /\\evil.example            | must be sent as %5C
          a bar in a query               | /a?b=c\u00a6d              | must be sent as %C2%A6
          a fragment                     | /a#b                       | must be sent as %23
          a broken escape                | /a%zz                      | not followed by two hexadecimal digits
          half an escape                 | /a?b=%4                    | not followed by two hexadecimal digits
          a zero byte                    | /a%00b                     | has a control character
          an escape sequence             | /a%1b[2J                   | must be sent as %5B
          delete                         | /a%7F                      | has a control character
          an overlong slash              | /a%c0%af                   | is not UTF-8
          a lone byte                    | /a?b=%ff                   | is not UTF-8
          half of a pair of UTF-16       | /a?b=%ed%a0%80             | is not UTF-8
          """)
  void targets(String story, String target, String says) {
    Problem problem = RequestRules.check(request("GET", target, "Host", "localhost:1"));

    if (says.equals(OK)) {
      assertThat(problem).isNull();
    } else {
      assertThat(problem).isNotNull();
      assertThat(problem.status()).isEqualTo(400);
      assertThat(problem.detail()).contains(says);
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET  | Host              | localhost, 127.0.0.1  | 400
          GET  | Host              |                       | 400
          GET  | Host              | a b                   | 400
          GET  | Host              | evil.example/x        | 400
          POST | Transfer-Encoding | gzip                  | 501
          POST | Transfer-Encoding | gzip, chunked         | 501
          POST | Transfer-Encoding | Chunked               | 0
          POST | Expect            | 100-Continue          | 0
          POST | Expect            | nonsense              | 417
          POST | Content-Type      | nonsense              | 415
          POST | Content-Type      | text/json;charset=utf-8 | 0
          get  | Accept            | */*                   | 501
          FOO  | Accept            | */*                   | 501
          CONNECT | Accept         | */*                   | 501
          TRACE   | Accept         | */*                   | 0
          """)
  void methodsAndHeaders(String method, String header, String value, int status) {
    HttpRequest request = request(method, "/", "Host", "localhost");
    request.headers().set(header, value == null ? List.of() : List.of(value.split(", (?=\\d)")));
    Problem problem = RequestRules.check(request);

    assertThat(problem == null ? 0 : problem.status()).isEqualTo(status);
  }

  @Test
  void whatTheAddressRepeatsIsBounded() {
    String target = "/" + "a".repeat(4_000) + ">";
    Problem problem = RequestRules.check(request("GET", target, "Host", "localhost"));

    assertThat(problem).isNotNull();
    assertThat(problem.detail()).hasSizeLessThan(300);
  }

  private static HttpRequest request(String method, String target, String header, String value) {
    HttpRequest request =
        new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.valueOf(method), target);
    request.headers().set(header, value);
    return request;
  }
}
