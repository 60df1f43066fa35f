package stratlab;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The one entry point of the jar: every command, the server among them. */
@OpenAPIDefinition(info = @Info(title = "Stratlab", version = "0.1"))
@Command(
    name = "stratlab",
    description = "Backtests trading strategies on historical prices.",
    mixinStandardHelpOptions = true,
    subcommands = Main.Serve.class)
final class Main implements Runnable {

  private Main() {}

  /**
   * Runs the command the arguments name; {@code serve} keeps the process alive after this returns.
   */
  public static void main(String[] arguments) {
    int exitCode = new CommandLine(new Main()).execute(arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** Starts the server and returns once it answers. */
  @Command(name = "serve", description = "Starts the server.", mixinStandardHelpOptions = true)
  static final class Serve implements Runnable {
    @Option(names = "--port", description = "Port on the loopback address.", defaultValue = "8080")
    private int port;

    @Override
    public void run() {
      var server =
          Micronaut.build(new String[0])
              .mainClass(Main.class)
              .banner(false)
              .properties(Map.of("micronaut.server.port", port))
              .start();
      System.out.println("http://127.0.0.1:" + port + (server.isRunning() ? "" : " (stopped)"));
    }
  }
}
