package stratlab.api;

import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Limits;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;

/**
 * Measures the address of every request before anything reads it, and refuses what its operation
 * does not take. It goes by what the operation declares, so that one that somebody adds is held to
 * the same. Bodies are measured by {@link stratlab.job.JsonInput}.
 */
@ServerFilter("/api/**")
final class RequestGate {
  private static final List<String> ENCODINGS = List.of("gzip", "x-gzip", "deflate", "identity");

  @RequestFilter
  @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
    RouteMatch<?> match = RouteAttributes.getRouteMatch(request).orElse(null);
    if (!(match instanceof MethodBasedRouteMatch<?, ?> operation)) {
      return null;
    }
    String packed = request.getHeaders().get(HttpHeaders.CONTENT_ENCODING);
    if (packed != null && !ENCODINGS.contains(packed.strip().toLowerCase(Locale.ROOT))) {
      return ProblemHandlers.answer(
              Problems.of(
                  415,
                  "a body in %s is not read here; send gzip or none".formatted(Quoted.of(packed))))
          .header(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
    }
    Charset charset = request.getContentType().flatMap(MediaType::getCharset).orElse(null);
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      return ProblemHandlers.answer(
          Problems.of(415, "the body is read as UTF-8, not as " + charset.name()));
    }
    List<Fault> faults = new ArrayList<>();
    operation.getVariableValues().forEach((name, value) -> measure(name, value, faults));
    check(request, operation, faults);
    return faults.isEmpty() ? null : ProblemHandlers.answer(Problems.invalid(faults));
  }

  private static void measure(String name, Object value, List<Fault> faults) {
    if (value instanceof CharSequence text) {
      measureText(name, text.toString(), Limits.NAME, faults);
    }
  }

  private static void measureText(String name, String text, int most, List<Fault> faults) {
    if (text.length() > most) {
      faults.add(new Fault(name, "%d characters are more than %d".formatted(text.length(), most)));
    }
  }

  private static void check(
      HttpRequest<?> request, MethodBasedRouteMatch<?, ?> operation, List<Fault> faults) {
    Map<String, Argument<?>> known = new TreeMap<>();
    Arrays.stream(operation.getArguments())
        .filter(argument -> argument.getAnnotationMetadata().hasAnnotation(QueryValue.class))
        .forEach(argument -> known.put(nameOf(argument), argument));
    for (Map.Entry<String, List<String>> given : request.getParameters()) {
      String name = Quoted.plain(given.getKey(), Limits.QUOTED);
      Argument<?> argument = known.get(given.getKey());
      if (argument == null) {
        faults.add(new Fault(name, unknown(given.getKey(), known)));
        continue;
      }
      if (given.getValue().size() > 1 && !Iterable.class.isAssignableFrom(argument.getType())) {
        faults.add(
            new Fault(name, "is given %d times; give it once".formatted(given.getValue().size())));
      }
      given.getValue().forEach(value -> measureText(name, value, Limits.TEXT, faults));
    }
  }

  private static String unknown(String name, Map<String, Argument<?>> known) {
    return known.isEmpty()
        ? "this address takes no query"
        : "there is no such query parameter; there are: "
            + String.join(", ", known.keySet())
            + Nearest.hint(name, known.keySet());
  }

  /** Returns the name as it is sent, which may differ from that in the code. */
  private static String nameOf(Argument<?> argument) {
    return argument
        .getAnnotationMetadata()
        .stringValue(Bindable.class)
        .filter(given -> !given.isEmpty())
        .orElse(argument.getName());
  }
}
