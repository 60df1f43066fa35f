package stratlab.sweep.spec;

import org.jspecify.annotations.Nullable;

/**
 * How a walk forward cuts time, as it was asked for, unchecked. Lengths are a number with {@code
 * d}, {@code w}, {@code m} or {@code y}: {@code 90d}, {@code 2y}.
 *
 * @param mode {@code rolling} (by default) or {@code anchored}
 * @param train how long parameters are chosen over; anchored, at the first fold
 * @param test how long the chosen ones are then run; also how far the next fold is
 */
public record WalkForwardRequest(
    @Nullable String mode, @Nullable String train, @Nullable String test) {}
