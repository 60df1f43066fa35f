package stratlab.strategy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a strategy's definition from its record, and makes records from checked values. */
final class RecordReader {
  /** What stands in addresses and on command lines as it is. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");

  private final Class<? extends Strategy> type;
  private final StrategyDefinition definition;

  /**
   * Reads a strategy of the class path: its digest is that of its class file.
   *
   * @throws IllegalArgumentException saying what the record lacks
   */
  RecordReader(Class<? extends Strategy> type) {
    this(type, digest(type));
  }

  /**
   * Reads a strategy.
   *
   * @throws IllegalArgumentException saying what the record lacks
   */
  RecordReader(Class<? extends Strategy> type, String digest) {
    this.type = type;
    this.definition = read(digest);
  }

  Class<? extends Strategy> type() {
    return type;
  }

  private RecordParams<? extends Record> params() {
    return RecordParams.of(type.asSubclass(Record.class));
  }

  /**
   * Makes the strategy of checked values by classes that no other run has used: what those keep in
   * static fields is not there. One that is no plug-in's is made as ever.
   */
  Strategy createApart(Map<String, Object> values) {
    if (!(type.getClassLoader() instanceof JarLoader jar)) {
      return create(values);
    }
    try {
      Class<?> fresh = jar.again().loadClass(type.getName());
      return new RecordReader(fresh.asSubclass(Strategy.class), definition.digest()).create(values);
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(type.getName() + " was there before", gone);
    }
  }

  /** Makes the strategy of checked values. */
  Strategy create(Map<String, Object> values) {
    return type.cast(params().create(values));
  }

  StrategyDefinition definition() {
    return definition;
  }

  private StrategyDefinition read(String digest) {
    StrategyCard card = type.getAnnotation(StrategyCard.class);
    if (!type.isRecord() || card == null) {
      throw new IllegalArgumentException(
          type.getName() + ": a strategy is a public record with a @StrategyCard");
    }
    List<ParamDefinition> params = params().definitions();
    String name = card.name().isEmpty() ? type.getSimpleName() : card.name();
    if (!NAME.matcher(name).matches() || card.roles().length == 0) {
      throw new IllegalArgumentException(
          type.getName()
              + ": a strategy has a role and a name of at most 60 letters, digits, '-', '_' and"
              + " '.', which begins with a letter");
    }
    StrategyDefinition plain =
        new StrategyDefinition(
            name,
            card.title(),
            card.about(),
            List.of(card.sources()),
            roles(card),
            params,
            List.of(),
            digest);
    List<Constraint> constraints = create(plain.defaults()).constraints();
    constraints.forEach(constraint -> check(constraint, plain.defaults()));
    return plain.with(constraints);
  }

  private Roles roles(StrategyCard card) {
    try {
      return Roles.of(card);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(type.getName() + ": " + wrong.getMessage(), wrong);
    }
  }

  private void check(Constraint constraint, Map<String, Object> defaults) {
    constraint
        .fault(defaults)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(
                  type.getName() + ": the defaults break its constraint: " + fault);
            });
  }

  private static String digest(Class<?> type) {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream code = type.getResourceAsStream(file)) {
      if (code == null) {
        throw new IllegalArgumentException(type.getName() + ": its class file cannot be read");
      }
      return PluginJar.sha256(code.readAllBytes());
    } catch (IOException unread) {
      throw new IllegalArgumentException(type.getName() + ": cannot be read", unread);
    }
  }
}
