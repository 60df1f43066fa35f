package stratlab.parity;

import stratlab.trading.Sizing;

/** Reads {@code sizer}. */
final class RecordedSizer {
  private RecordedSizer() {}

  static Sizing read(Fields sizer) {
    String name = sizer.text("name");
    Fields params = sizer.optionalObject("params");
    Sizing sizing =
        switch (name) {
          case "FixedSize" -> fixed(params);
          case "FixedReverser" -> new Sizing.Reverser(params.number("stake", 1));
          case "PercentSizer" -> percent(params, 20, false);
          case "PercentSizerInt" -> percent(params, 20, true);
          case "AllInSizer" -> percent(params, 100, false);
          case "AllInSizerInt" -> percent(params, 100, true);
          default ->
              throw sizer.fault(
                  "name",
                  "is "
                      + name
                      + "; known are FixedSize, FixedReverser, PercentSizer, PercentSizerInt,"
                      + " AllInSizer and AllInSizerInt");
        };
    params.end();
    sizer.end();
    return sizing;
  }

  private static Sizing fixed(Fields params) {
    double stake = params.number("stake", 1);
    double tranches = params.number("tranches", 1);
    double size = tranches > 1 ? Math.floor(stake / tranches) : stake;
    return new Sizing.Fixed(size);
  }

  private static Sizing percent(Fields params, double usual, boolean whole) {
    return new Sizing.PercentOfCash(params.number("percents", usual), params.flag("retint", whole));
  }
}
