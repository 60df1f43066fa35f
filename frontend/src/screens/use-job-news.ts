import { useEffect, useRef } from 'preact/hooks';
import { newsOf, tabTitle, type Told } from '../model/job-news';
import { announce } from '../ui/announcer';
import { focusHeading } from './heading-focus';
import { useTitle } from './use-title';

/** Tells how a job stands to those who look elsewhere: in the tab, by voice, by the focus. */
export function useJobNews(job: Told | null, unknown: string): void {
  const before = useRef<Told['state'] | null>(null);
  const wasMoving = useRef(false);
  const state = job?.state ?? null;
  const news = job && newsOf(before.current, job);
  if (news !== null) wasMoving.current = true;
  useTitle(job ? tabTitle(job, wasMoving.current) : unknown);
  useEffect(() => {
    before.current = state;
    if (news === null) return;
    announce(news);
    // The page of a run is another one when it has ended, and its heading too.
    return focusHeading();
  }, [state]);
}
