import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { focusHeading, focusNewHeading } from './heading-focus';

let end: () => void = () => undefined;

beforeEach(() => {
  document.body.innerHTML = '<a href="/runs">History</a><main id="content" tabindex="-1"></main>';
});

afterEach(() => end());

const main = () => document.getElementById('content') ?? document.body;
const focus = () => document.activeElement?.textContent;

describe('the focus after another page was gone to', () => {
  it('is on its heading as soon as there is one', async () => {
    document.querySelector('a')?.focus();
    end = focusNewHeading();
    expect(document.activeElement).toBe(document.body);
    main().innerHTML = '<h1>New</h1>';
    await vi.waitFor(() => expect(focus()).toBe('New'));
  });

  it('is on the next heading where that is replaced, as by the report of a run', async () => {
    main().innerHTML = '<h1>Running</h1>';
    end = focusHeading();
    expect(focus()).toBe('Running');
    main().innerHTML = '<h1>Report</h1>';
    await vi.waitFor(() => expect(focus()).toBe('Report'));
  });

  it('stays where somebody put it meanwhile', async () => {
    end = focusHeading();
    main().innerHTML = '<input value="mine">';
    main().querySelector('input')?.focus();
    main().insertAdjacentHTML('afterbegin', '<h1>Late</h1>');
    await new Promise((done) => setTimeout(done));
    expect(document.activeElement?.tagName).toBe('INPUT');
  });
});
