import { bars } from '../api/endpoints';
import { Skeleton } from '../ui/skeleton';
import { Sparkline } from '../ui/sparkline';
import { shownValue, useLoad } from './use-load';

/** The closes of a data set as one small line. It is an ornament: if it fails, it is not there. */
export function MiniChart({ name }: { name: string }) {
  const [state] = useLoad((signal) => bars(name, { points: 160 }, signal), [name]);
  const window = shownValue(state);
  if (state.status === 'failed') return null;
  if (!window) return <Skeleton height="2.5rem" />;
  return <Sparkline values={window.close} label={`Closing prices of ${name}`} />;
}
