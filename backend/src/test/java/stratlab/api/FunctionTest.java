package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.type.Argument;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.api.http.FunctionEnvironment;
import stratlab.api.http.Problem;
import stratlab.job.TestApp;

/**
 * The application as a function: nothing but events, no server, no thread that outlives an answer.
 */
final class FunctionTest {
  private static final String BODY =
      """
      {"strategy": "SmaCross", "data": {"price": "alpha-5m"}}""";

  private static final String TOKEN = "open-up-0123456789";
  private static final String HOST = "abc.execute-api.example.com";

  @TempDir private Path folder;
  private TestApp workshop;
  private APIGatewayV2HTTPEventFunction function;
  private String accepted = "application/json, */*;q=0.1";

  @BeforeEach
  void open() {
    workshop = new TestApp(folder);
    function = start();
  }

  private APIGatewayV2HTTPEventFunction start() {
    return new APIGatewayV2HTTPEventFunction(
        ApplicationContext.builder()
            .environments("lambda")
            .properties(
                workshop.configuration(
                    Map.of("stratlab.token", TOKEN, "stratlab.allowed-hosts", HOST)))
            .start());
  }

  @AfterEach
  void close() {
    function.close();
  }

  @Test
  void fromStrategiesToReportByEventsAlone() throws IOException {
    assertThat(send("GET", "/api/strategies", null).getBody()).contains("SmaCross");

    APIGatewayV2HTTPResponse submitted = send("POST", "/api/backtests", BODY);
    assertThat(submitted.getStatusCode()).isEqualTo(202);
    String location = submitted.getHeaders().get("Location");
    assertThat(location).startsWith("/api/jobs/");

    // Another instance, as a gateway may choose one: it knows only what the store holds.
    function.close();
    function = start();
    Map<String, Object> job = object(send("GET", location, null));
    assertThat(job.get("state")).isEqualTo("completed");

    String report = "/api/reports/" + job.get("reportId");
    assertThat(object(send("GET", report + "/summary", null))).containsKey("metrics");
    Map<String, Object> whole = object(send("GET", report, null));
    assertThat(whole.get("id")).isEqualTo(job.get("reportId"));
    assertThat(whole).containsKeys("trades", "orders", "equity", "lines");
  }

  @Test
  void faultsAndUnknownAddressesAreProblems() throws IOException {
    APIGatewayV2HTTPResponse wrong =
        send("POST", "/api/backtests", "{\"strategy\": \"None\", \"cash\": -1}");
    assertThat(wrong.getStatusCode()).isEqualTo(422);
    assertThat(object(wrong).get("code")).isEqualTo("invalid_request");
    assertThat(send("GET", "/api/jobs/none", null).getStatusCode()).isEqualTo(404);
  }

  @Test
  void whoAcceptsProblemsAloneIsAnsweredAsByTheServer() throws IOException {
    accepted = Problem.MEDIA_TYPE;

    APIGatewayV2HTTPResponse answer = send("GET", "/api/strategies", null);
    APIGatewayV2HTTPResponse refusal = send("GET", "/api/jobs/none", null);

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getBody()).contains("SmaCross");
    assertThat(refusal.getStatusCode()).isEqualTo(404);
    assertThat(object(refusal).get("code")).isEqualTo("not_found");
    accepted = "image/png";
    assertThat(send("GET", "/api/strategies", null).getStatusCode()).isEqualTo(406);
  }

  @Test
  void whatCannotBeToldLaterIsRefusedNow() throws IOException {
    String job = send("POST", "/api/backtests", BODY).getHeaders().get("Location");

    APIGatewayV2HTTPResponse events = send("GET", job + "/events", null);

    assertThat(events.getStatusCode()).isEqualTo(501);
    assertThat(object(events).get("code")).isEqualTo("no_events");
  }

  @Test
  void theSameRulesAsOnTheServerSayWhoMayComeIn() throws IOException {
    APIGatewayV2HTTPResponse stranger = send("GET", "/api/about", null, HOST, "Bearer guess");
    APIGatewayV2HTTPResponse rebound =
        send("GET", "/api/about", null, "evil.example.com", "Bearer " + TOKEN);

    assertThat(stranger.getStatusCode()).isEqualTo(401);
    assertThat(object(stranger).get("code")).isEqualTo("token_required");
    assertThat(stranger.getHeaders()).containsEntry("X-Content-Type-Options", "nosniff");
    assertThat(rebound.getStatusCode()).isEqualTo(403);
    assertThat(object(rebound).get("detail")).asString().contains("STRATLAB_ALLOWED_HOSTS");
    assertThat(send("GET", "/api/about", null).getStatusCode()).isEqualTo(200);
    assertThat(send("DELETE", "/", null).getStatusCode()).isEqualTo(405);
  }

  @Test
  void aVariableThatIsWrongOrMistypedStopsTheFunction() {
    assertThatThrownBy(() -> new FunctionEnvironment(Map.of("STRATLAB_TOKN", TOKEN)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("did you mean 'STRATLAB_TOKEN'?");
    assertThatThrownBy(() -> new FunctionEnvironment(Map.of("STRATLAB_JOBS_CUTS", "0")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("STRATLAB_JOBS_CUTS: '0' is not");
  }

  private APIGatewayV2HTTPResponse send(String method, String path, String body) {
    return send(method, path, body, HOST, "bearer " + TOKEN);
  }

  private APIGatewayV2HTTPResponse send(
      String method, String path, String body, String host, String authorization) {
    var http =
        APIGatewayV2HTTPEvent.RequestContext.Http.builder()
            .withMethod(method)
            .withPath(path)
            .withProtocol("HTTP/1.1")
            .withSourceIp("192.0.2.1")
            .build();
    var event =
        APIGatewayV2HTTPEvent.builder()
            .withVersion("2.0")
            .withRawPath(path)
            .withHeaders(
                Map.of(
                    "Host",
                    host,
                    "Authorization",
                    authorization,
                    "Content-Type",
                    "application/json",
                    "Accept",
                    accepted))
            .withBody(body)
            .withRequestContext(
                APIGatewayV2HTTPEvent.RequestContext.builder()
                    .withHttp(http)
                    .withDomainName(host)
                    .build())
            .build();
    return function.handleRequest(event, null);
  }

  private static Map<String, Object> object(APIGatewayV2HTTPResponse response) throws IOException {
    String body =
        response.getIsBase64Encoded()
            ? new String(Base64.getDecoder().decode(response.getBody()), StandardCharsets.UTF_8)
            : response.getBody();
    return JsonMapper.createDefault().readValue(body, Argument.mapOf(String.class, Object.class));
  }
}
