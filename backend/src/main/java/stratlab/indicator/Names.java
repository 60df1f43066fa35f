package stratlab.indicator;

/**
 * The names of derived lines. They tell one line from another among all runs over the same prices,
 * so each says the indicator, its arguments and its source; that it is over the close is left out.
 */
final class Names {
  private Names() {}

  static String of(String indicator, Line source, double... arguments) {
    String start = source.name().equals("close") ? "" : source.name();
    return called(indicator, list(start, arguments));
  }

  static String of(String indicator, double... arguments) {
    return called(indicator, list("", arguments));
  }

  private static String called(String indicator, String list) {
    return list.isEmpty() ? indicator : indicator + "(" + list + ")";
  }

  /** Returns the name of a line as seen from a data set, which it names when it is another. */
  static String seenFrom(int set, Line line) {
    return line.set() == set ? line.name() : line.name() + " of data " + line.set();
  }

  private static String list(String start, double... arguments) {
    StringBuilder list = new StringBuilder(start);
    for (double argument : arguments) {
      list.append(list.isEmpty() ? "" : ", ").append(number(argument));
    }
    return list.toString();
  }

  /** Returns a number in its shortest form. */
  static String number(double number) {
    String text = Double.toString(number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
