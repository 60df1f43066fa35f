package stratlab;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.nio.file.Path;
import stratlab.backtest.Backtests;
import stratlab.cli.Application;
import stratlab.cli.terminal.Folders;
import stratlab.cli.terminal.Release;
import stratlab.cli.terminal.Terminal;
import stratlab.environment.Environment;

/** The one entry point of the jar: every command, the server among them. */
@OpenAPIDefinition(info = @Info(title = "Stratlab", version = "0.1"))
final class Main {

  private Main() {}

  /** Runs the command the arguments name and ends the process with its exit code. */
  public static void main(String[] arguments) {
    String version = Main.class.getPackage().getImplementationVersion();
    int exit =
        Application.run(
            Terminal.ofProcess(System::getenv),
            Folders.of(Path.of("").toAbsolutePath(), System::getProperty, System::getenv),
            new Release(version == null ? "development" : version, Backtests.VERSION),
            Environment.of(System.getenv()),
            arguments);
    System.exit(exit);
  }
}
