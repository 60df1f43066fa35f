package stratlab.cli.report;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import stratlab.bounds.Quoted;

/** How many trades a table shows: a number, or {@code all}. */
public final class TradesShown implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String word) {
    if (word.equalsIgnoreCase("all")) {
      return Integer.MAX_VALUE;
    }
    if (!word.matches("\\d{1,9}")) {
      throw new TypeConversionException(Quoted.of(word) + " is neither a number nor 'all'");
    }
    return Integer.valueOf(word);
  }
}
