package stratlab.strategy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a strategy's definition from its record, and makes records from checked values. */
final class RecordReader {
  /** What stands in addresses and on command lines as it is. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");

  private final Class<? extends Strategy> type;

  /** Null where it is that of the class file. */
  private final @Nullable String digest;

  /** Null until it is asked for: most commands need one of many. */
  private volatile @Nullable StrategyDefinition definition;

  private volatile @Nullable RecordParams<? extends Record> params;

  /** Takes a strategy of the class path: its digest is that of its class file. */
  RecordReader(Class<? extends Strategy> type) {
    this(type, null);
  }

  /** Takes a strategy with the digest of what it came in. */
  RecordReader(Class<? extends Strategy> type, @Nullable String digest) {
    this.type = type;
    this.digest = digest;
  }

  /**
   * Returns what requests call the strategy; reads no more than that.
   *
   * @throws IllegalArgumentException when it is no record with a card, or has no proper name
   */
  String name() {
    StrategyCard card = card();
    String name = card.name().isEmpty() ? type.getSimpleName() : card.name();
    if (!NAME.matcher(name).matches() || card.roles().length == 0) {
      throw new IllegalArgumentException(
          type.getName()
              + ": a strategy has a role and a name of at most 60 letters, digits, '-', '_' and"
              + " '.', which begins with a letter");
    }
    return name;
  }

  private StrategyCard card() {
    StrategyCard card = type.getAnnotation(StrategyCard.class);
    if (!type.isRecord() || card == null) {
      throw new IllegalArgumentException(
          type.getName() + ": a strategy is a public record with a @StrategyCard");
    }
    return card;
  }

  Class<? extends Strategy> type() {
    return type;
  }

  private RecordParams<? extends Record> params() {
    RecordParams<? extends Record> known = params;
    if (known == null) {
      known = RecordParams.of(type.asSubclass(Record.class));
      params = known;
    }
    return known;
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
      return new RecordReader(fresh.asSubclass(Strategy.class), digest).create(values);
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(type.getName() + " was there before", gone);
    }
  }

  /** Makes the strategy of checked values. */
  Strategy create(Map<String, Object> values) {
    return type.cast(params().create(values));
  }

  /**
   * Returns the definition.
   *
   * @throws IllegalArgumentException saying what the record lacks
   */
  StrategyDefinition definition() {
    StrategyDefinition known = definition;
    if (known == null) {
      known = read();
      definition = known;
    }
    return known;
  }

  private StrategyDefinition read() {
    StrategyCard card = card();
    String name = name();
    List<ParamDefinition> params = params().definitions();
    StrategyDefinition plain =
        new StrategyDefinition(
            name,
            card.title(),
            card.about(),
            List.of(card.sources()),
            roles(card),
            params,
            List.of(),
            digest == null ? digest(type) : digest);
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
