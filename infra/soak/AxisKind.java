import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sweep over one kind of axis. Parameters beside it make it as long as it is to be.
 *
 * @param axis in front of the parameters; empty for none
 * @param values how many the axis has
 * @param more members of the request
 * @param sampled whether a number of cells is chosen, rather than all
 */
record AxisKind(String name, String axis, int values, String more, boolean sampled) {
  private static final int ENTRIES = 900;
  private static final int EXITS = 200;
  private static final int MOST_CELLS = 250_000;
  private static final int MOST_SAMPLED = 30_000;
  private static final String BASE = "\"data\": {\"price\": \"synthetic-north-5m\"}, ";

  static List<AxisKind> all() {
    return List.of(
        of("parameter", "", 1),
        of("cash", range("cash", 10_000, 10, 2_000), 2_000),
        of("commission", range("commission", 0.000001, 0.000001, 2_000), 2_000),
        of("size", range("size", 1, 1, 1_000), 1_000),
        of("sizer", values("settings.sizing", "fixed", "cash-share", "value-share", "all-in"), 4),
        of("setting", range("settings.slippage", 0.000001, 0.000001, 2_000), 2_000),
        of("data", values("data.price", "synthetic-north-5m", "synthetic-south-5m", "btcusd-5m"), 3),
        of("dates", values("dates", windows()), windows().length),
        sampled("random", ""),
        sampled("guided", ""),
        sampled("guided-cash", range("cash", 10_000, 10, 2_000)),
        new AxisKind(
            "walk-forward",
            "",
            5,
            ", \"walkForward\": {\"mode\": \"rolling\", \"train\": \"30d\", \"test\": \"10d\"}",
            false));
  }

  private static AxisKind of(String name, String axis, int values) {
    return new AxisKind(name, axis, values, "", false);
  }

  private static AxisKind sampled(String name, String axis) {
    return new AxisKind(name, axis, 1, "", true);
  }

  int most() {
    return sampled ? MOST_SAMPLED : MOST_CELLS;
  }

  /** Returns the sweep with about so many cells. */
  String request(int cells) {
    int params = sampled ? ENTRIES * EXITS : Math.max(1, cells / values);
    int entries = Math.clamp(params, 2, ENTRIES);
    int exits = Math.clamp(Math.ceilDiv(params, entries), 2, EXITS);
    String axes =
        range("entry", 2, 1, entries)
            + ", "
            + range("exit", 1, 1, exits)
            + (axis.isEmpty() ? "" : ", " + axis);
    String sampling =
        sampled
            ? ", \"sampling\": {\"method\": \"%s\", \"cells\": %d, \"seed\": 7}"
                .formatted(name.split("-")[0], cells)
            : "";
    return "{\"strategy\": \"DonchianBreakout\", %s\"axes\": [%s]%s%s}"
        .formatted(name.equals("data") ? "" : BASE, axes, sampling, more);
  }

  private static String range(String name, double from, double step, int count) {
    return String.format(
        Locale.ROOT,
        "{\"name\": \"%s\", \"from\": %s, \"to\": %s, \"count\": %d}",
        name,
        plain(from),
        plain(from + step * (count - 1)),
        count);
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.6f", number);
  }

  private static String values(String name, String... values) {
    return "{\"name\": \"%s\", \"values\": [%s]}"
        .formatted(
            name,
            List.of(values).stream()
                .map(value -> "\"" + value + "\"")
                .collect(Collectors.joining(", ")));
  }

  private static String[] windows() {
    return IntStream.rangeClosed(10, 14)
        .mapToObj("2024-01-%d..2024-03-29"::formatted)
        .toArray(String[]::new);
  }
}
