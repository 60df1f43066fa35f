import { Notice } from '../../ui/notice';
import { useNow } from '../use-now';

interface ConnectionLostProps {
  lost: { error: Error; nextAt: number };
  /** What goes on meanwhile: the run, unless it is said. */
  what?: string;
  retry: () => void;
}

/** Says that the last look failed and when the next one comes. What was asked for goes on. */
export function ConnectionLost({ lost, retry, what = 'run' }: ConnectionLostProps) {
  const now = useNow(true, 500);
  const seconds = Math.max(0, Math.ceil((lost.nextAt - now) / 1000));
  return (
    <div class="lost">
      <Notice kind="warn" title="Connection lost" live>
        <p>
          {lost.error.message}{' '}
          <span aria-live="off">
            {seconds === 0 ? 'Trying again now.' : `Trying again in ${seconds} s.`}
          </span>{' '}
          The {what} does not depend on this page.
        </p>
        <div class="buttons">
          <button type="button" class="button compact" onClick={retry}>
            Try now
          </button>
        </div>
      </Notice>
    </div>
  );
}
