package stratlab.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class SlowJarsTest {
  @Test
  void aJarWhoseCodeDoesNotComeBackIsGivenUpAndItsThreadInterrupted() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    assertThat(
            SlowJars.read(
                "slow.jar",
                1,
                () -> {
                  try {
                    never.await();
                  } catch (InterruptedException _) {
                    interrupted.countDown();
                  }
                  return 1;
                }))
        .isEmpty();
    interrupted.await();
  }

  @Test
  void whatItsCodeThrowsIsThrown() {
    assertThat(SlowJars.read("good.jar", () -> 7)).hasValue(7);
    assertThatThrownBy(
            () ->
                SlowJars.read(
                    "bad.jar",
                    () -> {
                      throw new PluginFault("bad.jar", "is bad");
                    }))
        .isInstanceOf(PluginFault.class);
  }
}
