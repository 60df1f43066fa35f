package stratlab.api.http;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import stratlab.bounds.Quoted;

/** The page, under every address that it makes of its own, and the document of the API. */
@Controller
@Hidden
@Quick
final class PageController {
  private static final String PAGE = "classpath:public/index.html";
  private static final String DOCUMENT = "classpath:META-INF/swagger/openapi.yml";

  private final ResourceResolver resources;

  PageController(ResourceResolver resources) {
    this.resources = resources;
  }

  @Get("/openapi.yml")
  HttpResponse<byte[]> document() {
    return read(DOCUMENT)
        .<HttpResponse<byte[]>>map(
            bytes -> HttpResponse.ok(bytes).contentType(MediaType.of("application/yaml")))
        .orElseThrow(() -> Problems.missing("document", "openapi.yml"));
  }

  /** The browsable document; its former address leads to it. */
  @Get(uris = {"/api-docs", "/swagger-ui", "/swagger-ui/index.html"})
  HttpResponse<?> browse() {
    return HttpResponse.seeOther(URI.create("/api-docs/index.html"));
  }

  /** A reload of an address inside the page asks the server for it. */
  @Error(status = HttpStatus.NOT_FOUND, global = true)
  HttpResponse<?> missing(HttpRequest<?> request) {
    if (isPage(request)) {
      Optional<byte[]> page = read(PAGE);
      if (page.isPresent()) {
        return HttpResponse.ok(page.get())
            .contentType(MediaType.TEXT_HTML_TYPE.getName() + ";charset=utf-8");
      }
    }
    return ProblemHandlers.answer(
        Problems.of(404, "there is nothing at " + Quoted.of(request.getPath())));
  }

  private static boolean isPage(HttpRequest<?> request) {
    String path = request.getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    String accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
    return request.getMethod() == HttpMethod.GET
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML)
        && !path.startsWith("/api/")
        && !last.contains(".");
  }

  private Optional<byte[]> read(String resource) {
    try (InputStream stream = resources.getResourceAsStream(resource).orElse(null)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException("the jar is damaged: " + resource, broken);
    }
  }
}
