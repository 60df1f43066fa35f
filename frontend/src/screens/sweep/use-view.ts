import { useLocation } from 'preact-iso';
import type { Sweep } from '../../api/types';
import { readView, viewQuery, type SweepView } from '../../model/sweep-view';

/** What the reader chose; it lives in the address, so that a reload or a link shows the same. */
export function useView(sweep: Sweep): [SweepView, (patch: Partial<SweepView>) => void] {
  const { url, path, route } = useLocation();
  const view = readView(new URL(url, location.origin).searchParams, sweep);
  const change = (patch: Partial<SweepView>) => {
    const query = viewQuery({ ...view, ...patch }, sweep);
    const keepsPlace = location.hash;
    route(`${path}${query.size > 0 ? `?${query}` : ''}${keepsPlace}`, true);
  };
  return [view, change];
}
