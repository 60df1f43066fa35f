package stratlab.api.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import stratlab.strategy.Constraint;

/** What must hold between two parameters: the left one is below the right one. */
@Serdeable
record ConstraintDefinition(
    @Schema(example = "fast < slow") String text,
    @Schema(example = "fast") String left,
    @Schema(example = "slow") String right) {

  static ConstraintDefinition of(Constraint constraint) {
    return switch (constraint) {
      case Constraint.Less less -> new ConstraintDefinition(less.text(), less.left(), less.right());
    };
  }
}
