import type { ApiError } from '../../api/client';
import { Notice } from '../../ui/notice';
import { useNow } from '../use-now';

interface ConnectionLostProps {
  lost: { error: ApiError; nextAt: number };
  retry: () => void;
}

/** Says that the last look failed and when the next one comes. The run itself goes on. */
export function ConnectionLost({ lost, retry }: ConnectionLostProps) {
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
          The run does not depend on this page.
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
