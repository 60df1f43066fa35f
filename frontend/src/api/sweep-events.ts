import type { SweepProgress } from './types';

export interface SweepListener {
  onProgress: (progress: SweepProgress) => void;
  /** The sweep has ended; the stream is closed. */
  onEnd: (progress: SweepProgress) => void;
  /** The stream broke off, or there is none; it is closed. */
  onBroken: () => void;
}

/** Listens to a sweep as it moves. Returns what ends the listening. */
export function listenToSweep(id: string, listener: SweepListener): () => void {
  if (typeof EventSource === 'undefined') {
    listener.onBroken();
    return () => undefined;
  }
  const source = new EventSource(`/api/sweeps/${encodeURIComponent(id)}/events`);
  const on = (name: string, heard: (progress: SweepProgress) => void) =>
    source.addEventListener(name, (event) => {
      const progress = read(event.data);
      if (progress) heard(progress);
    });
  on('progress', listener.onProgress);
  on('end', (progress) => {
    source.close();
    listener.onEnd(progress);
  });
  // Who listens decides when to try again: a browser gives up for good on some answers.
  source.addEventListener('error', () => {
    source.close();
    listener.onBroken();
  });
  return () => source.close();
}

function read(data: unknown): SweepProgress | null {
  try {
    return typeof data === 'string' ? (JSON.parse(data) as SweepProgress) : null;
  } catch {
    return null;
  }
}
