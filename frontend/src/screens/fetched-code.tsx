import { ApiError, servedPage } from '../api/client';
import { Notice } from '../ui/notice';
import { useLoad } from './use-load';

const REPLACED =
  'Stratlab was updated after this page was opened. Reload the page to go on with the new version.';
const NOT_SENT = 'The server did not send it. Is it still running?';

/** A part of the page's own code that could not be fetched. */
export class CodeError extends ApiError {
  constructor(
    readonly isReplaced: boolean,
    cause: unknown,
  ) {
    super(0, 'The page is incomplete', isReplaced ? REPLACED : NOT_SENT, 'code', [], cause);
  }
}

/** Fetches code; a failure is told in words for people, and whether a new version is the reason. */
export async function fetchedCode<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new CodeError(await isReplaced(), cause);
  }
}

/** Whether the server serves another build of the page than the one that is open. */
async function isReplaced(): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  const page = await servedPage();
  return script !== null && page !== null && !page.includes(new URL(script.src).pathname);
}

/** Code that is fetched when it is first needed. */
export function useCode<T>(load: () => Promise<T>): {
  code: T | null;
  error: CodeError | null;
  retry: () => void;
} {
  const [state, retry] = useLoad(() => fetchedCode(load), []);
  return {
    code: state.status === 'ready' ? state.value : null,
    error: state.status === 'failed' ? (state.error as CodeError) : null,
    retry,
  };
}

interface CodeFailedProps {
  title: string;
  error: Error;
  retry: () => void;
}

/** What could not be fetched, with the two ways on: another try, and a fresh page. */
export function CodeFailed({ title, error, retry }: CodeFailedProps) {
  return (
    <Notice kind="error" title={title} live>
      <p>{error.message}</p>
      <div class="buttons">
        {!(error instanceof CodeError && error.isReplaced) && (
          <button type="button" class="button compact" onClick={retry}>
            Try again
          </button>
        )}
        <button type="button" class="button compact" onClick={() => location.reload()}>
          Reload the page
        </button>
      </div>
    </Notice>
  );
}
