package stratlab.api.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** A problem as a page, for a browser that asked for one. */
final class ProblemPage {
  private ProblemPage() {}

  /** Puts a page in the place of a problem when a person asked, who is not served by JSON. */
  static void showIn(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.body() instanceof Problem problem && wantsPage(request)) {
      response.body(of(problem)).contentType(MediaType.of("text/html;charset=utf-8"));
    }
  }

  private static boolean wantsPage(HttpRequest<?> request) {
    String accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
    return accepted != null
        && accepted.contains(MediaType.TEXT_HTML)
        && !request.getPath().startsWith("/api/");
  }

  private static String of(Problem problem) {
    return """
        <!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%1$s · Stratlab</title>
          </head>
          <body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p><small>%3$d %4$s</small></p>
          </body>
        </html>
        """
        .formatted(
            escaped(problem.title()), escaped(problem.detail()), problem.status(), problem.code());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
