package stratlab.document.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.document.JsonFields;
import stratlab.document.RequestDocument;
import stratlab.sweep.Sweeps;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.WalkForwardRequest;

/**
 * A request for a sweep as a JSON object says it: that of a backtest and some fields more. Every
 * fault is collected: fields there are not, values of the wrong kind, and what the use case finds
 * wrong with the rest.
 */
public final class SweepDocument {
  private static final List<String> MORE =
      List.of("axes", "where", "keep", "sampling", "rankBy", "outOfSample", "walkForward");

  private final RequestDocument base;
  private final List<Fault> faults = new ArrayList<>();
  private final SweepRequest request;

  private SweepDocument(Map<?, ?> body) {
    this.base = RequestDocument.partOf(body, MORE);
    faults.addAll(base.unreadable());
    JsonFields fields = new JsonFields("", body, faults);
    this.request =
        new SweepRequest(
            base.request(),
            axes(fields),
            fields.texts("where"),
            fields.texts("keep"),
            sampling(fields.object("sampling", "method", "cells", "seed")),
            fields.text("rankBy"),
            fields.number("outOfSample"),
            walkForward(fields.object("walkForward", "mode", "train", "test")));
  }

  public static SweepDocument of(Map<?, ?> body) {
    return new SweepDocument(body);
  }

  /** Returns what it asks for; a field that cannot be read is taken as absent. */
  public SweepRequest request() {
    return request;
  }

  /** Returns whether every field is known and of the right kind. */
  public boolean isReadable() {
    return faults.isEmpty();
  }

  /** Returns the fields that are not known or not of the right kind. */
  List<Fault> unreadable() {
    return List.copyOf(faults);
  }

  /**
   * Returns everything that is wrong with it. What is said of a field that could not be read, or of
   * its parts, is left out: it was checked as if it were absent.
   */
  public List<Fault> faults(Sweeps sweeps) {
    List<Fault> all = new ArrayList<>(faults);
    if (faults.stream().anyMatch(fault -> fault.field().equals("strategy"))) {
      return all;
    }
    try {
      sweeps.check(request);
    } catch (InvalidRequest invalid) {
      invalid.faults().stream()
          .filter(more -> faults.stream().noneMatch(known -> concerns(known, more)))
          .forEach(all::add);
    }
    return all;
  }

  private static boolean concerns(Fault known, Fault more) {
    return isPart(known.field(), more.field()) || isPart(more.field(), known.field());
  }

  private static boolean isPart(String whole, String part) {
    return part.startsWith(whole)
        && (part.length() == whole.length() || ".[".indexOf(part.charAt(whole.length())) >= 0);
  }

  private static @Nullable List<AxisRequest> axes(JsonFields fields) {
    List<?> given = fields.list("axes");
    if (given == null) {
      return null;
    }
    return IntStream.range(0, given.size())
        .mapToObj(i -> fields.element("axes", i, "name", "from", "to", "step", "count", "values"))
        .map(SweepDocument::axis)
        .toList();
  }

  private static AxisRequest axis(JsonFields fields) {
    return new AxisRequest(
        fields.text("name"),
        fields.number("from"),
        fields.number("to"),
        fields.number("step"),
        fields.count("count"),
        fields.values("values"));
  }

  private static @Nullable SamplingRequest sampling(@Nullable JsonFields fields) {
    return fields == null
        ? null
        : new SamplingRequest(fields.text("method"), fields.count("cells"), fields.whole("seed"));
  }

  private static @Nullable WalkForwardRequest walkForward(@Nullable JsonFields fields) {
    return fields == null
        ? null
        : new WalkForwardRequest(fields.text("mode"), fields.text("train"), fields.text("test"));
  }
}
