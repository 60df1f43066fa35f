package stratlab.cli.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.cli.terminal.EnumNames;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;
import stratlab.strategy.ParamDefinition;

/** Definitions of parameters and settings as rows and JSON. */
public final class ParamFacts {
  public static final List<String> HEADING =
      List.of(
          "name",
          "label",
          "type",
          "default",
          "description",
          "min",
          "max",
          "step",
          "choices",
          "group",
          "unit");

  private ParamFacts() {}

  /**
   * Returns a table of definitions.
   *
   * @param what the heading of their names
   */
  public static TextTable table(String what, List<ParamDefinition> params) {
    TextTable table =
        new TextTable(
            Heading.text(what),
            Heading.text("TYPE"),
            Heading.number("DEFAULT"),
            Heading.text("ALLOWED"),
            Heading.text("WHAT IT IS"));
    for (ParamDefinition param : params) {
      table.row(
          param.name(),
          type(param),
          Formats.value(param.defaultValue()),
          allowed(param),
          meaning(param));
    }
    return table;
  }

  private static String type(ParamDefinition param) {
    return EnumNames.of(param.type());
  }

  private static String allowed(ParamDefinition param) {
    return switch (param.type()) {
      case INT, FLOAT -> (param.range() + " " + param.unit()).strip();
      case BOOL -> "true, false";
      case CHOICE -> String.join(", ", param.choices());
      case TEXT -> "any text";
    };
  }

  private static String meaning(ParamDefinition param) {
    String text = param.description().isEmpty() ? param.label() : param.description();
    return param.unit().equals("fraction") ? text + " A fraction: 0.01 is 1 %." : text;
  }

  public static List<List<@Nullable Object>> cells(List<ParamDefinition> params) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ParamDefinition param : params) {
      List<@Nullable Object> row = new ArrayList<>(json(param).values());
      row.set(HEADING.indexOf("choices"), String.join(" ", param.choices()));
      rows.add(row);
    }
    return rows;
  }

  /** Returns a definition in the form the API sends it. */
  public static Map<String, @Nullable Object> json(ParamDefinition param) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", param.name());
    json.put("label", param.label());
    json.put("type", type(param));
    json.put("default", param.defaultValue());
    json.put("description", param.description());
    json.put("min", param.min());
    json.put("max", param.max());
    json.put("step", param.step());
    json.put("choices", param.choices());
    json.put("group", param.group());
    json.put("unit", param.unit());
    return json;
  }
}
