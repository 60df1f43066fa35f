package stratlab.api;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of every operation that the document of the API names. */
final class ApiParameters {
  private static final Pattern PATH = Pattern.compile("^  (/\\S+):$");
  private static final Pattern METHOD = Pattern.compile("^    (get|post|put|delete):$");
  private static final Pattern NAME = Pattern.compile("^      - name: \"?([^\"\\s]+)\"?$");
  private static final Pattern PLACE = Pattern.compile("^        in: (\\w+)$");

  private ApiParameters() {}

  /** A parameter of an operation. */
  record Parameter(String method, String path, String name, String place) {
    /** Returns a request with a value in this place, and something harmless in all others. */
    HttpRequest.Builder request(Http http, String value) {
      String target = path;
      String[] headers = {};
      switch (place) {
        case "path" -> target = path.replace("{" + name + "}", value);
        case "query" -> target += "?" + name + "=" + value;
        default -> headers = new String[] {name, value.replace("%", "")};
      }
      return http.request(target.replaceAll("\\{\\w+}", "none"), headers)
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.noBody());
    }
  }

  static List<Parameter> of(String document) {
    List<Parameter> parameters = new ArrayList<>();
    String path = "";
    String method = "";
    String name = "";
    for (String line : document.lines().toList()) {
      path = found(PATH, line, path);
      method = found(METHOD, line, method);
      name = found(NAME, line, name);
      Matcher place = PLACE.matcher(line);
      if (place.matches()) {
        parameters.add(new Parameter(method.toUpperCase(Locale.ROOT), path, name, place.group(1)));
      }
    }
    return parameters;
  }

  private static String found(Pattern pattern, String line, String otherwise) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches() ? matcher.group(1) : otherwise;
  }
}
