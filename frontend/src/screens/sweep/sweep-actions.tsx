import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { asError, isAbort } from '../../api/client';
import { cancel } from '../../api/endpoints';
import { pause, resume, sweepAgain } from '../../api/sweep-endpoints';
import type { Sweep } from '../../api/types';
import { isFinal } from '../../model/job';
import { Icon, type IconName } from '../../ui/icon';
import { toast } from '../../ui/toasts';
import { newKey } from '../submitting';

interface SweepActionsProps {
  sweep: Sweep;
  onChanged: () => void;
}

/** Pause, resume and cancel while it lives; going on after it was cancelled or failed. */
export function SweepActions({ sweep, onChanged }: SweepActionsProps) {
  const { route } = useLocation();
  const key = useRef(newKey());
  const [asked, setAsked] = useState('');
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);
  // What was asked for is over when the sweep stands elsewhere.
  useEffect(() => setAsked(''), [sweep.state, sweep.paused]);

  const act = async (name: string, run: (signal: AbortSignal) => Promise<unknown>) => {
    setAsked(name);
    try {
      await run(abort.current.signal);
    } catch (error) {
      if (isAbort(error)) return;
      setAsked('');
      toast(asError(error).message);
    }
    onChanged();
  };
  const button = (
    name: string,
    busy: string,
    icon: IconName,
    run: (signal: AbortSignal) => Promise<unknown>,
  ) => (
    <button
      type="button"
      class={`button ${name === 'Cancel' ? '' : 'primary'}`}
      disabled={asked !== ''}
      onClick={() => void act(name, run)}
    >
      <Icon name={icon} />
      {asked === name ? busy : name}
    </button>
  );
  if (isFinal(sweep.state)) {
    const goOn = async (signal: AbortSignal) => {
      const job = await sweepAgain(sweep.id, key.current, signal);
      route(`/sweeps/${job.id}`);
    };
    return sweep.state === 'completed' ? null : button('Go on', 'Sending', 'play', goOn);
  }
  return (
    <>
      {sweep.paused
        ? button('Resume', 'Resuming', 'play', (signal) => resume(sweep.id, signal))
        : button('Pause', 'Pausing', 'pause', (signal) => pause(sweep.id, signal))}
      {button('Cancel', 'Cancelling', 'stop', (signal) => cancel(sweep.id, signal))}
    </>
  );
}
