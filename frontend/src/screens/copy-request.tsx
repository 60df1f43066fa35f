import type { BacktestRequest } from '../api/types';
import { cliCommand, curlCommand, requestJson } from '../model/command';
import { CopyButton } from '../ui/copy-button';
import { toast } from '../ui/toasts';

interface CopyAsProps<Request> {
  /** The request as it stands, or nothing while it has faults. */
  request: () => Request | null;
  /** What is copied: `run`. */
  what: string;
  cli: (request: Request) => string;
  curl: (request: Request, origin: string) => string;
}

/** A request for use elsewhere: on the command line, over HTTP, as a file. */
export function CopyAs<Request>({ request, what, cli, curl }: CopyAsProps<Request>) {
  const as = (words: (request: Request) => string) => () => {
    const value = request();
    if (value === null) toast('Mend the marked fields first');
    return value === null ? null : words(value);
  };
  return (
    <div class="copy-request" role="group" aria-label={`Copy this ${what}`}>
      <span class="help">Copy as</span>
      <CopyButton label="CLI" text={as(cli)} />
      <CopyButton label="curl" text={as((one) => curl(one, location.origin))} />
      <CopyButton label="JSON" text={as((one) => requestJson(one))} />
    </div>
  );
}

/** A run for use elsewhere. */
export function CopyRequest({ request }: { request: () => BacktestRequest | null }) {
  return <CopyAs request={request} what="run" cli={cliCommand} curl={curlCommand} />;
}
