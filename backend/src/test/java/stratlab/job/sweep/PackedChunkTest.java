package stratlab.job.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.CellColumns;
import stratlab.sweep.result.BlockRows;
import stratlab.sweep.run.Chunk;

final class PackedChunkTest {
  @Property(tries = 50)
  void aChunkIsReadBackWholeWhicheverCellsHaveSums(
      @ForAll @Size(max = 40) long[] places, @ForAll @IntRange(min = 1, max = 7) int every) {
    CellColumns columns = new CellColumns(places.length);
    for (int cell = 0; cell < places.length; cell++) {
      columns.metric(cell % SweepFigures.KEYS.size())[cell] = places[cell] / 3.0;
      if (cell % every == 0) {
        int at = cell * SweepFigures.BLOCK_SUMS;
        Arrays.fill(columns.blocks(), at + 1, at + SweepFigures.BLOCK_SUMS, cell - 0.5);
      }
    }
    PackedChunk packed = PackedChunk.of(new Chunk(0, 0, places, columns, 0));

    assertThat(PackedChunk.places(packed.places())).isEqualTo(places);
    IntStream.range(0, SweepFigures.KEYS.size())
        .forEach(
            metric ->
                assertThat(
                        PackedNumbers.doubles(packed.columns().get(SweepFigures.KEYS.get(metric))))
                    .isEqualTo(columns.metric(metric)));
    byte[] blocks = packed.columns().get(PackedChunk.BLOCKS);
    if (places.length == 0) {
      assertThat(blocks).isNull();
    } else {
      BlockRows sums = PackedChunk.blocks(blocks, 100);
      assertThat(sums.rows())
          .isEqualTo(
              IntStream.range(0, places.length)
                  .filter(cell -> cell % every == 0)
                  .map(cell -> 100 + cell)
                  .toArray());
      for (int i = 0; i < sums.rows().length; i++) {
        int width = SweepFigures.BLOCK_SUMS;
        int from = (sums.rows()[i] - 100) * width;
        assertThat(Arrays.copyOfRange(sums.sums(), i * width, (i + 1) * width))
            .isEqualTo(Arrays.copyOfRange(columns.blocks(), from, from + width));
      }
    }
  }

  @Test
  void aReasonIsSaidOnceForAllCellsThatFailedOfIt() {
    CellColumns columns = new CellColumns(30);
    columns.fail(4, "no \"data\"");
    columns.fail(29, "no \"data\"");
    columns.fail(5, "a\nb");

    PackedChunk packed = PackedChunk.of(new Chunk(0, 0, new long[30], columns, 0));

    assertThat(packed.faults()).isEqualTo("{\"no \\\"data\\\"\":[4,29],\"a\\nb\":[5]}");
    assertThat(PackedChunk.faults(packed.faults()))
        .isEqualTo(Map.of(4, "no \"data\"", 29, "no \"data\"", 5, "a\nb"));
    assertThat(packed.columns()).doesNotContainKey(PackedChunk.BLOCKS);
    assertThat(PackedChunk.faults(null)).isEmpty();
  }
}
