package stratlab.job.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Funnel;
import stratlab.backtest.SignalOutcome;
import stratlab.document.JsonTree;
import stratlab.document.ReportJson;

/** Reads the part of a stored report that tells what became of its signals. */
final class StoredFunnel {
  private StoredFunnel() {}

  /** Reads {@code {"funnel": …}} as {@link ReportJson} writes it. */
  static Funnel read(byte[] document) throws IOException {
    Node funnel = new Node(JsonTree.read(document)).node("funnel");
    return new Funnel(
        Funnel.Basis.valueOf(funnel.constant("basis")),
        funnel.whole("raw"),
        funnel.whole("filled"),
        funnel.nodes("outcomes").stream().map(StoredFunnel::outcome).toList(),
        funnel.text("explanation"),
        funnel.nodes("conditions").stream().map(StoredFunnel::part).toList());
  }

  private static Funnel.Outcome outcome(Node outcome) {
    return new Funnel.Outcome(
        SignalOutcome.valueOf(outcome.constant("outcome")),
        outcome.word("label"),
        outcome.whole("signals"),
        outcome.whole("bars"),
        outcome.whole("stretches"),
        outcome.nodes("first").stream().map(StoredFunnel::stretch).toList());
  }

  private static Funnel.Stretch stretch(Node stretch) {
    return new Funnel.Stretch(
        stretch.whole("bar"),
        stretch.whole("bars"),
        (long) stretch.number("from"),
        (long) stretch.number("to"));
  }

  private static Funnel.Part part(Node part) {
    return new Funnel.Part(
        part.word("step"),
        part.whole("depth"),
        part.word("condition"),
        part.whole("bars"),
        part.has("closest") ? closest(part.node("closest")) : null,
        part.text("note"));
  }

  private static Funnel.Closest closest(Node closest) {
    return new Funnel.Closest(
        closest.whole("bar"),
        (long) closest.number("time"),
        closest.number("value"),
        closest.number("other"),
        closest.number("gap"));
  }

  /** An object of the document. */
  private record Node(@Nullable Object value) {
    private @Nullable Object member(String name) {
      return value instanceof Map<?, ?> members ? members.get(name) : null;
    }

    boolean has(String name) {
      return member(name) != null;
    }

    Node node(String name) {
      return new Node(member(name));
    }

    List<Node> nodes(String name) {
      return member(name) instanceof List<?> list
          ? list.stream().map(Node::new).toList()
          : List.of();
    }

    @Nullable String text(String name) {
      return member(name) instanceof String text ? text : null;
    }

    String word(String name) {
      if (member(name) instanceof String word) {
        return word;
      }
      throw new IllegalStateException("the stored funnel has no text '" + name + "'");
    }

    String constant(String name) {
      return word(name).toUpperCase(Locale.ROOT);
    }

    double number(String name) {
      if (member(name) instanceof Number number) {
        return number.doubleValue();
      }
      throw new IllegalStateException("the stored funnel has no number '" + name + "'");
    }

    int whole(String name) {
      return (int) number(name);
    }
  }
}
