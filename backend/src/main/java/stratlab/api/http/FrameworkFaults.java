package stratlab.api.http;

import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.ConversionError;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.exceptions.NotAcceptableException;
import io.micronaut.http.server.exceptions.UnsupportedMediaException;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Quoted;

/** The exceptions by which the framework refuses a request, in our words. */
final class FrameworkFaults {
  private FrameworkFaults() {}

  /** Returns the problem, or null for an exception that is not one of those. */
  static @Nullable Problem of(Throwable cause) {
    return switch (cause) {
      case ConversionErrorException wrong ->
          invalid(wrong.getArgument(), value(wrong.getConversionError()));
      case UnsatisfiedBodyRouteException _ ->
          Problems.malformed("the body is missing or incomplete; send a JSON object");
      case UnsatisfiedRouteException missing -> invalid(missing.getArgument(), null);
      case UnsatisfiedArgumentException missing -> invalid(missing.getArgument(), null);
      case ContentLengthExceededException _, BufferLengthExceededException _ ->
          Problems.of(413, "the body is longer than is read here; send a shorter one");
      case UnsupportedMediaException other ->
          Problems.of(
              415,
              "Content-Type %s is not read here; send %s"
                  .formatted(
                      Quoted.of(String.valueOf(other.getContentType())),
                      list(other.getAcceptableContentTypes())));
      case NotAcceptableException other ->
          Problems.of(
              406,
              "Accept: %s cannot be met; %s is sent"
                  .formatted(
                      Quoted.of(String.join(", ", other.getAcceptedTypes())),
                      list(other.getProduceableContentTypes())));
      default -> null;
    };
  }

  private static String list(Collection<String> types) {
    return types.isEmpty() ? "another type" : Quoted.list(types.stream().sorted().toList());
  }

  private static @Nullable Object value(ConversionError error) {
    return error.getOriginalValue().orElse(null);
  }

  private static Problem invalid(Argument<?> argument, @Nullable Object value) {
    return Problems.invalid(List.of(fault(argument, value)));
  }

  /** Returns what is said of a value that cannot be read; null for one that is missing. */
  static Fault fault(Argument<?> argument, @Nullable Object value) {
    String message =
        switch (value) {
          case null -> "is required";
          case Collection<?> many when many.size() > 1 ->
              "is given %d times; give it once".formatted(many.size());
          default -> Quoted.of(String.valueOf(value)) + " is not " + kind(argument.getType());
        };
    return new Fault(name(argument), message);
  }

  /** Returns the name as it is sent, which may differ from that in the code. */
  static String name(Argument<?> argument) {
    return argument
        .getAnnotationMetadata()
        .stringValue("io.micronaut.core.bind.annotation.Bindable")
        .filter(given -> !given.isEmpty())
        .orElse(argument.getName());
  }

  private static String kind(Class<?> type) {
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number, or is too large";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return type.isEnum()
        ? "one of "
            + Quoted.list(List.of(type.getEnumConstants()).stream().map(String::valueOf).toList())
        : "of the kind that is needed here";
  }
}
