import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { asError, isAbort, type ApiError } from '../api/client';
import type { Job } from '../api/types';

/** Runs what a form does by Ctrl Enter from anywhere. Returns what ends it. */
export function onControlEnter(run: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** Leads to the first field that has a fault, and opens what hides it. */
export function focusFirstFault(form: HTMLFormElement | null): void {
  const first = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const folded = first?.closest('details');
  if (folded) folded.open = true;
  first?.focus();
  first?.scrollIntoView({ block: 'center' });
}

/**
 * Sends a request once, however often it is pressed: a repeated try carries the same key. Leads to
 * the page of the job.
 */
export function useSubmit<Body>(
  submit: (body: Body, key: string, signal: AbortSignal) => Promise<Job>,
  pathOf: (id: string) => string,
) {
  const { route } = useLocation();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const lastTry = useRef({ body: '', key: '' });
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);

  const send = async (request: Body): Promise<ApiError | null> => {
    const body = JSON.stringify(request);
    if (lastTry.current.body !== body) lastTry.current = { body, key: newKey() };
    setSending(true);
    setRefusal(null);
    try {
      const job = await submit(request, lastTry.current.key, abort.current.signal);
      route(pathOf(job.id));
      return null;
    } catch (error) {
      if (isAbort(error)) return null;
      setSending(false);
      const refused = asError(error);
      setRefusal(refused);
      return refused;
    }
  };
  return { send, sending, refusal };
}

/** A key that no other request has. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
