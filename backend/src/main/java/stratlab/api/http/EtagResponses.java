package stratlab.api.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Answers about what changes: not sent again while they are as the caller knows them. */
@Singleton
public final class EtagResponses {
  private final JsonMapper json;

  EtagResponses(JsonMapper json) {
    this.json = json;
  }

  /**
   * Returns the answer with its tag.
   *
   * @param known the tag of what the caller has
   * @param isFinal whether it will stay so; otherwise the answer says when to ask again
   */
  public HttpResponse<?> answer(Object document, @Nullable String known, boolean isFinal) {
    byte[] body = bytes(document);
    String tag = Etags.of(body);
    MutableHttpResponse<?> response =
        Etags.match(known, tag)
            ? HttpResponse.notModified()
            : HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE);
    if (!isFinal) {
      response.header(HttpHeaders.RETRY_AFTER, "1");
    }
    return response.header(HttpHeaders.ETAG, tag);
  }

  /** Returns a document on one line. */
  public String text(Object document) {
    return new String(bytes(document), StandardCharsets.UTF_8);
  }

  private byte[] bytes(Object document) {
    try {
      return json.writeValueAsBytes(document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
