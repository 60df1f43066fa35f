import { LocationProvider, Route, Router } from 'preact-iso';
import { Data } from './screens/data/data';
import { NewRun } from './screens/new-run/new-run';
import { NotFound } from './screens/not-found/not-found';
import { Run } from './screens/run/run';
import { Runs } from './screens/runs/runs';
import { Shell } from './screens/shell/shell';
import { Strategy } from './screens/strategies/strategy';
import { Strategies } from './screens/strategies/strategies';

/** Every path and its screen. */
export function App() {
  return (
    <LocationProvider>
      <Shell>
        <Router>
          <Route path="/" component={NewRun} />
          <Route path="/runs" component={Runs} />
          <Route path="/runs/:id" component={Run} />
          <Route path="/strategies" component={Strategies} />
          <Route path="/strategies/:name" component={Strategy} />
          <Route path="/data" component={Data} />
          <Route default component={NotFound} />
        </Router>
      </Shell>
    </LocationProvider>
  );
}
