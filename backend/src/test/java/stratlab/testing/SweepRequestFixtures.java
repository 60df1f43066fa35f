package stratlab.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.RunSettings;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForwardRequest;

/** Sweeps that tests ask for in a few words. */
public final class SweepRequestFixtures {
  private SweepRequestFixtures() {}

  /**
   * Reads an axis: {@code fast=5:50:5}, {@code fast=5:50}, {@code x=1:100:log3} or {@code
   * slow=60,120}; values that look like numbers are numbers.
   */
  public static AxisRequest axis(String text) {
    String name = text.substring(0, text.indexOf('='));
    String values = text.substring(text.indexOf('=') + 1);
    if (name.equals("dates") || !values.contains(":")) {
      return new AxisRequest(name, null, null, null, null, list(values));
    }
    String[] parts = values.split(":");
    boolean log = parts.length == 3 && parts[2].startsWith("log");
    return new AxisRequest(
        name,
        parts[0].isEmpty() ? null : Double.valueOf(parts[0]),
        parts[1].isEmpty() ? null : Double.valueOf(parts[1]),
        parts.length == 3 && !log ? Double.valueOf(parts[2]) : null,
        log ? Integer.valueOf(parts[2].substring(3)) : null,
        null);
  }

  private static List<Object> list(String values) {
    List<Object> list = new ArrayList<>();
    for (String value : values.isEmpty() ? new String[0] : values.split(",")) {
      list.add(value.matches("-?[0-9.]+") && !value.contains("..") ? Double.valueOf(value) : value);
    }
    return list;
  }

  /** Reads axes with a blank between them. */
  public static List<AxisRequest> axes(@Nullable String text) {
    return text == null || text.isBlank()
        ? List.of()
        : List.of(text.strip().split(" +")).stream().map(SweepRequestFixtures::axis).toList();
  }

  /** Asks for a sweep of a strategy over axes, with all defaults. */
  public static SweepRequest sweep(String strategy, String axes) {
    return new SweepRequest(
        BacktestRequest.of(strategy), axes(axes), null, null, null, null, null, null);
  }

  public static SweepRequest with(SweepRequest asked, SamplingRequest sampling) {
    return new SweepRequest(
        asked.base(),
        asked.axes(),
        asked.where(),
        asked.keep(),
        sampling,
        asked.rankBy(),
        asked.outOfSample(),
        asked.walkForward());
  }

  public static SweepRequest with(SweepRequest asked, List<String> where, List<String> keep) {
    return new SweepRequest(
        asked.base(),
        asked.axes(),
        where,
        keep,
        asked.sampling(),
        asked.rankBy(),
        asked.outOfSample(),
        asked.walkForward());
  }

  public static SweepRequest with(SweepRequest asked, WalkForwardRequest walkForward) {
    return new SweepRequest(
        asked.base(),
        asked.axes(),
        asked.where(),
        asked.keep(),
        asked.sampling(),
        asked.rankBy(),
        asked.outOfSample(),
        walkForward);
  }

  public static SweepRequest with(SweepRequest asked, BacktestRequest base) {
    return new SweepRequest(
        base,
        asked.axes(),
        asked.where(),
        asked.keep(),
        asked.sampling(),
        asked.rankBy(),
        asked.outOfSample(),
        asked.walkForward());
  }

  /** A base from data, dates and parameters. */
  public static BacktestRequest base(
      String strategy, Map<String, Object> params, @Nullable String from, @Nullable String to) {
    return new BacktestRequest(null, strategy, params, null, from, to, null, null, null);
  }

  /** An axis of whole numbers from 0 to below a size. */
  public static Axis counting(String name, int size) {
    List<Object> values = new ArrayList<>();
    for (long value = 0; value < size; value++) {
      values.add(value);
    }
    return new Axis(name, Axis.Kind.PARAM, values);
  }

  /** A checked sweep over counting axes called a, b, c, …, without a strategy behind it. */
  public static SweepSpec counting(Sampling sampling, List<String> where, int... sizes) {
    List<Axis> axes = new ArrayList<>();
    Map<String, Object> params = new LinkedHashMap<>();
    for (int axis = 0; axis < sizes.length; axis++) {
      String name = String.valueOf((char) ('a' + axis));
      axes.add(counting(name, sizes[axis]));
      params.put(name, 0L);
    }
    return spec(sampling, where, axes, params);
  }

  public static SweepSpec spec(
      Sampling sampling, List<String> where, List<Axis> axes, Map<String, Object> params) {
    BacktestSpec base =
        new BacktestSpec(
            "made up",
            "Made",
            params,
            Map.of("price", "alpha"),
            null,
            null,
            1000,
            0,
            1,
            RunSettings.params().defaults());
    return new SweepSpec(
        base,
        axes,
        where.stream().map(Rule::parse).toList(),
        List.of(),
        sampling,
        "sharpe",
        0.3,
        null);
  }
}
