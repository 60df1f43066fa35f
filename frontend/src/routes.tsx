import { LocationProvider, Route, Router } from 'preact-iso';
import { Data } from './screens/data/data';
import { NewRun } from './screens/new-run/new-run';
import { NotFound } from './screens/not-found/not-found';
import { Run } from './screens/run/run';
import { lazyScreen } from './screens/lazy-screen';
import { Runs } from './screens/runs/runs';
import { Shell } from './screens/shell/shell';
import { Strategy } from './screens/strategies/strategy';
import { Strategies } from './screens/strategies/strategies';

const NewSweep = lazyScreen(() =>
  import('./screens/new-sweep/new-sweep').then((module) => module.NewSweep),
);
const Sweep = lazyScreen(() => import('./screens/sweep/sweep').then((module) => module.SweepPage));
const Sweeps = lazyScreen(() => import('./screens/sweeps/sweeps').then((module) => module.Sweeps));

/** Every path and its screen. */
export function App() {
  return (
    <LocationProvider>
      <Shell>
        <Router>
          <Route path="/" component={NewRun} />
          <Route path="/runs" component={Runs} />
          <Route path="/runs/:id" component={Run} />
          <Route path="/sweeps" component={Sweeps} />
          <Route path="/sweeps/new" component={NewSweep} />
          <Route path="/sweeps/:id" component={Sweep} />
          <Route path="/strategies" component={Strategies} />
          <Route path="/strategies/:name" component={Strategy} />
          <Route path="/data" component={Data} />
          <Route default component={NotFound} />
        </Router>
      </Shell>
    </LocationProvider>
  );
}
