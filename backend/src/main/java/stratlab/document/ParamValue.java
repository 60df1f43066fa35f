package stratlab.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A number, a truth value or a text. */
@Serdeable
public final class ParamValue {
  private final Object value;

  @JsonCreator
  ParamValue(Object value) {
    this.value = value;
  }

  public static ParamValue of(@Nullable Object value) {
    return new ParamValue(Objects.requireNonNull(value));
  }

  @JsonValue
  public Object value() {
    return value;
  }
}
