package stratlab.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.cli.CommandResult;

final class WalkForwardCommandTest {
  private static final String WALK =
      "walk-forward SmaCross -P fast=5,10 -P slow=20,40 -d sp500-daily --from 2010-01-01 --to"
          + " 2014-12-31 --train 2y --test 1y";

  @TempDir private static Path folder;

  private static CommandResult table = new CommandResult(0, "", "");

  @BeforeAll
  static void walkOnce() {
    table = stratlab(WALK);
  }

  private static CommandResult stratlab(String line) {
    return CommandResult.stratlab(folder, line.split(" "));
  }

  private static String id() {
    return table.line("Sweep").replaceFirst("Sweep +", "");
  }

  @Test
  void eachFoldIsARowAndItsTestsAreJoined() {
    assertThat(table.exit()).as(table.err()).isZero();
    assertThat(table.line("Folds")).endsWith(" 3, rolling, of 2y to train and 1y to test");
    assertThat(table.out().lines().filter(line -> line.matches(" +\\d +20.*")))
        .hasSize(3)
        .first()
        .asString()
        .matches(
            " +1  2010-01-04 +2012-01-04 +2013-01-03 +fast=\\d+ slow=\\d+( +-?\\d+\\.\\d{3}){2}"
                + " +-?\\d+\\.\\d{2} %");
    assertThat(table.line("Total return")).endsWith(" %");
    assertThat(table.line("Efficiency")).isNotBlank();
    assertThat(table.out().replace("\n", " ")).contains("In each of 3 folds, the combination");
    assertThat(stratlab("jobs").line(id())).contains("walk forward:");
  }

  @Test
  void theFoldsAreAlsoRowsOfCsvAndJson() {
    CommandResult csv = stratlab("walk-forward --format csv --resume " + id());
    CommandResult lines = stratlab("sweep --format ndjson --resume " + id());
    CommandResult json = stratlab("walk-forward --format json --resume " + id());

    List<String> rows = csv.out().lines().toList();
    assertThat(rows).hasSize(4);
    assertThat(rows.getFirst())
        .startsWith("fold,trainFrom,trainTo,testFrom,testTo,cell,fast,slow,train_total_return,")
        .endsWith(",test_sharpe_out_of_sample,fault");
    assertThat(rows.get(3)).startsWith("3,2012-01-04,2014-01-03,2014-01-04,2014-12-31,");
    assertThat(csv.errLines()).last().asString().startsWith("In each of 3 folds");
    assertThat(lines.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"trainFrom\":"));
    assertThat(json.out())
        .contains("\"kind\" : \"walk_forward\"", "\"efficiency\" : ", "\"equity\" : {")
        .doesNotContain("NaN");
  }

  @Test
  void allCellsOfTheTrainingsCanBeHad() {
    CommandResult ran = stratlab("walk-forward --csv - --resume " + id());
    assertThat(ran.out().lines()).hasSize(1 + 3 * 4);
    assertThat(ran.out()).startsWith("cell,dates,fast,slow,");
    assertThat(stratlab("sweep --heat-map fast,slow --resume " + id()).err())
        .endsWith("--heat-map: a walk forward has none\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -P fast=5,10                                       | --train: give a length like 2y
          -P fast=5,10                                       | --test: give a length like 6m
          -P fast=5,10 --train 2x --test 1y                  | --train: '2x' is not a number of days, weeks, months
          -P fast=5,10 --train 90y --test 1y                 | --train: the data runs from
          -P fast=5,10 --train 2y --test 1y --mode sliding   | --mode: 'sliding' is not one of rolling, anchored
          -P fast=5,10 --train 2y --test 1y --axis dates=..2015-12-31 | --axis dates: a walk forward chooses its dates itself
          -P fast=5:50 --train 2y --test 1y --sample guided:9 | --sample: a walk forward tries the same in every fold
          """)
  void walksThatCannotBe(String options, String words) {
    CommandResult ran = stratlab("walk-forward SmaCross " + options);
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines()).anyMatch(Pattern.compile(Pattern.quote(words)).asPredicate());
  }
}
