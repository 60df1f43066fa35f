package stratlab.api.http;

import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Limits;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;

/**
 * Measures the address of every request before anything reads it, and refuses what its operation
 * does not take. It goes by what the operation declares, so that one that somebody adds is held to
 * the same. Bodies are measured by {@link stratlab.document.JsonInput}.
 */
@ServerFilter("/api/**")
final class RequestGate {
  private static final List<String> ENCODINGS = List.of("gzip", "x-gzip", "deflate", "identity");
  private static final Set<String> BOOLEANS = Set.of("true", "false");

  private final ConversionService conversions;

  RequestGate(ConversionService conversions) {
    this.conversions = conversions;
  }

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
    String charset = request.getContentType().flatMap(RequestGate::charset).orElse("UTF-8");
    if (!charset.equalsIgnoreCase("UTF-8") && !charset.equalsIgnoreCase("UTF8")) {
      return ProblemHandlers.answer(
          Problems.of(415, "the body is read as UTF-8, not as " + Quoted.of(charset)));
    }
    List<Fault> faults = new ArrayList<>();
    Map<String, Argument<?>> known = new TreeMap<>();
    Arrays.stream(operation.getArguments())
        .filter(argument -> argument.getAnnotationMetadata().hasAnnotation(QueryValue.class))
        .forEach(argument -> known.put(FrameworkFaults.name(argument), argument));
    checkPath(operation, faults);
    checkQuery(request.getParameters(), known, faults);
    return faults.isEmpty() ? null : ProblemHandlers.answer(Problems.invalid(faults));
  }

  /** Returns what a type names as its charset, whether there is such a one or not. */
  private static Optional<String> charset(MediaType type) {
    return type.getParameters()
        .get(MediaType.CHARSET_PARAMETER)
        .map(given -> given.replace("\"", "").strip());
  }

  private void checkPath(MethodBasedRouteMatch<?, ?> operation, List<Fault> faults) {
    Map<String, Object> values = operation.getVariableValues();
    for (Argument<?> argument : operation.getArguments()) {
      Object value = values.get(argument.getName());
      if (value instanceof CharSequence
          && measured(argument.getName(), value, Limits.NAME, faults)) {
        read(argument, value, faults);
      }
    }
  }

  /** Tells of all parameters at once: there are none such, too long, of the wrong kind, missing. */
  private void checkQuery(
      HttpParameters parameters, Map<String, Argument<?>> known, List<Fault> faults) {
    for (Map.Entry<String, List<String>> given : parameters) {
      String name = Quoted.plain(given.getKey(), Limits.QUOTED);
      Argument<?> argument = known.get(given.getKey());
      List<String> values = given.getValue();
      if (argument == null) {
        faults.add(new Fault(name, unknown(given.getKey(), known)));
        continue;
      }
      boolean single = !Iterable.class.isAssignableFrom(argument.getType());
      if (single && values.size() > 1) {
        faults.add(FrameworkFaults.fault(argument, values));
      }
      boolean readable =
          values.stream().filter(value -> measured(name, value, Limits.TEXT, faults)).count()
              == values.size();
      if (readable && (!single || values.size() == 1)) {
        read(argument, single ? values.getFirst() : values, faults);
      }
    }
    known.forEach(
        (name, argument) -> {
          boolean given = parameters.contains(name) || argument.isNullable();
          if (!given
              && argument
                  .getAnnotationMetadata()
                  .stringValue(Bindable.class, "defaultValue")
                  .isEmpty()) {
            faults.add(FrameworkFaults.fault(argument, null));
          }
        });
  }

  private void read(Argument<?> argument, Object value, List<Fault> faults) {
    // The framework takes every other text for false.
    boolean wrong =
        argument.getType() == boolean.class
            ? !BOOLEANS.contains(value.toString())
            : conversions.convert(value, ConversionContext.of(argument)).isEmpty();
    if (wrong) {
      faults.add(FrameworkFaults.fault(argument, value));
    }
  }

  /** Returns whether a text is short enough to be read. */
  private static boolean measured(String name, Object value, int most, List<Fault> faults) {
    int length = value.toString().length();
    if (length > most) {
      faults.add(new Fault(name, "%d characters are more than %d".formatted(length, most)));
    }
    return length <= most;
  }

  private static String unknown(String name, Map<String, Argument<?>> known) {
    return known.isEmpty()
        ? "this address takes no query"
        : "there is no such query parameter; there are: "
            + String.join(", ", known.keySet())
            + Nearest.hint(name, known.keySet());
  }
}
