import { useEffect, useRef } from 'preact/hooks';
import { asError, isAbort } from '../api/client';
import { cancel } from '../api/endpoints';
import type { JobState } from '../api/types';
import { isFinal } from '../model/job';
import { Icon } from '../ui/icon';
import { toast } from '../ui/toasts';

interface JobActionsProps {
  job: { id: string; state: JobState };
  title: string;
  onChanged: () => void;
  onDelete: () => void;
}

/** What can be done to a job in a list: delete it when it is at its end, else cancel it. */
export function JobActions({ job, title, onChanged, onDelete }: JobActionsProps) {
  return (
    <div class="run-actions">
      {isFinal(job.state) ? (
        <button
          type="button"
          class="button quiet square compact"
          aria-label={`Delete ${title}`}
          title="Delete"
          onClick={onDelete}
        >
          <Icon name="trash" />
        </button>
      ) : (
        <Cancel id={job.id} title={title} onChanged={onChanged} />
      )}
    </div>
  );
}

interface CancelProps {
  id: string;
  title: string;
  onChanged: () => void;
}

function Cancel({ id, title, onChanged }: CancelProps) {
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);
  const ask = () => {
    cancel(id, abort.current.signal).then(onChanged, (error: unknown) => {
      if (!isAbort(error)) toast(asError(error).message);
    });
  };
  return (
    <button type="button" class="button compact" aria-label={`Cancel ${title}`} onClick={ask}>
      Cancel
    </button>
  );
}
