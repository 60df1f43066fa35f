import { submitSweep } from '../../api/sweep-endpoints';
import { DEMO_SWEEP } from '../../model/demo-sweep';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toasts';
import { useSubmit } from '../submitting';

/** The demo sweep in one click. */
export function DemoSweep() {
  const { send, sending } = useSubmit(submitSweep, (id) => `/sweeps/${id}`);
  const run = async () => {
    const refusal = await send(DEMO_SWEEP);
    if (refusal) toast(refusal.message);
  };
  return (
    <button type="button" class="button primary" disabled={sending} onClick={() => void run()}>
      <Icon name="play" />
      Run the demo
    </button>
  );
}
