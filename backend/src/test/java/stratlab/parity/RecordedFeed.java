package stratlab.parity;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.market.Timeframe;
import stratlab.market.Timeframe.Unit;

/**
 * A data set of a case.
 *
 * @param file its price file; empty for one that is resampled
 * @param label what its bars were said to be; it changes no fill
 * @param from the first moment that is used (UTC epoch milliseconds)
 * @param to the last moment that is used, included
 * @param pattern how the file writes dates; null for {@code 2024-05-01}
 * @param columns where the file has which column; empty for the usual places
 * @param base the name of the data set it is resampled from
 */
record RecordedFeed(
    String name,
    Optional<Path> file,
    Timeframe label,
    long from,
    long to,
    @Nullable String pattern,
    Map<String, Integer> columns,
    Optional<String> base) {

  /** Reads an entry of {@code data}; its file is looked for below a folder. */
  static RecordedFeed read(Fields entry, Path folder) {
    Optional<String> base = entry.optionalText("resample_of");
    String name = entry.text("name");
    Optional<String> root = entry.optionalText("root");
    Optional<Path> file =
        entry
            .optionalText("file")
            .map(root.map(folder::resolve).orElse(folder)::resolve)
            .map(Path::normalize);
    if (file.isPresent() == base.isPresent()) {
      throw entry.fault("file", "or resample_of must be given, and not both");
    }
    RecordedFeed feed =
        new RecordedFeed(
            name,
            file,
            label(entry),
            entry
                .optionalText("fromdate")
                .map(text -> Moment.read(text).millis())
                .orElse(Long.MIN_VALUE),
            entry.optionalText("todate").map(RecordedFeed::lastMoment).orElse(Long.MAX_VALUE),
            entry.optionalText("dtformat").orElse(null),
            PriceFile.columns(entry.optionalObject("columns")),
            base);
    entry.end();
    return feed;
  }

  private static long lastMoment(String text) {
    Moment moment = Moment.read(text);
    return moment.isDay() ? moment.millis() + Moment.DAY - 1 : moment.millis();
  }

  private static Timeframe label(Fields entry) {
    String unit = entry.text("timeframe");
    int count = entry.optionalWhole("compression").orElse(1);
    if (count < 1) {
      throw entry.fault("compression", "is " + count + " where 1 or more is expected");
    }
    return new Timeframe(
        switch (unit) {
          case "seconds" -> Unit.SECOND;
          case "minutes" -> Unit.MINUTE;
          case "days" -> Unit.DAY;
          case "weeks" -> Unit.WEEK;
          case "months" -> Unit.MONTH;
          default ->
              throw entry.fault(
                  "timeframe",
                  "is " + unit + "; known are seconds, minutes, days, weeks and months");
        },
        count);
  }

  /** Whether its bars stand at the end of their day in Backtrader, whatever time the file says. */
  boolean isDaily() {
    return !label.intraday();
  }
}
