import createClient from 'openapi-fetch';
import { hearDate } from './clock';
import type { paths } from './schema.gen';
import type { Fault, Problem } from './types';

/** The server said no, in its own words; or it could not be reached (status 0). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    message: string,
    readonly code: string,
    readonly faults: readonly Fault[] = [],
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** What went wrong, in words for people: the server's own, or that its answer made no sense. */
export function asError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(0, 'Unexpected answer', UNEXPECTED, 'unknown', [], error);
}

const UNEXPECTED =
  'The answer of the server could not be understood. Reload the page, which may be older than the server.';

/** Whether a fetch ended because the screen that started it was left. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

const UNREACHABLE = 'The server cannot be reached. Is it still running?';

async function reach(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    // What never changes may come from the browser's own store, with the date of long ago.
    if (!new URL(request.url).pathname.startsWith('/api/reports/')) {
      hearDate(response.headers.get('Date'));
    }
    return response;
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ApiError(0, 'No connection', UNREACHABLE, 'unreachable');
  }
}

/** The page as the server serves it now; null while it cannot be reached. */
export async function servedPage(): Promise<string | null> {
  try {
    const response = await fetch(new Request('/', { cache: 'no-store' }));
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** The typed client of the OpenAPI document. */
export const client = createClient<paths>({
  baseUrl: globalThis.location.origin,
  fetch: reach,
});

/** What a call answered, or the server's refusal as an {@link ApiError}. */
export async function answer<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (data !== undefined) return data;
  throw refusal(response, error);
}

/** A refused response as an error; knows problem details, and copes with answers of others. */
export function refusal(response: Response, body: unknown): ApiError {
  const problem: Partial<Problem> = typeof body === 'object' && body !== null ? body : {};
  const title = problem.title ?? `The server answered ${response.status} ${response.statusText}`;
  return new ApiError(
    response.status,
    title.trim(),
    problem.detail ?? title.trim(),
    problem.code ?? 'unknown',
    problem.faults ?? [],
  );
}
