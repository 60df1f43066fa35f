package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What generators of clients stumble over does not stand in the document. */
final class OpenApiDocumentTest {
  private static Document document;

  @BeforeAll
  static void read() throws IOException {
    document = Document.read();
  }

  /** A generated client asks for the type of the response that stands first. */
  @Test
  void theAnswerStandsBeforeTheRefusals() {
    for (Document.Operation operation : document.operations()) {
      assertThat(operation.responses().keySet().iterator().next())
          .as(operation.id())
          .startsWith("2");
    }
  }

  @Test
  void everyOperationIsNamedByAVerbAndNoTwoAlike() {
    List<String> ids = document.operations().stream().map(Document.Operation::id).toList();
    List<String> schemas =
        document.schemas().keySet().stream()
            .map(name -> name.replace(".", "").toLowerCase(Locale.ROOT))
            .toList();

    assertThat(ids)
        .allMatch(
            id ->
                id.matches(
                    "(get|list|watch|export|submit|estimate|repeat|cancel|pause|resume|delete)"
                        + "([A-Z][a-z]+)+"));
    assertThat(ids.stream().map(id -> id.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(schemas);
  }

  @Test
  void everyOperationSaysWhatItDoesAndWhatItAnswers() {
    for (Document.Operation operation : document.operations()) {
      assertThat(operation.node().get("summary")).as(operation.id()).isInstanceOf(String.class);
      operation
          .responses()
          .forEach(
              (status, response) ->
                  assertThat(String.valueOf(response.get("description")))
                      .as(operation.id() + " " + status)
                      .isNotBlank()
                      .doesNotContain(operation.id()));
    }
  }

  @Test
  void everyParameterHasASchemaAndThoseOfThePathAreRequired() {
    for (Document.Operation operation : document.operations()) {
      assertThat(operation.parameters("path")).allMatch(each -> each.get("required").equals(true));
      for (String in : List.of("path", "query", "header")) {
        assertThat(operation.parameters(in))
            .as(operation.id())
            .allMatch(each -> each.get("schema") instanceof Map);
      }
    }
  }

  /** As anything else a generated client for Java would read it as JSON. */
  @Test
  void whatIsNoJsonIsBytes() {
    for (Document.Operation operation : document.operations()) {
      operation
          .answer()
          .forEach(
              (type, content) ->
                  assertThat("application/json".equals(type))
                      .as(operation.id())
                      .isNotEqualTo(isBytes((Map<?, ?>) content.get("schema"))));
    }
  }

  private static boolean isBytes(Map<?, ?> schema) {
    return "binary".equals(schema.get("format"));
  }

  @Test
  void aValueOfAParameterHasNoType() {
    assertThat(document.schemas().get("ParamValue").keySet()).hasToString("[description]");
  }

  /**
   * What is said to be an object without fields is read as one, so a number there is refused; kinds
   * of a union cannot be told apart when a text reads as a number.
   */
  @Test
  void noSchemaIsAnObjectOfNothingOrAUnion() {
    List<String> found = new ArrayList<>();
    document.schemas().forEach((name, schema) -> collect(name, schema, found));

    assertThat(found).isEmpty();
  }

  @Test
  void noFieldHidesAPackageOfAJavaClient() {
    document
        .schemas()
        .forEach(
            (name, schema) -> {
              if (schema.get("properties") instanceof Map<?, ?> fields) {
                assertThat(fields.keySet().stream().map(String::valueOf))
                    .as(name)
                    .doesNotContain("java", "javax", "org", "com");
              }
            });
  }

  private static void collect(String path, Object node, List<String> found) {
    if (node instanceof Map<?, ?> schema) {
      if ("object".equals(schema.get("type"))
          && !schema.containsKey("properties")
          && !schema.containsKey("additionalProperties")) {
        found.add(path + " is an object of nothing");
      }
      if (schema.containsKey("oneOf") || schema.containsKey("anyOf")) {
        found.add(path + " is a union");
      }
      schema.forEach((name, inner) -> collect(path + "." + name, inner, found));
    }
  }
}
