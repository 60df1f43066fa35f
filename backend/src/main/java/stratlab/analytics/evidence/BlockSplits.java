package stratlab.analytics.evidence;

/**
 * All ways to split the blocks of trials into two halves. The halves of a split change places in
 * another one, so both are handed out at once and block 0 is always in the first.
 *
 * <p>The blocks are dealt one after the other to one half or the other, back and forth as in a
 * tree. A deal adds one block to what is there, and nothing is ever taken away again: what a half
 * sums up to depends on its blocks alone, and blocks without a return other than 0 leave exactly 0.
 */
final class BlockSplits {
  private final TrialBlocks blocks;
  private final Halves halves;
  private final int half;

  /** The sums of a half by the number of blocks in it. */
  private final TrialSums[] first;

  private final TrialSums[] second;

  /** Takes what became of a split. */
  @FunctionalInterface
  interface Halves {
    /**
     * Looks at two halves that change with the next split.
     *
     * @return whether to go on
     */
    boolean take(TrialSums first, TrialSums second);
  }

  private BlockSplits(TrialBlocks blocks, Halves halves) {
    this.blocks = blocks;
    this.halves = halves;
    this.half = blocks.blocks() / 2;
    this.first = room(half + 1, blocks.trials());
    this.second = room(half + 1, blocks.trials());
  }

  private static TrialSums[] room(int levels, int trials) {
    TrialSums[] room = new TrialSums[levels];
    for (int level = 0; level < levels; level++) {
      room[level] = new TrialSums(trials);
    }
    return room;
  }

  /** Hands out the splits in an order that is always the same; returns whether all of them were. */
  static boolean walk(TrialBlocks blocks, Halves halves) {
    BlockSplits splits = new BlockSplits(blocks, halves);
    splits.first[1].join(splits.first[0], blocks.block(0));
    return splits.deal(1, 1);
  }

  private boolean deal(int block, int inFirst) {
    int inSecond = block - inFirst;
    if (block == blocks.blocks()) {
      return halves.take(first[half], second[half]);
    }
    if (inFirst < half) {
      first[inFirst + 1].join(first[inFirst], blocks.block(block));
      if (!deal(block + 1, inFirst + 1)) {
        return false;
      }
    }
    if (inSecond == half) {
      return true;
    }
    second[inSecond + 1].join(second[inSecond], blocks.block(block));
    return deal(block + 1, inFirst);
  }
}
