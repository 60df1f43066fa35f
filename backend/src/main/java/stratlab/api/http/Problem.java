package stratlab.api.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.job.ServerPaths;

/** What went wrong (RFC 9457), for people and for programs. */
@Serdeable
public record Problem(
    @Schema(example = "about:blank") String type,
    @Schema(example = "The request has faults") String title,
    @Schema(example = "422") int status,
    String detail,
    @Schema(description = "For programs; never changes.", example = "invalid_request") String code,
    @Schema(description = "Everything that is wrong, each with its field.")
        @Nullable List<Fault> faults) {
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String code, String title, String detail) {
    return new Problem("about:blank", title, status, detail, code, null);
  }

  /** Returns the problem without the folders of the server. */
  Problem without(ServerPaths paths) {
    List<Fault> found =
        faults == null
            ? null
            : faults.stream()
                .map(each -> new Fault(each.field(), paths.without(each.message())))
                .toList();
    return new Problem(type, title, status, paths.without(detail), code, found);
  }

  Problem with(List<Fault> all) {
    return new Problem(type, title, status, detail, code, List.copyOf(all));
  }
}
