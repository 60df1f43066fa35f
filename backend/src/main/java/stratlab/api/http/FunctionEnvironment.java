package stratlab.api.http;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stratlab.environment.Environment;

/** Checks the variables of a function, which no command has looked at before. */
@Context
@Requires(property = "stratlab.function", value = "true")
public final class FunctionEnvironment {
  @Inject
  FunctionEnvironment() {
    this(System.getenv());
  }

  public FunctionEnvironment(Map<String, String> variables) {
    Environment environment = Environment.of(variables);
    String all =
        Stream.concat(environment.faults().stream(), environment.unknown().stream())
            .collect(Collectors.joining("; "));
    if (!all.isEmpty()) {
      throw new ConfigurationException(all);
    }
  }
}
