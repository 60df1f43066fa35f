package stratlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stratlab.bounds.Quoted;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Refusal;

/** {@code serve}: the page, the API and the workers, until Ctrl-C. */
@Command(
    name = "serve",
    description =
        "Start the server: the page, the API and the workers. Ctrl-C lets running jobs end for a"
            + " while and stops; what is left goes on at the next start.",
    footer = "%nEnvironment variables set up the rest: stratlab environment lists them.")
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final CommandContext bench;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on (8080); 0 for any that is free.")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Address to listen on (127.0.0.1, this machine only). Another one needs a token in"
              + " STRATLAB_TOKEN.")
  private @Nullable String host;

  ServeCommand(CommandContext bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<String, Object> settings = new HashMap<>();
    settings.put("stratlab.port-watch", true);
    Integer wanted = port;
    if (wanted != null) {
      if (wanted < 0 || wanted > LAST_PORT) {
        throw new Refusal(Exit.USAGE, "--port: " + wanted + " is not in 0.." + LAST_PORT);
      }
      settings.put("micronaut.server.port", wanted == 0 ? -1 : wanted);
    }
    String address = host;
    if (address != null) {
      settings.put("micronaut.server.host", address);
    }
    makeDataFolder(bench.surroundings().data());
    try (Server server = Server.start(bench.surroundings(), settings)) {
      bench.terminal().line("Stratlab answers on " + server.address());
      bench.terminal().tell("Ctrl-C stops it.");
      server.await(bench.terminal());
    }
    return Exit.OK.code();
  }

  /** A new home begins with an empty folder for price files. */
  private void makeDataFolder(Path folder) {
    if (Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new Refusal(
          Exit.INVALID,
          "the folder of price files, %s, cannot be made (%s); let STRATLAB_DATA name one"
              .formatted(folder, Quoted.message(String.valueOf(failed.getMessage()))),
          failed);
    }
    bench.terminal().tell("Made the folder " + folder + "; put price files into it.");
  }
}
