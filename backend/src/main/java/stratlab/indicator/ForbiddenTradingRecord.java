package stratlab.indicator;

import java.lang.reflect.Proxy;
import org.ta4j.core.TradingRecord;

/**
 * What a ta4j rule is given for the trades so far. The account is the engine's: a rule that asks
 * for trades, as ta4j's stops do, is refused instead of being told that there were none.
 */
final class ForbiddenTradingRecord {
  static final TradingRecord INSTANCE =
      (TradingRecord)
          Proxy.newProxyInstance(
              TradingRecord.class.getClassLoader(),
              new Class<?>[] {TradingRecord.class},
              (_, method, _) -> {
                throw new UnsupportedOperationException(
                    "a ta4j rule asked for the trades so far (%s), which this engine keeps; use"
                            .formatted(method.getName())
                        + " the stop, target, trail or time stop of Signals instead");
              });

  private ForbiddenTradingRecord() {}
}
