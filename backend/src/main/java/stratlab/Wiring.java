package stratlab;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import stratlab.api.Versions;
import stratlab.backtest.Backtests;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;

/** Makes beans of the plain classes of the core. */
@Factory
final class Wiring {
  @Singleton
  StrategyCatalog strategies() {
    return StrategyCatalog.discover();
  }

  @Singleton
  DataCatalog data(@Value("${stratlab.data}") String folder) {
    return new DataCatalog(Path.of(folder));
  }

  @Singleton
  Backtests backtests(StrategyCatalog strategies, DataCatalog data) {
    return new Backtests(strategies, data);
  }

  @Singleton
  Versions versions() {
    String version = Wiring.class.getPackage().getImplementationVersion();
    return new Versions(version == null ? "development" : version, Backtests.VERSION);
  }
}
