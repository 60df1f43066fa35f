package stratlab.sweep.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import stratlab.backtest.CannotRun;
import stratlab.backtest.InvalidRequest;
import stratlab.sweep.grid.GridPoints;

/**
 * The studies that were asked for last, made when they are first asked for. Safe for many threads,
 * which wait while one is made.
 */
final class StudyCache {
  private static final int REMEMBERED_IDS = 10_000;

  private final GridPoints places;
  private final Studies studies;
  private final Map<Long, Entry> entries;
  private final Map<Long, String> ids = new Recent<>(REMEMBERED_IDS);

  /**
   * Makes an empty cache.
   *
   * @param room how many studies are kept
   */
  StudyCache(GridPoints places, Studies studies, int room) {
    this.places = places;
    this.studies = studies;
    this.entries = new Recent<>(room);
  }

  /** A study, or why there is none. */
  sealed interface Entry {
    /** A study that can be run. */
    record Open(Studies.Ready study) implements Entry {}

    /** Values that are wrong together, or data without bars. */
    record Refused(String reason) implements Entry {}
  }

  /** Returns the study of a place. */
  synchronized Entry at(long place) {
    Function<Long, Entry> opening = _ -> open(place);
    return entries.computeIfAbsent(places.study(place), opening);
  }

  private Entry open(long place) {
    try {
      return new Entry.Open(studies.open(places.single(place)));
    } catch (CannotRun | InvalidRequest refused) {
      return new Entry.Refused(String.valueOf(refused.getMessage()));
    }
  }

  /** Returns the id of the study of a place; empty when it cannot be run. */
  synchronized String id(long place) {
    String known = ids.get(places.study(place));
    if (known != null) {
      return known;
    }
    String id =
        switch (at(place)) {
          case Entry.Open(Studies.Ready study) -> study.id();
          case Entry.Refused _ -> "";
        };
    ids.put(places.study(place), id);
    return id;
  }

  /** A map that forgets what was not asked for the longest. */
  private static final class Recent<V> extends LinkedHashMap<Long, V> {
    private static final long serialVersionUID = 1;
    private final int room;

    Recent(int room) {
      super(16, 0.75f, true);
      this.room = room;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
      return size() > room;
    }
  }
}
