package stratlab.strategy;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads a strategy's definition from its record, and makes records from checked values. */
final class RecordReader {
  private final Class<? extends Strategy> type;

  RecordReader(Class<? extends Strategy> type) {
    this.type = type;
  }

  Class<? extends Strategy> type() {
    return type;
  }

  private RecordParams<? extends Record> params() {
    return RecordParams.of(type.asSubclass(Record.class));
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
    StrategyCard card = type.getAnnotation(StrategyCard.class);
    if (!type.isRecord() || card == null) {
      throw new IllegalArgumentException(
          type.getName() + ": a strategy is a public record with a @StrategyCard");
    }
    List<ParamDefinition> params = params().definitions();
    String name = card.name().isEmpty() ? type.getSimpleName() : card.name();
    StrategyDefinition plain =
        new StrategyDefinition(
            name,
            card.title(),
            card.about(),
            List.of(card.sources()),
            roles(card),
            params,
            List.of(),
            digest());
    return plain.with(create(plain.defaults()).constraints());
  }

  private Roles roles(StrategyCard card) {
    try {
      return Roles.of(card);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(type.getName() + ": " + wrong.getMessage(), wrong);
    }
  }

  private String digest() {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream code = type.getResourceAsStream(file)) {
      if (code == null) {
        throw new IllegalArgumentException(type.getName() + ": its class file cannot be read");
      }
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(code.readAllBytes()));
    } catch (IOException unread) {
      throw new IllegalArgumentException(type.getName() + ": cannot be read", unread);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
