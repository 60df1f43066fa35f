package stratlab.cli.sweep;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.bounds.Quoted;
import stratlab.cli.run.FaultLines;
import stratlab.sweep.spec.SweepRequest;

/** The faults of a sweep as lines that name the option to change. */
final class SweepFaultLines {
  private static final Pattern FIELD =
      Pattern.compile("(axes|where|keep|sampling|walkForward)(?:\\[(\\d+)])?(?:\\.(\\w+))?");

  private static final String EXAMPLE =
      "nothing differs from cell to cell; give a parameter several values, as in: stratlab sweep"
          + " SmaCross --param fast=5:50:5 --param slow=60,120,240";

  private final FaultLines base;
  private final SweepRequest request;
  private final ParsedAxes axes;

  /**
   * Takes what was asked for.
   *
   * @param base knows the options of what all cells have in common
   */
  SweepFaultLines(FaultLines base, SweepRequest request, ParsedAxes axes) {
    this.base = base;
    this.request = request;
    this.axes = axes;
  }

  /** Returns a line for each fault; an axis that could not be read is not missing. */
  List<String> of(InvalidRequest refused) {
    return refused.faults().stream()
        .filter(fault -> !(isWithoutAxes(fault) && axes.areMeant()))
        .map(this::line)
        .toList();
  }

  private boolean isWithoutAxes(Fault fault) {
    return fault.field().equals("axes") && axes.axes().isEmpty();
  }

  private String line(Fault fault) {
    if (isWithoutAxes(fault)) {
      return "--param: " + EXAMPLE;
    }
    Matcher parts = FIELD.matcher(fault.field());
    if (!parts.matches()) {
      return switch (fault.field()) {
        case "rankBy" -> "--sort: " + fault.message();
        case "outOfSample" -> "--out-of-sample: " + fault.message();
        default -> base.line(fault);
      };
    }
    String index = parts.group(2);
    int at = index == null ? -1 : Integer.parseInt(index);
    String option =
        switch (parts.group(1)) {
          case "axes" -> at < 0 ? "--param, --axis" : axes.options().get(at) + part(parts.group(3));
          case "where" -> "--where" + quoted(request.where(), at);
          case "keep" -> "--keep" + quoted(request.keep(), at);
          case "sampling" -> "seed".equals(parts.group(3)) ? "--seed" : "--sample";
          default -> "--" + parts.group(3);
        };
    return option + ": " + fault.message();
  }

  /** What of an axis is meant where its message does not say so. */
  private static String part(@Nullable String part) {
    return switch (part == null ? "" : part) {
      case "from" -> ", from";
      case "to" -> ", to";
      case "step" -> ", step";
      case "count" -> ", log";
      default -> "";
    };
  }

  private static String quoted(@Nullable List<String> rules, int at) {
    return rules == null || at < 0 ? "" : " " + Quoted.of(rules.get(at));
  }
}
