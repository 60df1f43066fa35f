package stratlab.parity;

import java.util.OptionalDouble;
import stratlab.trading.Commission;
import stratlab.trading.Contract;
import stratlab.trading.Costs;

/** Reads an entry of {@code broker.commission}: a scheme of Backtrader. */
final class RecordedCosts {
  private RecordedCosts() {}

  /**
   * Without a kind, a margin makes the rate an amount a unit and the instrument a future; without
   * one the rate is a fraction and the instrument a share.
   */
  static Costs read(Fields entry) {
    double rate = entry.number("commission", 0);
    OptionalDouble margin = entry.optionalNumber("margin");
    double multiplier = entry.number("mult", 1);
    double marginShare = entry.number("automargin", 0);
    boolean hasMargin = margin.isPresent() && margin.getAsDouble() != 0;
    String kind = entry.optionalText("commtype").orElse("");
    boolean shares = entry.flag("stocklike", false);
    boolean fraction = entry.flag("percabs", true);
    boolean percent =
        switch (kind) {
          case "" -> {
            shares = !hasMargin;
            yield !hasMargin;
          }
          case "perc" -> true;
          case "fixed" -> false;
          default -> throw entry.fault("commtype", "is " + kind + "; known are perc and fixed");
        };
    if (shares && multiplier != 1) {
      throw entry.fault("mult", "is for futures; a share has no multiplier here");
    }
    Contract contract =
        shares
            ? new Contract.Stock()
            : marginShare == 0
                ? new Contract.Future(hasMargin ? margin.getAsDouble() : 1, multiplier)
                : new Contract.MarginShare(marginShare < 0 ? multiplier : marginShare, multiplier);
    double charged = percent && !fraction ? rate / 100 : rate;
    Costs costs =
        new Costs(
            percent ? new Commission.Percent(charged, 0) : new Commission.PerUnit(charged, 0),
            contract,
            entry.number("leverage", 1),
            entry.number("interest", 0),
            entry.flag("interest_long", false));
    entry.end();
    return costs;
  }
}
