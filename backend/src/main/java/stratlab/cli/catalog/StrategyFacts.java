package stratlab.cli.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Defaults;
import stratlab.cli.run.ParamFacts;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;
import stratlab.strategy.Constraint;
import stratlab.strategy.ParamDefinition;
import stratlab.strategy.Roles;
import stratlab.strategy.StrategyDefinition;

/** Strategy definitions as rows, facts and JSON. */
final class StrategyFacts {
  static final List<String> HEADING =
      List.of("name", "title", "roles", "params", "about", "source");

  private StrategyFacts() {}

  /** Returns what is wrong with a name and which name may be meant. */
  static String unknown(CommandContext bench, String name) {
    return bench.strategies().unknown(name);
  }

  static TextTable table(CommandContext bench, List<StrategyDefinition> all) {
    TextTable table =
        new TextTable(
            Heading.text("NAME"),
            Heading.text("DATA"),
            Heading.number("PARAMETERS"),
            Heading.text("SOURCE"),
            Heading.text("WHAT IT DOES"));
    for (StrategyDefinition strategy : all) {
      table.row(
          strategy.name(),
          strategy.data().text(),
          String.valueOf(strategy.params().size()),
          bench.strategies().source(strategy),
          firstSentence(strategy.about()));
    }
    return table;
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  static List<String> cells(CommandContext bench, StrategyDefinition strategy) {
    List<String> params = strategy.params().stream().map(ParamDefinition::name).toList();
    return List.of(
        strategy.name(),
        strategy.title(),
        String.join(" ", strategy.roles()),
        String.join(" ", params),
        strategy.about(),
        bench.strategies().source(strategy));
  }

  static Map<String, String> facts(CommandContext bench, StrategyDefinition strategy) {
    Map<String, String> facts = new LinkedHashMap<>();
    Map<String, String> data = Defaults.data(strategy, bench.data());
    for (String role : strategy.roles()) {
      String usual = data.containsKey(role) ? ", usually " + data.get(role) : "";
      facts.put("Data, " + role, (strategy.data().isTraded(role) ? "traded" : "watched") + usual);
    }
    if (strategy.data().repeated() != null) {
      String next = strategy.data().at(strategy.roles().size()).orElse("");
      String last = strategy.data().repeated() + Roles.MOST;
      facts.put("Data, more", "traded, as many as are named, " + next + " to " + last);
    }
    if (!strategy.constraints().isEmpty()) {
      List<String> rules = strategy.constraints().stream().map(Constraint::text).toList();
      facts.put("Must hold", String.join(", ", rules));
    }
    if (!strategy.sources().isEmpty()) {
      facts.put("Published in", String.join("; ", strategy.sources()));
    }
    facts.put("Warm-up", WarmUp.sentence(bench.backtests(), strategy));
    facts.put("Source", bench.strategies().source(strategy));
    facts.put("Digest", strategy.digest());
    return facts;
  }

  /** Returns a command that runs the strategy with every parameter at its default. */
  static String example(StrategyDefinition strategy) {
    StringBuilder command = new StringBuilder("stratlab run -s ").append(strategy.name());
    for (ParamDefinition param : strategy.params()) {
      String setting = param.name() + "=" + Formats.value(param.defaultValue());
      boolean plain = setting.matches("[\\w=.,+-]+");
      command.append(" -P ").append(plain ? setting : "'" + setting.replace("'", "'\\''") + "'");
    }
    return command.toString();
  }

  /** Returns a definition in the form the API sends it. */
  static Map<String, @Nullable Object> json(CommandContext bench, StrategyDefinition strategy) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", strategy.name());
    json.put("title", strategy.title());
    json.put("about", strategy.about());
    json.put("sources", strategy.sources());
    json.put("roles", strategy.roles());
    json.put("repeated", strategy.data().repeated());
    json.put("traded", strategy.data().traded());
    json.put("params", strategy.params().stream().map(ParamFacts::json).toList());
    json.put("constraints", strategy.constraints().stream().map(StrategyFacts::json).toList());
    json.put("source", bench.strategies().source(strategy));
    json.put("digest", strategy.digest());
    json.put("defaultData", Defaults.data(strategy, bench.data()));
    return json;
  }

  private static Map<String, String> json(Constraint constraint) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("text", constraint.text());
    switch (constraint) {
      case Constraint.Less(String left, String right) -> {
        json.put("left", left);
        json.put("right", right);
      }
    }
    return json;
  }
}
