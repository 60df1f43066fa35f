import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isAbort } from '../../api/client';
import { runAgain } from '../../api/endpoints';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toasts';
import { newKey } from '../submitting';

/** Asks for the same run once more and goes to it. */
export function RunAgain({ id }: { id: string }) {
  const { route } = useLocation();
  const key = useRef(newKey());
  const [asked, setAsked] = useState(false);
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);
  const ask = async () => {
    setAsked(true);
    try {
      const job = await runAgain(id, key.current, abort.current.signal);
      route(`/runs/${job.id}`);
    } catch (error) {
      if (isAbort(error)) return;
      toast(error instanceof Error ? error.message : 'The server did not do it');
    }
    setAsked(false);
  };
  return (
    <button type="button" class="button primary" disabled={asked} onClick={() => void ask()}>
      <Icon name="again" />
      {asked ? 'Sending' : 'Run again'}
    </button>
  );
}
