import type { BacktestRequest } from '../api/types';
import { cliCommand, curlCommand, requestJson } from '../model/command';
import { CopyButton } from '../ui/copy-button';
import { toast } from '../ui/toasts';

interface CopyRequestProps {
  /** The request as it stands, or nothing while it has faults. */
  request: () => BacktestRequest | null;
}

/** A request for use elsewhere: on the command line, over HTTP, as a file. */
export function CopyRequest({ request }: CopyRequestProps) {
  const as = (words: (request: BacktestRequest) => string) => () => {
    const value = request();
    if (value === null) toast('Mend the marked fields first');
    return value === null ? null : words(value);
  };
  return (
    <div class="copy-request" role="group" aria-label="Copy this run">
      <span class="help">Copy as</span>
      <CopyButton label="CLI" text={as(cliCommand)} />
      <CopyButton label="curl" text={as((one) => curlCommand(one, location.origin))} />
      <CopyButton label="JSON" text={as(requestJson)} />
    </div>
  );
}
