package stratlab.preset;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Backtests;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;
import stratlab.document.JsonFault;
import stratlab.document.JsonInput;
import stratlab.document.RequestDocument;
import stratlab.folder.FolderCache;

/**
 * The presets of a folder, as it is now: {@code *.json}, each with what a submission has and a
 * title and a description. A file is parsed again when it changes; whether it can be run is asked
 * each time, since strategies and price files come and go. Safe for many threads.
 */
public final class PresetFolder {
  private static final String ENDING = ".json";
  private static final String TITLE = "title";
  private static final String DESCRIPTION = "description";

  /** The field of faults that concern the file as a whole. */
  static final String FILE = "file";

  private final FolderCache<Parsed> files;

  /** A file as it was parsed; either a document or what is wrong. */
  private record Parsed(@Nullable RequestDocument document, String fault) {}

  /**
   * Lays presets over a folder.
   *
   * @param folder need not exist
   */
  public PresetFolder(Path folder, InstantSource clock) {
    this.files = new FolderCache<>(folder, ENDING, clock, new Parser());
  }

  public Path folder() {
    return files.folder();
  }

  /** Returns all presets, sorted by name, the broken ones with their faults. */
  public List<Preset> list(Backtests backtests) {
    return files.contents().entrySet().stream()
        .map(file -> preset(file.getKey(), file.getValue(), backtests))
        .toList();
  }

  /** Returns the preset of a name. */
  public Optional<Preset> find(String name, Backtests backtests) {
    return Optional.ofNullable(files.contents().get(name + ENDING))
        .map(parsed -> preset(name + ENDING, parsed, backtests));
  }

  /** Returns a sentence that says which names there are. */
  public String unknown(String name) {
    List<String> names = files.contents().keySet().stream().map(PresetFolder::nameOf).toList();
    return "there is no preset %s; %s"
        .formatted(
            Quoted.of(name),
            names.isEmpty()
                ? "the folder of presets has no .json file"
                : "there are: " + Quoted.list(names) + Nearest.hint(name, names));
  }

  private static Preset preset(String file, Parsed parsed, Backtests backtests) {
    String name = nameOf(file);
    RequestDocument document = parsed.document();
    if (document == null) {
      return new Preset(name, name, "", null, List.of(new Fault(FILE, parsed.fault())));
    }
    return new Preset(
        name,
        text(document, TITLE, name),
        text(document, DESCRIPTION, ""),
        document.request(),
        document.faults(backtests));
  }

  private static String text(RequestDocument document, String field, String otherwise) {
    String text = document.text(field);
    return text == null || text.isBlank() ? otherwise : text.strip();
  }

  private static String nameOf(String file) {
    return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
  }

  private static final class Parser implements FolderCache.Maker<Parsed> {
    @Override
    public long most() {
      return 1 << 20;
    }

    @Override
    public Parsed of(String file, byte[] content) {
      try {
        return JsonInput.read(content) instanceof Map<?, ?> body
            ? new Parsed(RequestDocument.of(body, TITLE, DESCRIPTION), "")
            : new Parsed(null, "the file must hold a JSON object");
      } catch (InvalidRequest beyond) {
        return new Parsed(null, String.valueOf(beyond.getMessage()));
      } catch (JsonProcessingException broken) {
        return new Parsed(null, "it is not JSON: " + JsonFault.of(broken));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    @Override
    public Parsed unread(String file, String reason) {
      return new Parsed(null, reason);
    }
  }
}
