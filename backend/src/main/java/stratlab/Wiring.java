package stratlab;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import stratlab.api.catalog.Versions;
import stratlab.backtest.Backtests;
import stratlab.market.catalog.DataCatalog;
import stratlab.preset.PresetFolder;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyFolder;
import stratlab.sweep.Sweeps;

/** Makes beans of the plain classes of the core. */
@Factory
final class Wiring {
  @Singleton
  StrategyCatalog strategies() {
    return StrategyCatalog.discover();
  }

  @Singleton
  DataCatalog data(@Value("${stratlab.data}") String folder, InstantSource clock) {
    return new DataCatalog(Path.of(folder), List.of(), clock);
  }

  @Singleton
  StrategyFolder plugins(StrategyCatalog builtIn, DataCatalog data, InstantSource clock) {
    return new StrategyFolder(builtIn, data.folder().resolve("strategies"), clock);
  }

  @Singleton
  Backtests backtests(StrategyFolder strategies, DataCatalog data) {
    return new Backtests(strategies, data);
  }

  @Singleton
  Sweeps sweeps(Backtests backtests) {
    return new Sweeps(backtests);
  }

  @Singleton
  PresetFolder presets(DataCatalog data, InstantSource clock) {
    return new PresetFolder(data.folder().resolve("presets"), clock);
  }

  @Singleton
  Versions versions() {
    String version = Wiring.class.getPackage().getImplementationVersion();
    return new Versions(version == null ? "development" : version, Backtests.VERSION);
  }
}
