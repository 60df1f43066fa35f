package stratlab.testing;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Moments;
import stratlab.market.Panel;
import stratlab.market.csv.CsvBars;

/** A recorded run of Backtrader; its README says what each key means. */
public final class Golden {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  private final Map<String, Object> json;
  private final List<double[]> equity;

  private Golden(Map<String, Object> json, List<double[]> equity) {
    this.json = json;
    this.equity = equity;
  }

  /** Reads a case by the name of its file without ending. */
  public static Golden load(String name) {
    try {
      byte[] text = Files.readAllBytes(ROOT.resolve("cases/" + name + ".json"));
      Map<String, Object> json =
          ObjectMapper.getDefault().readValue(text, Argument.mapOf(String.class, Object.class));
      List<double[]> equity = new ArrayList<>();
      List<String> lines = Files.readAllLines(ROOT.resolve("cases/" + name + ".equity.csv"));
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(",");
        equity.add(
            new double[] {
              Moments.read(fields[1]), Double.parseDouble(fields[2]), Double.parseDouble(fields[3])
            });
      }
      return new Golden(json, equity);
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  /** Returns the data sets of the case. */
  public Panel panel() {
    List<Bars> sets = new ArrayList<>();
    for (Map<String, Object> feed : list("data")) {
      Path file = ROOT.resolve(String.valueOf(feed.get("file")));
      sets.add(CsvBars.read(file, new Instrument(String.valueOf(feed.get("name")))));
    }
    return Panel.of(sets);
  }

  /** Returns the names of the data sets in order. */
  public List<String> feeds() {
    return list("data").stream().map(feed -> String.valueOf(feed.get("name"))).toList();
  }

  /** Returns the parameters of the strategy. */
  public Map<String, Object> params() {
    return map(map(json, "strategy"), "params");
  }

  public Map<String, Object> summary() {
    return map(json, "summary");
  }

  /** Returns the figures of Backtrader's analyzers by name. */
  public Map<String, Object> analyzers() {
    return map(json, "analyzers");
  }

  public double cash() {
    return number(map(json, "broker"), "cash");
  }

  public double commission() {
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rates =
        (List<Map<String, Object>>) map(json, "broker").get("commission");
    return rates.isEmpty() ? 0 : number(rates.getFirst(), "commission");
  }

  /** Returns the units of the sizer; 1 where it has another rule. */
  public double stake() {
    Map<String, Object> params = map(map(json, "sizer"), "params");
    return params.containsKey("stake") ? number(params, "stake") : 1;
  }

  public List<Map<String, Object>> orders() {
    return list("orders");
  }

  public List<Map<String, Object>> trades() {
    return list("trades");
  }

  public List<Map<String, Object>> openTrades() {
    return list("open_trades");
  }

  /** Returns time (epoch milliseconds), value and cash of each bar. */
  public List<double[]> equity() {
    return equity;
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> list(String key) {
    return (List<Map<String, Object>>) json.get(key);
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(Map<String, Object> of, String key) {
    return (Map<String, Object>) of.get(key);
  }

  public static double number(Map<String, Object> of, String key) {
    return ((Number) of.get(key)).doubleValue();
  }

  /** Reads a time of the case, a day or a moment, as epoch milliseconds. */
  public static long day(Object text) {
    return Moments.read(String.valueOf(text));
  }
}
