package stratlab.parity;

import java.util.List;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.RunSetup;
import stratlab.indicator.Columns;
import stratlab.market.Panel;
import stratlab.strategy.Strategy;

/** A case, run again by this engine. */
record ParityRun(RecordedCase recorded, Panel panel, RunLog log) {

  static ParityRun of(RecordedCase recorded, Panel panel, Strategy strategy, List<String> roles) {
    RecordedBroker broker = recorded.broker();
    if (roles.size() != panel.sets()) {
      throw new CaseFault(
          "%s trades %d feeds and the case has %d"
              .formatted(recorded.strategy(), roles.size(), panel.sets()));
    }
    RunSetup setup =
        new RunSetup(
            new Columns(panel),
            strategy,
            roles,
            broker.cash(),
            broker.costs(),
            broker.rules(),
            recorded.sizing(),
            Long.MIN_VALUE);
    return new ParityRun(recorded, panel, Engine.run(setup, _ -> true));
  }
}
