package stratlab.parity;

import java.util.ArrayList;
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
    if (roles.size() > panel.sets()) {
      throw new CaseFault(
          "%s trades %d feeds and the case has %d"
              .formatted(recorded.strategy(), roles.size(), panel.sets()));
    }
    // Feeds beyond those of the strategy drive the clock all the same.
    List<String> all = new ArrayList<>(roles);
    for (int set = roles.size(); set < panel.sets(); set++) {
      all.add("feed " + (set + 1));
    }
    RunSetup setup =
        new RunSetup(
            new Columns(panel),
            strategy,
            all,
            broker.cash(),
            broker.costs(),
            broker.rules(),
            recorded.sizing(),
            Long.MIN_VALUE);
    return new ParityRun(recorded, panel, Engine.run(setup, _ -> true));
  }
}
