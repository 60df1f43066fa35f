import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { asError, isAbort } from '../../api/client';
import { defaults, submit } from '../../api/endpoints';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toasts';
import { newKey } from '../submitting';

/** The default strategy on the default data, in one click. */
export function DemoRun() {
  const { route } = useLocation();
  const [isSending, setSending] = useState(false);
  const abort = useRef(new AbortController());
  const key = useRef(newKey());
  useEffect(() => () => abort.current.abort(), []);
  const run = async () => {
    setSending(true);
    try {
      const { signal } = abort.current;
      const { strategy } = await defaults(signal);
      const job = await submit({ strategy, name: 'Demo' }, key.current, signal);
      route(`/runs/${job.id}`);
    } catch (error) {
      if (isAbort(error)) return;
      setSending(false);
      toast(asError(error).message);
    }
  };
  return (
    <button type="button" class="button primary" disabled={isSending} onClick={() => void run()}>
      <Icon name="play" />
      Run the demo
    </button>
  );
}
