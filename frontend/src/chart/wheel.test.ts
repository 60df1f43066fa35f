import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wheelOnlyWhenMeant } from './wheel';

const host = document.createElement('div');
const canvas = document.createElement('canvas');
const zoom = vi.fn();
let end: () => void;

function turn(keys: Pick<MouseEventInit, 'ctrlKey' | 'metaKey'> = {}) {
  canvas.dispatchEvent(new MouseEvent('wheel', { bubbles: true, ...keys }));
}

beforeEach(() => {
  host.append(canvas);
  canvas.addEventListener('wheel', zoom);
  end = wheelOnlyWhenMeant(host);
});

afterEach(() => {
  end();
  canvas.removeEventListener('wheel', zoom);
  zoom.mockClear();
});

describe('the wheel over a chart', () => {
  it('scrolls the page', () => {
    turn();
    expect(zoom).not.toHaveBeenCalled();
  });

  it('zooms with Ctrl or Cmd held', () => {
    turn({ ctrlKey: true });
    turn({ metaKey: true });
    expect(zoom).toHaveBeenCalledTimes(2);
  });

  it('zooms after a press into the chart until the pointer leaves it', () => {
    canvas.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    turn();
    expect(zoom).toHaveBeenCalledTimes(1);
    host.dispatchEvent(new Event('pointerleave'));
    turn();
    expect(zoom).toHaveBeenCalledTimes(1);
  });
});
