package stratlab.analytics.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a run's figures would scatter if chance had dealt its days or its trades otherwise.
 *
 * @param seed every simulation draws from a generator of its own that begins with it
 * @param generator the JDK's name of the generator
 */
public record Evidence(long seed, String generator, List<Simulation> simulations) {
  public static final long SEED = 20_120_229;
  public static final String GENERATOR = "SplittableRandom";

  public Evidence {
    simulations = List.copyOf(simulations);
  }

  /**
   * Many runs made of the pieces of one.
   *
   * @param key its name in code, like {@code bootstrap}
   * @param name for people
   * @param method how a resample is made, in sentences
   * @param observations how many days or trades there were to draw from
   * @param resamples how many were made; 0 when nothing is defined
   * @param blockLength mean length of the stretches that stay together, in observations
   * @param low the lower level of every band, a fraction: 0.025 is 2.5 %
   * @param high the upper level
   */
  public record Simulation(
      String key,
      String name,
      String method,
      int observations,
      int resamples,
      int blockLength,
      double low,
      double high,
      List<Band> bands) {
    public Simulation {
      bands = List.copyOf(bands);
    }
  }

  /**
   * Where a figure lies in the resamples.
   *
   * @param unit {@code money}, {@code fraction} or {@code ratio}
   * @param observed the figure of the run itself, made in the same way
   * @param low the quantile at the lower level of the simulation
   * @param middle the median
   * @param high the quantile at the upper level
   * @param reason why there is none of them; null when they are defined
   */
  public record Band(
      String key,
      String label,
      String unit,
      @Nullable Double observed,
      @Nullable Double low,
      @Nullable Double middle,
      @Nullable Double high,
      @Nullable String reason) {}
}
