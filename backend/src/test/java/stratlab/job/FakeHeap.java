package stratlab.job;

import stratlab.process.Heap;

/** A heap that is as full as a test wants it. */
public final class FakeHeap extends Heap {
  public volatile boolean full;
  public volatile boolean held;

  @Override
  public boolean isFull() {
    return full;
  }

  @Override
  public boolean isHeld() {
    return held;
  }
}
