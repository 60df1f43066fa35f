package stratlab.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A number, a truth value or a text. */
@Serdeable
final class ParamValue {
  private final Object value;

  @JsonCreator
  ParamValue(Object value) {
    this.value = value;
  }

  static ParamValue of(@Nullable Object value) {
    return new ParamValue(Objects.requireNonNull(value));
  }

  @JsonValue
  Object value() {
    return value;
  }
}
