package stratlab.sweep.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import stratlab.bounds.Limits;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.AxisTarget;
import stratlab.sweep.spec.AxisTargets;
import stratlab.sweep.spec.RequestBuilder;
import stratlab.sweep.spec.SweepRequest;

/** Reads the axes of a request and finds what is wrong with each alone. */
final class AxesCheck {
  private final AxisTargets subjects;
  private final SweepRequest request;
  private final BiConsumer<String, String> fault;
  private final RequestBuilder base;
  private final List<ParsedAxis> asked = new ArrayList<>();
  private final Map<String, Integer> indices = new HashMap<>();

  /**
   * Takes a request.
   *
   * @param fault told each fault: the field and what is wrong with it
   */
  AxesCheck(AxisTargets subjects, SweepRequest request, BiConsumer<String, String> fault) {
    this.subjects = subjects;
    this.request = request;
    this.fault = fault;
    this.base = new RequestBuilder(request.base());
  }

  /** Returns the axes without a fault. */
  List<ParsedAxis> read() {
    List<AxisRequest> given = request.axes() == null ? List.of() : request.axes();
    if (given.isEmpty()) {
      fault.accept("axes", "give an axis at least: what differs from cell to cell");
    } else if (given.size() > Limits.AXES) {
      fault.accept("axes", "%d axes are more than %d".formatted(given.size(), Limits.AXES));
    } else {
      for (int i = 0; i < given.size(); i++) {
        read(i, given.get(i));
      }
    }
    return asked;
  }

  private void read(int index, AxisRequest axis) {
    String name = axis.name() == null ? "" : axis.name().strip();
    Optional<AxisTarget> subject = subjects.find(name);
    if (name.isEmpty()) {
      fault.accept(ParsedAxis.field(index, "name"), "say what the axis changes");
    } else if (subject.isPresent()) {
      if (isFree(index, subject.get())) {
        readValues(index, subject.get(), axis);
      }
    } else if (subjects.areComplete() || name.startsWith(AxisTargets.SETTINGS)) {
      fault.accept(ParsedAxis.field(index, "name"), subjects.unknown(name));
    }
  }

  /** Whether nothing else says what the axis changes. */
  private boolean isFree(int index, AxisTarget subject) {
    if (base.has(subject.kind(), subject.key())) {
      fault.accept(
          subject.field(),
          "%s is an axis; leave it out here or leave the axis out".formatted(subject.name()));
    }
    Integer before = indices.putIfAbsent(subject.name(), index);
    boolean walks = subject.kind() == Axis.Kind.DATES && request.walkForward() != null;
    if (before != null) {
      fault.accept(
          ParsedAxis.field(index, "name"),
          "%s is axis %d already; give all its values there".formatted(subject.name(), before + 1));
    }
    if (walks) {
      fault.accept(
          ParsedAxis.field(index, "name"),
          "a walk forward chooses its dates itself; bound them by from and to");
    }
    return before == null && !walks;
  }

  private void readValues(int index, AxisTarget subject, AxisRequest axis) {
    List<String> told = new ArrayList<>();
    List<Object> values =
        new AxisReader(
                subject,
                axis,
                (part, message) -> {
                  told.add(message);
                  fault.accept(ParsedAxis.field(index, part), message);
                })
            .values();
    if (told.isEmpty()) {
      asked.add(new ParsedAxis(index, subject, axis.values() == null, values));
    }
  }
}
