package stratlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Examples are found on a page, and read as a shell reads them. */
final class ExampleTest {
  @Test
  void aCommandOfSeveralLinesIsOneExample() {
    List<Example> found =
        Example.ofPage(
            "page",
            """
            Text.
            ```sh
            # a remark
            infra/stratlab run -P a=1 \\
                --keep 'trades >= 30'      # what it does

            curl -d '{"a": 1,
              "b": 2}' http://x/   # 202
            ```
            ```json
            {"stratlab": "run"}
            ```
            """);

    assertThat(found).extracting(Example::comment).containsExactly("what it does", "202");
    assertThat(found.getFirst().words())
        .containsExactly("infra/stratlab", "run", "-P", "a=1", "--keep", "trades >= 30");
    assertThat(found.getLast().words())
        .containsExactly("curl", "-d", "{\"a\": 1,\n  \"b\": 2}", "http://x/");
  }

  @Test
  void aCommandInABlockOfAnotherKindIsNotOverlooked() {
    assertThatThrownBy(() -> Example.ofPage("page", "```\ninfra/stratlab run\n```\n"))
        .hasMessageContaining("not marked as sh");
  }
}
