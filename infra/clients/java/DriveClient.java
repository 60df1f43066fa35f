import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stratlab.client.ApiClient;
import stratlab.client.ApiException;
import stratlab.client.ApiResponse;
import stratlab.client.api.AboutApi;
import stratlab.client.api.DataApi;
import stratlab.client.api.JobsApi;
import stratlab.client.api.PresetsApi;
import stratlab.client.api.ReportsApi;
import stratlab.client.api.StrategiesApi;
import stratlab.client.api.SweepsApi;
import stratlab.client.model.BacktestRequest;
import stratlab.client.model.Job;
import stratlab.client.model.ParamDefinition;
import stratlab.client.model.Preset;
import stratlab.client.model.Problem;
import stratlab.client.model.Report;
import stratlab.client.model.StrategyDefinition;
import stratlab.client.model.SweepCell;
import stratlab.client.model.SweepRequest;
import stratlab.client.model.SweepRequestAxisRequest;
import stratlab.client.model.SweepRequestWalkForwardRequest;
import stratlab.client.model.TradesPage;

/** Drives the client that was generated for Java against a server: ADDRESS DOCUMENT. */
final class DriveClient {
  private static final Map<String, String> DATA = Map.of("price", "sp500-daily");
  private static final int MOST_LOOKS = 60;

  private final ApiClient client = new ApiClient();
  private final JobsApi jobs;
  private final ReportsApi reports;
  private final SweepsApi sweeps;

  private DriveClient(String address) {
    client.updateBaseUri(address);
    jobs = new JobsApi(client);
    reports = new ReportsApi(client);
    sweeps = new SweepsApi(client);
  }

  public static void main(String[] arguments) throws Exception {
    DriveClient drive = new DriveClient(arguments[0]);
    Job job = drive.runBacktest();
    String[] ids = drive.runSweeps();
    String preset = drive.runPreset();
    drive.beRefused();
    int answered =
        drive.readEverything(
            Map.of("DataApi", "sp500-daily", "PresetsApi", preset, "StrategiesApi", "SmaCross"),
            Map.of(
                "JobsApi", job.getId(), "ReportsApi", job.getReportId(), "SweepsApi", ids[0],
                "getWalkForward", ids[1]));
    check(
        answered
            == Files.readString(Path.of(arguments[1])).lines().filter("    get:"::equals).count(),
        "that every operation of the document that reads was called, not only " + answered);
    System.out.println("The Java client was answered by " + answered + " operations.");
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("The Java client: " + what + " does not hold");
    }
  }

  /** Asks for a job as a good client does: with its tag, and when the server says. */
  private Job completed(Job submitted) throws ApiException, InterruptedException {
    String tag = null;
    for (int look = 0; look < MOST_LOOKS; look++) {
      Map<String, List<String>> headers;
      try {
        ApiResponse<Job> answer = jobs.getJobWithHttpInfo(submitted.getId(), tag);
        Job job = answer.getData();
        if (job.getFinishedAt() != null) {
          check(job.getState() == Job.StateEnum.COMPLETED, "that a job completes: " + job);
          return job;
        }
        headers = answer.getHeaders();
        tag = headers.get("etag").get(0);
      } catch (ApiException unchanged) {
        check(unchanged.getCode() == 304, "that a job is told: " + unchanged);
        headers = unchanged.getResponseHeaders().map();
      }
      Thread.sleep(1000 * Long.parseLong(headers.get("retry-after").get(0)));
    }
    throw new AssertionError("The Java client: the job did not end");
  }

  private Job runBacktest() throws Exception {
    StrategyDefinition card = new StrategiesApi(client).getStrategy("SmaCross");
    check(
        new StrategiesApi(client).listStrategies().stream().anyMatch(each -> each.equals(card)),
        "that the list holds a strategy");
    ParamDefinition fast = card.getParams().get(0);
    check(fast.getName().equals("fast") && fast.getDefault() instanceof Integer, "the parameter");

    Map<String, Object> params = new HashMap<>();
    params.put("fast", (Integer) fast.getDefault() * 2);
    params.put("slow", 60);
    BacktestRequest request =
        new BacktestRequest()
            .strategy(card.getName())
            .params(params)
            .data(DATA)
            .settings(Map.of("slippage", 0.0005));
    ApiResponse<Job> submitted = jobs.submitBacktestWithHttpInfo(request, null);
    check(submitted.getStatusCode() == 202, "202 for a submission");
    check(
        submitted.getHeaders().get("location").get(0).endsWith(submitted.getData().getId()),
        "the Location");
    Job job = completed(submitted.getData());

    Report report = reports.getReport(job.getReportId());
    check(report.getMetrics().size() > 100, "the figures of the report");
    check(!report.getTrades().isEmpty(), "the trades of the report");
    check(
        report.getEquity().getTime().size() == report.getEquity().getValue().size(), "the account");
    check(report.getRequest().getParams().get("fast").equals(params.get("fast")), "the parameters");
    TradesPage page = reports.listTrades(job.getReportId(), 0, 3, "pnlNet", true);
    check(page.getTotal() == report.getTrades().size(), "the number of trades");
    check(page.getItems().get(0).getPnlNet() >= page.getItems().get(1).getPnlNet(), "their order");

    Job again = completed(jobs.submitBacktest(jobs.getBacktestRequest(job.getId()), null));
    check(
        again.getReused() && job.getReportId().equals(again.getReportId()),
        "that the same is answered from the store");
    return job;
  }

  /** Returns the ids of a sweep and of a walk-forward. */
  private String[] runSweeps() throws Exception {
    SweepRequest request =
        new SweepRequest()
            .strategy("SmaCross")
            .data(DATA)
            .addAxesItem(new SweepRequestAxisRequest().name("fast").from(5.0).to(25.0).step(5.0))
            .addAxesItem(new SweepRequestAxisRequest().name("slow").values(List.of(60, 120)));
    check(sweeps.estimateSweep(request).getCells() == 10, "the cells of an estimate");
    Job sweep = completed(sweeps.submitSweep(request, null));
    SweepCell cell = sweeps.getCell(sweep.getId(), 3);
    check(cell.getRequest().getParams().containsKey("slow"), "the request of a cell");
    completed(jobs.submitBacktest(cell.getRequest(), null));

    SweepRequest asked = sweeps.getSweepRequest(sweep.getId());
    check(
        withoutNulls(jobs.getJobRequest(sweep.getId())).equals(withoutNulls(asked)),
        "the request of a sweep");
    Job again = completed(sweeps.submitSweep(asked, null));
    check(sweeps.getSweep(again.getId(), null).getReused() == 10, "cells from the store");

    request.walkForward(new SweepRequestWalkForwardRequest().train("4y").test("2y"));
    Job walk = completed(sweeps.submitSweep(request, null));
    check(sweeps.getWalkForward(walk.getId()).getFolds().size() > 1, "the folds");
    return new String[] {sweep.getId(), walk.getId()};
  }

  private SweepRequest withoutNulls(Object request) {
    Map<?, ?> members = client.getObjectMapper().convertValue(request, Map.class);
    return client.getObjectMapper().convertValue(members, SweepRequest.class);
  }

  /** Returns the name of a preset that was run. */
  private String runPreset() throws Exception {
    for (Preset preset : new PresetsApi(client).listPresets()) {
      if (preset.getRequest() != null) {
        completed(jobs.submitBacktest(preset.getRequest(), null));
        return preset.getName();
      }
    }
    throw new AssertionError("The Java client: no preset is sound");
  }

  private void beRefused() throws Exception {
    try {
      jobs.submitBacktest(
          new BacktestRequest().strategy("SmaCross").params(Map.of("fast", -5, "speed", true)), null);
      throw new AssertionError("The Java client: a wrong parameter was accepted");
    } catch (ApiException refused) {
      Problem problem =
          client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
      check(refused.getCode() == 422 && problem.getCode().equals("invalid_request"), "the refusal");
      Set<String> fields = new HashSet<>();
      problem.getFaults().forEach(fault -> fields.add(fault.getField()));
      check(fields.equals(Set.of("params.fast", "params.speed")), "the fields " + fields);
    }
  }

  /** Calls every operation that reads, each with what the server has so far. */
  private int readEverything(Map<String, String> names, Map<String, String> ids) throws Exception {
    Set<String> called = new HashSet<>();
    for (Object api :
        List.of(
            new AboutApi(client), new DataApi(client), jobs, new PresetsApi(client), reports,
            new StrategiesApi(client), sweeps)) {
      String kind = api.getClass().getSimpleName();
      for (Method method : api.getClass().getMethods()) {
        String name = method.getName();
        if (!name.matches("(get|list|watch|export)[A-Z]\\w*(?<!WithHttpInfo)")
            || method.getDeclaringClass() != api.getClass()
            || takesHeaders(method)) {
          continue;
        }
        Object[] values = new Object[method.getParameterCount()];
        Class<?>[] types = method.getParameterTypes();
        boolean isFirst = true;
        for (int i = 0; i < values.length; i++) {
          if (types[i] == String.class && isFirst) {
            values[i] = names.getOrDefault(kind, ids.getOrDefault(name, ids.get(kind)));
            isFirst = false;
          }
        }
        if (name.equals("getHeatMap")) {
          values[1] = "fast";
          values[2] = "slow";
        } else if (name.equals("getCell")) {
          values[1] = 0;
        } else if (name.equals("listJobs") || name.equals("listSweeps")) {
          values[0] = null;
        }
        called.add(name);
        check(answer(method, api, values) != null, "that " + name + " answers");
      }
    }
    return called.size();
  }

  private static boolean takesHeaders(Method method) {
    return method.getParameterCount() > 0
        && method.getParameterTypes()[method.getParameterCount() - 1] == Map.class;
  }

  private static Object answer(Method method, Object api, Object[] values) throws Exception {
    try {
      return method.invoke(api, values);
    } catch (InvocationTargetException failed) {
      throw new AssertionError("The Java client: " + method.getName(), failed.getCause());
    }
  }
}
