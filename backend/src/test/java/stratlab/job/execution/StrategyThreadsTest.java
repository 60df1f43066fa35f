package stratlab.job.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import stratlab.testing.Jars;

final class StrategyThreadsTest {
  private static final String WAITER =
      """
      import java.util.concurrent.CountDownLatch;

      public class Waiter {
        public static void await(CountDownLatch begun) throws InterruptedException {
          begun.countDown();
          new CountDownLatch(1).await();
        }
      }
      """;

  /** Gives the code of a plug-in, which is known by the name of its loader. */
  private static final class PluginLoader extends ClassLoader {
    private final Map<String, byte[]> files;

    PluginLoader(Map<String, byte[]> files) {
      super("plug-in mine.jar", StrategyThreadsTest.class.getClassLoader());
      this.files = files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] code = files.get(name + ".class");
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, code, 0, code.length);
    }
  }

  @Test
  void threadsOfTheProgramThatBeginMeanwhileAreNotTakenForThoseOfTheStrategy() throws Exception {
    Class<?> waiter = new PluginLoader(Jars.compile(WAITER)).loadClass("Waiter");
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread[] started = new Thread[2];
    StrategyThreads threads = new StrategyThreads("job 1 (strategy Mine)");
    Thread work =
        threads.start(
            () -> {
              started[0] = new Thread(() -> waitIn(waiter, begun), "of the strategy");
              started[1] =
                  new Thread(
                      () -> {
                        begun.countDown();
                        try {
                          end.await();
                        } catch (InterruptedException _) {
                          interrupted.set(true);
                        }
                      },
                      "HikariPool-1:connection-adder");
              started[0].start();
              started[1].start();
            });
    work.join();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(threads.alive()).containsExactly(started[0]);
    threads.endOthers();
    started[0].join(10_000);
    assertThat(started[0].isAlive()).isFalse();
    end.countDown();
    started[1].join();
    assertThat(interrupted).isFalse();
  }

  private static void waitIn(Class<?> waiter, CountDownLatch begun) {
    try {
      waiter.getMethod("await", CountDownLatch.class).invoke(null, begun);
    } catch (ReflectiveOperationException _) {
      // It was interrupted.
    }
  }
}
