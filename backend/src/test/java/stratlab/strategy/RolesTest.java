package stratlab.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RolesTest {
  private static final Roles ASSETS = new Roles(List.of("asset1", "asset2"), "asset", Roles.MOST);
  private static final Roles PAIR = new Roles(List.of("price", "reference"), null, 1);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing is named           |                             | asset1 asset2               |
          two are named              | asset1 asset2               | asset1 asset2               |
          more are named in any order| asset3 asset1 asset2        | asset1 asset2 asset3        |
          one is too few             | asset1                      | asset1 asset2               | asset2: Mix takes 2 to 16 data sets; give asset2 too
          the first is left out      | asset2                      | asset1 asset2               | asset1: asset2 is given and asset1 is not; number data sets without a gap
          one between is left out    | asset1 asset2 asset4        | asset1 asset2 asset3 asset4 | asset3: asset4 is given and asset3 is not; number data sets without a gap
          too many                   | asset1 asset2 asset17       | asset1 asset2               | asset17: Mix takes at most 16 data sets
          a number with a zero first | asset1 asset2 asset03       | asset1 asset2               | asset03: Mix has no such role; it has: asset1, asset2, ... asset16
          another name               | asset1 asset2 price         | asset1 asset2               | price: Mix has no such role; it has: asset1, asset2, ... asset16
          """)
  void aRequestNamesAsManyDataSetsAsItLikes(
      String story, String named, String roles, String fault) {
    List<String> names = named == null ? List.of() : Arrays.asList(named.split(" "));
    List<String> faults = new ArrayList<>();
    ASSETS.check("Mix", names, (role, message) -> faults.add(role + ": " + message));
    assertThat(ASSETS.of(names)).as(story).containsExactly(roles.split(" "));
    assertThat(faults).isEqualTo(fault == null ? List.of() : List.of(fault));
  }

  @Test
  void aFixedRoleIsTradedByItsPlaceAndThoseOfAnOpenOneAlways() {
    assertThat(PAIR.isTraded("price")).isTrue();
    assertThat(PAIR.isTraded("reference")).isFalse();
    assertThat(ASSETS.isTraded("asset1")).isTrue();
    assertThat(ASSETS.isTraded("asset16")).isTrue();
    assertThat(PAIR.text()).isEqualTo("price, reference");
    assertThat(PAIR.at(2)).isEmpty();
    assertThat(ASSETS.at(15)).contains("asset16");
    assertThat(ASSETS.at(16)).isEmpty();
  }

  @Test
  void fixedRolesMayStandBeforeAnOpenOne() {
    @StrategyCard(
        title = "Basket",
        about = "For the test.",
        roles = {"index", "member..."},
        atLeast = 3)
    record Basket() implements Strategy {
      @Override
      public Plan plan(Market market) {
        return (Trader) _ -> {};
      }
    }
    Roles roles = Roles.of(Basket.class.getAnnotation(StrategyCard.class));
    assertThat(roles.least()).containsExactly("index", "member1", "member2", "member3");
    assertThat(roles.of(List.of("member4")))
        .containsExactly("index", "member1", "member2", "member3", "member4");
    assertThat(roles.at(4)).contains("member4");
  }

  @Test
  void anOpenRoleComesLast() {
    @StrategyCard(
        title = "Basket",
        about = "For the test.",
        roles = {"member...", "index"})
    record Basket() implements Strategy {
      @Override
      public Plan plan(Market market) {
        return (Trader) _ -> {};
      }
    }
    assertThatThrownBy(() -> StrategyCatalog.of(() -> List.of(Basket.class)))
        .hasMessageEndingWith("Basket: only the last role has three dots, not member");
  }

  @Test
  void onlyAnOpenRoleHasALeastNumber() {
    @StrategyCard(title = "One", about = "For the test.", atLeast = 2)
    record One() implements Strategy {
      @Override
      public Plan plan(Market market) {
        return (Trader) _ -> {};
      }
    }
    assertThatThrownBy(() -> StrategyCatalog.of(() -> List.of(One.class)))
        .hasMessageContaining("atLeast counts the data sets of an open role, 1 to 16, not 2");
  }
}
