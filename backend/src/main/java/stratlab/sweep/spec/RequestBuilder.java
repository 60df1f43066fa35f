package stratlab.sweep.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;

/** A run of which parts are replaced by values of axes. */
public final class RequestBuilder {
  private final BacktestRequest base;
  private final Map<String, @Nullable Object> params = new LinkedHashMap<>();
  private final Map<String, String> data = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> settings = new LinkedHashMap<>();
  private @Nullable String from;
  private @Nullable String to;
  private @Nullable Double cash;
  private @Nullable Double commission;
  private @Nullable Double size;

  public RequestBuilder(BacktestRequest base) {
    this.base = base;
    params.putAll(base.params() == null ? Map.of() : base.params());
    data.putAll(base.data() == null ? Map.of() : base.data());
    settings.putAll(base.settings() == null ? Map.of() : base.settings());
    this.from = base.from();
    this.to = base.to();
    this.cash = base.cash();
    this.commission = base.commission();
    this.size = base.size();
  }

  public RequestBuilder(BacktestSpec base) {
    this(BacktestRequest.of(base));
  }

  /** Whether a part is given. */
  public boolean has(Axis.Kind kind, String key) {
    return switch (kind) {
      case PARAM -> params.containsKey(key);
      case DATA -> data.containsKey(key);
      case SETTING -> settings.containsKey(key);
      case DATES -> isGiven(from) || isGiven(to);
      case CASH -> cash != null;
      case COMMISSION -> commission != null;
      case SIZE -> size != null;
    };
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** Replaces a part by a value of an axis. */
  public RequestBuilder put(Axis.Kind kind, String key, Object value) {
    switch (kind) {
      case PARAM -> params.put(key, value);
      case DATA -> data.put(key, (String) value);
      case SETTING -> settings.put(key, value);
      case DATES -> {
        TimeSpan window = TimeSpan.of((String) value);
        this.from = window.from();
        this.to = window.to();
      }
      case CASH -> this.cash = (Double) value;
      case COMMISSION -> this.commission = (Double) value;
      case SIZE -> this.size = (Double) value;
    }
    return this;
  }

  public RequestBuilder put(Axis axis, int index) {
    return put(axis.kind(), axis.key(), axis.values().get(index));
  }

  /** Leaves a part out. */
  public RequestBuilder clear(Axis.Kind kind, String key) {
    switch (kind) {
      case PARAM -> params.remove(key);
      case DATA -> data.remove(key);
      case SETTING -> settings.remove(key);
      case DATES -> {
        this.from = null;
        this.to = null;
      }
      case CASH -> this.cash = null;
      case COMMISSION -> this.commission = null;
      case SIZE -> this.size = null;
    }
    return this;
  }

  public RequestBuilder clearParams() {
    params.clear();
    return this;
  }

  public BacktestRequest request() {
    return new BacktestRequest(
        base.name(), base.strategy(), params, data, from, to, cash, commission, size, settings);
  }

  /** Returns it as a spec; only of a draft that was made of one and has all of its parts. */
  public BacktestSpec spec() {
    Map<String, Object> values = new LinkedHashMap<>();
    params.forEach((name, value) -> values.put(name, given(value)));
    Map<String, Object> set = new LinkedHashMap<>();
    settings.forEach((name, value) -> set.put(name, given(value)));
    return new BacktestSpec(
        given(base.name()),
        given(base.strategy()),
        values,
        data,
        from,
        to,
        given(cash),
        given(commission),
        given(size),
        set);
  }

  private static <T> T given(@Nullable T part) {
    return Objects.requireNonNull(part);
  }
}
