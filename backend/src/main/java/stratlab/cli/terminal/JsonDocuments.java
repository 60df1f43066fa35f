package stratlab.cli.terminal;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Prints documents with the writer of the API, so that both have the same fields and values. */
public final class JsonDocuments {
  private final ObjectMapper mapper;
  private final Terminal terminal;

  JsonDocuments(ObjectMapper mapper, Terminal terminal) {
    this.mapper = mapper;
    this.terminal = terminal;
  }

  /** Prints a document, indented. */
  public void print(Record document) {
    terminal.line(Json.indented(text(document)));
  }

  /** Prints a list of documents, indented. */
  public <T extends Record> void print(List<T> documents, Class<T> type) {
    try {
      terminal.line(Json.indented(mapper.writeValueAsString(Argument.listOf(type), documents)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Prints a document in one line. */
  public void printLine(Record document) {
    terminal.line(text(document));
  }

  private String text(Record document) {
    try {
      return mapper.writeValueAsString(document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
