package stratlab.environment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;

/**
 * The variables of this process, checked. One that is set to nothing counts as not set, as it does
 * for the shell, but for the token: that it is empty is no reason to let everybody in.
 *
 * @param faults what is wrong with their values, one line for each
 * @param unknown names that nothing reads, each with what may have been meant
 */
public record Environment(List<String> faults, List<String> unknown) {
  public Environment {
    faults = List.copyOf(faults);
    unknown = List.copyOf(unknown);
  }

  /** An environment without any variable of ours. */
  public static Environment empty() {
    return new Environment(List.of(), List.of());
  }

  /** Checks all variables whose name begins with {@code STRATLAB_}. */
  public static Environment of(Map<String, String> variables) {
    List<String> faults = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Map<String, String> ours = new TreeMap<>(variables);
    ours.keySet().removeIf(name -> !name.startsWith(Variables.PREFIX));
    ours.forEach(
        (name, value) ->
            Variables.find(name)
                .ifPresentOrElse(
                    variable -> check(variable, value, faults), () -> unknown.add(unknown(name))));
    if (faults.isEmpty()) {
      checkTogether(ours, faults);
    }
    return new Environment(faults, unknown);
  }

  private static void check(Variable variable, String value, List<String> faults) {
    boolean isSecret = variable.kind() instanceof Kind.Secret;
    if (value.isBlank() && !isSecret) {
      return;
    }
    String fault =
        isSecret && value.isEmpty()
            ? "is empty; set it to a secret, or unset it"
            : variable.kind().fault(value);
    if (fault != null) {
      faults.add(variable.name() + (isSecret ? " " : ": " + Quoted.of(value) + " ") + fault);
    }
  }

  private static void checkTogether(Map<String, String> ours, List<String> faults) {
    Duration lease = time(ours, "STRATLAB_JOBS_LEASE", "30s");
    Duration beat = time(ours, "STRATLAB_JOBS_HEART_BEAT", "500ms");
    if (lease.compareTo(beat.multipliedBy(3)) < 0) {
      faults.add(
          "STRATLAB_JOBS_LEASE: %s is shorter than three heart-beats; set it to 3 x STRATLAB_JOBS_HEART_BEAT (%s) or more"
              .formatted(shown(lease), shown(beat)));
    }
    Duration every = time(ours, "STRATLAB_EVENTS_EVERY", "500ms");
    Duration alive = time(ours, "STRATLAB_EVENTS_KEEP_ALIVE", "15s");
    if (alive.compareTo(every) < 0) {
      faults.add(
          "STRATLAB_EVENTS_KEEP_ALIVE: %s is shorter than STRATLAB_EVENTS_EVERY (%s)"
              .formatted(shown(alive), shown(every)));
    }
  }

  private static Duration time(Map<String, String> ours, String name, String usual) {
    String value = ours.getOrDefault(name, "");
    @Nullable Duration time = Durations.parse(value.isBlank() ? usual : value);
    return time == null ? Duration.ZERO : time;
  }

  private static String shown(Duration time) {
    return time.toMillis() + "ms";
  }

  private static String unknown(String name) {
    List<String> known = Variables.ALL.stream().map(Variable::name).toList();
    return "there is no variable %s%s".formatted(Quoted.of(name), Nearest.hint(name, known));
  }
}
