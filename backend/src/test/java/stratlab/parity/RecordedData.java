package stratlab.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.market.Resampling;
import stratlab.market.Source;
import stratlab.market.Timeframe;

/**
 * Joins the feeds of a case to a panel whose strategy bars are the distinct times of their bars:
 * what the bars were said to be long plays no part, as in Backtrader.
 */
final class RecordedData {
  private RecordedData() {}

  static Panel panel(RecordedCase recorded) {
    List<RecordedFeed> feeds = recorded.feeds();
    Set<Timeframe> labels =
        feeds.stream()
            .filter(feed -> feed.base().isEmpty())
            .map(RecordedFeed::label)
            .collect(Collectors.toSet());
    // A panel joins bars by their ends, so all get one length; then those are the times themselves.
    boolean mixed = labels.stream().map(Timeframe::intraday).distinct().count() > 1;
    boolean alike = labels.size() == 1;
    List<Source> sources = new ArrayList<>();
    for (RecordedFeed feed : feeds) {
      sources.add(
          feed.base().isPresent()
              ? resampled(feed, feeds, sources, alike)
              : read(feed, alike ? length(feed.label()) : Timeframe.minutes(1), mixed));
    }
    return Panel.of(sources);
  }

  /** Months are of unequal length: two of them may end at once, and days never do. */
  private static Timeframe length(Timeframe label) {
    return label.unit() == Timeframe.Unit.MONTH ? Timeframe.days(1) : label;
  }

  private static Bars read(RecordedFeed feed, Timeframe timeframe, boolean mixed) {
    return new PriceFile(feed, feed.file().orElseThrow()).read(timeframe, mixed);
  }

  private static Resampling resampled(
      RecordedFeed feed, List<RecordedFeed> feeds, List<Source> sources, boolean alike) {
    String base = feed.base().orElseThrow();
    for (int set = 0; set < sources.size(); set++) {
      if (feeds.get(set).name().equals(base) && sources.get(set) instanceof Bars bars) {
        if (!alike) {
          throw new CaseFault(
              feed.name() + " cannot be resampled beside feeds of several time frames");
        }
        try {
          return Resampling.byLabelToTheEnd(bars, feed.label());
        } catch (IllegalArgumentException impossible) {
          throw new CaseFault(feed.name() + ": " + impossible.getMessage(), impossible);
        }
      }
    }
    throw new CaseFault(feed.name() + " is resampled of " + base + ", which is no feed before it");
  }
}
