import type { Job, SweepProgress } from './types';

export interface Listener<T> {
  onProgress: (progress: T) => void;
  /** Nothing more can follow; the stream is closed. */
  onEnd: (progress: T) => void;
  /** The stream broke off, or there is none; it is closed. */
  onBroken: () => void;
}

/** Listens to a job as it moves. Returns what ends the listening. */
export function listenToJob(id: string, listener: Listener<Job>): () => void {
  return listen(`/api/jobs/${encodeURIComponent(id)}/events`, listener);
}

/** Listens to a sweep as it moves. Returns what ends the listening. */
export function listenToSweep(id: string, listener: Listener<SweepProgress>): () => void {
  return listen(`/api/sweeps/${encodeURIComponent(id)}/events`, listener);
}

function listen<T>(path: string, listener: Listener<T>): () => void {
  if (typeof EventSource === 'undefined') {
    listener.onBroken();
    return () => undefined;
  }
  const source = new EventSource(path);
  const on = (name: string, heard: (progress: T) => void) =>
    source.addEventListener(name, (event) => {
      const progress = read<T>(event.data);
      if (progress) heard(progress);
    });
  on('progress', listener.onProgress);
  on('end', (progress) => {
    source.close();
    listener.onEnd(progress);
  });
  // The listener decides when to try again: a browser never retries after some answers.
  source.addEventListener('error', () => {
    source.close();
    listener.onBroken();
  });
  return () => source.close();
}

function read<T>(data: unknown): T | null {
  try {
    return typeof data === 'string' ? (JSON.parse(data) as T) : null;
  } catch {
    return null;
  }
}
