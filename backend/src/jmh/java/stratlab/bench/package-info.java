/**
 * What the workloads of {@code infra/bench-reference} cost here and in the C reference, side by
 * side. {@code infra/bench} runs all of it; {@code mvn -Pbench verify} the JMH benchmarks alone.
 */
@NullMarked
package stratlab.bench;

import org.jspecify.annotations.NullMarked;
