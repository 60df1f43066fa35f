package stratlab.cli.run;

import java.util.Iterator;
import stratlab.backtest.RunSettings;

/** The names of what can be set about how a run is traded. */
final class SettingNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return RunSettings.params().defaults().keySet().iterator();
  }
}
