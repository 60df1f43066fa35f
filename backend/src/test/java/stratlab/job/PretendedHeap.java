package stratlab.job;

/** A heap that is as full as a test wants it. */
final class PretendedHeap extends Heap {
  volatile boolean full;
  volatile boolean held;

  @Override
  boolean isFull() {
    return full;
  }

  @Override
  boolean isHeld() {
    return held;
  }
}
