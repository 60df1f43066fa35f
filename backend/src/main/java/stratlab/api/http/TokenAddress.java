package stratlab.api.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The address that a browser was opened with, without the token in it. */
final class TokenAddress {
  private TokenAddress() {}

  /**
   * Returns the path, on this site whatever it begins with, and what else the query says.
   *
   * @param target a path with a query
   */
  static String without(String target) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String rest =
        mark < 0
            ? ""
            : Arrays.stream(target.substring(mark + 1).split("&", -1))
                .filter(each -> !each.isEmpty() && !isToken(each))
                .collect(Collectors.joining("&"));
    return "/" + path.replaceFirst("^[/\\\\]+", "") + (rest.isEmpty() ? "" : "?" + rest);
  }

  private static boolean isToken(String parameter) {
    String name = parameter.split("=", 2)[0];
    return URLDecoder.decode(name, StandardCharsets.UTF_8).equals("token");
  }
}
