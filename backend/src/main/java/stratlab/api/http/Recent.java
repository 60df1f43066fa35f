package stratlab.api.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that forget what has not been asked for the longest. Safe for many threads. */
public final class Recent {
  private Recent() {}

  public static <V> Map<String, V> most(int kept) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > kept;
          }
        });
  }
}
