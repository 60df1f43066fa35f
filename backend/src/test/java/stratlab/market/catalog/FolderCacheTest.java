package stratlab.market.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.folder.FolderCache;
import stratlab.testing.Texts;

/** Presets and plug-in jars are files of a folder like price files, with the same accidents. */
final class FolderCacheTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path folder;
  private Instant now = Instant.parse("2200-01-01T00:00:00Z");

  private static final class Reader implements FolderCache.Maker<String> {
    @Override
    public long most() {
      return 10;
    }

    @Override
    public String of(String file, byte[] content) {
      return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public String unread(String file, String reason) {
      return "unread: " + reason;
    }
  }

  private FolderCache<String> cache() {
    return new FolderCache<>(folder, ".txt", () -> now, new Reader());
  }

  @Test
  void aFileThatIsReplacedByOneOfItsSizeAndTimeIsReadAgain() throws IOException {
    Path file = Texts.write(folder, "a.txt", "one");
    Files.setLastModifiedTime(file, LONG_AGO);
    FolderCache<String> cache = cache();
    assertThat(cache.contents()).containsEntry("a.txt", "one");
    Files.setLastModifiedTime(Texts.write(folder, "b.tmp", "two"), LONG_AGO);
    Files.move(folder.resolve("b.tmp"), file, StandardCopyOption.ATOMIC_MOVE);
    now = now.plusSeconds(2);
    assertThat(cache.contents()).containsEntry("a.txt", "two");
  }

  @Test
  void aLinkToAFileElsewhereIsFollowedAndSeenToChange() throws IOException {
    Path elsewhere = Texts.write(Files.createDirectory(folder.resolve("build")), "a.txt", "one");
    Path presets = Files.createDirectory(folder.resolve("presets"));
    Files.createSymbolicLink(presets.resolve("a.txt"), elsewhere);
    FolderCache<String> cache = new FolderCache<>(presets, ".txt", () -> now, new Reader());
    assertThat(cache.contents()).containsOnlyKeys("a.txt").containsEntry("a.txt", "one");

    Texts.write(elsewhere.getParent(), "a.txt", "two");
    now = now.plusSeconds(2);
    assertThat(cache.contents()).containsEntry("a.txt", "two");

    Files.delete(elsewhere);
    now = now.plusSeconds(2);
    assertThat(cache.contents())
        .containsEntry("a.txt", "unread: it is a link to a file that is not there");
  }

  @Test
  void whatCannotBeReadIsListedWithoutItsPath() throws Exception {
    Texts.write(folder, "good.txt", "good");
    Texts.write(folder, "large.txt", "eleven byte");
    Files.createDirectory(folder.resolve("folder.txt"));
    Files.createSymbolicLink(folder.resolve("dangling.txt"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("loop.txt"), Path.of("loop.txt"));
    new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString()).start().waitFor();
    assertThat(cache().contents())
        .containsOnlyKeys("dangling.txt", "good.txt", "large.txt", "loop.txt", "pipe.txt")
        .containsEntry("good.txt", "good")
        .containsEntry("large.txt", "unread: has more than the 10 bytes that are read")
        .containsEntry("dangling.txt", "unread: it is a link to a file that is not there")
        .containsEntry("pipe.txt", "unread: it is not an ordinary file");
    assertThat(String.join("", cache().contents().values())).doesNotContain(folder.toString());
  }
}
