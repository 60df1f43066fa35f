import { vi } from 'vitest';

/** Stands for the browser's stream of events; a test says what comes over it. */
export class FakeStream extends EventTarget {
  static opened: FakeStream[] = [];
  isClosed = false;

  constructor(readonly url: string) {
    super();
    FakeStream.opened.push(this);
  }

  /** Puts it in the place of the browser's own. */
  static install(): void {
    FakeStream.opened = [];
    vi.stubGlobal('EventSource', FakeStream);
  }

  static get last(): FakeStream {
    const last = FakeStream.opened.at(-1);
    if (!last) throw new Error('nobody listens');
    return last;
  }

  say(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  breakOff(): void {
    this.dispatchEvent(new Event('error'));
  }

  close(): void {
    this.isClosed = true;
  }
}
