package stratlab.api.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stratlab.document.ParamValue;

/**
 * A parameter of a strategy or a setting of a run: all that a form needs to ask for it and to check
 * it.
 */
@Serdeable
public record ParamDefinition(
    @Schema(example = "fast") String name,
    @Schema(example = "Fast period") String label,
    @Schema(
            type = "string",
            allowableValues = {"int", "float", "bool", "choice", "text"})
        String type,
    @JsonProperty("default") ParamValue defaultValue,
    String description,
    @Nullable Double min,
    @Nullable Double max,
    @Schema(description = "Of the form's widget and of a sweep; values between are allowed.")
        @Nullable Double step,
    @Schema(description = "Of a choice; empty for other types.") List<String> choices,
    @Schema(description = "The heading of its group; may be empty.") String group,
    @Schema(example = "bars") String unit) {

  public static ParamDefinition of(stratlab.strategy.ParamDefinition param) {
    return new ParamDefinition(
        param.name(),
        param.label(),
        param.type().name().toLowerCase(Locale.ROOT),
        ParamValue.of(param.defaultValue()),
        param.description(),
        param.min(),
        param.max(),
        param.step(),
        param.choices(),
        param.group(),
        param.unit());
  }
}
