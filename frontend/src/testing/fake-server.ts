import { vi } from 'vitest';

interface Reply {
  status?: number;
  body?: unknown;
  headers?: Record<string, string | undefined>;
}

type Handler = (request: Request, url: URL) => Reply | Promise<Reply> | 'unreachable';

/** Answers what the page asks for, at the edge of the network. */
export class FakeServer {
  readonly requests: { method: string; path: string; headers: Headers; body: unknown }[] = [];
  private readonly handlers = new Map<string, Handler>();

  constructor() {
    vi.stubGlobal('fetch', (request: Request) => this.answer(request));
  }

  /** Answers `GET /api/jobs` and the like; the last word on a path holds. */
  on(what: string, reply: Handler | Reply): this {
    this.handlers.set(what, typeof reply === 'function' ? reply : () => reply);
    return this;
  }

  asked(what: string): number {
    return this.requests.filter(({ method, path }) => `${method} ${path}` === what).length;
  }

  private async answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const text = await request.clone().text();
    this.requests.push({
      method: request.method,
      path: url.pathname,
      headers: request.headers,
      body: text === '' ? null : JSON.parse(text),
    });
    const handler = this.handlers.get(`${request.method} ${url.pathname}`);
    if (!handler) throw new TypeError(`nothing answers ${request.method} ${url.pathname}`);
    const reply = await handler(request, url);
    if (reply === 'unreachable') throw new TypeError('connection refused');
    const { status = 200, body, headers = {} } = reply;
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    const hasBody = body !== undefined && status !== 204 && status !== 304;
    return new Response(hasBody ? JSON.stringify(body) : null, {
      status,
      headers: { 'Content-Type': type, ...(headers as Record<string, string>) },
    });
  }
}

/** A refusal as the server words it. */
export function refused(status: number, detail: string): Reply {
  const body = { type: 'about:blank', title: 'Refused', status, detail, code: 'refused' };
  return { status, body };
}

/** An answer that never comes. */
export function pending(): Promise<Reply> {
  return new Promise(() => undefined);
}
