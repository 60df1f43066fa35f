package stratlab.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Which tables a database has: the number of the last migration that was applied to it. */
final class StoreSchema {
  /** The newest that this program knows. */
  static final int VERSION = 7;

  private StoreSchema() {}

  /** Returns 0 for a database without tables of ours. */
  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean known;
      try (ResultSet tables =
          statement.executeQuery(
              "select count(*) from sqlite_master where name = 'flyway_schema_history'")) {
        known = tables.next() && tables.getInt(1) > 0;
      }
      if (!known) {
        return 0;
      }
      try (ResultSet versions =
          statement.executeQuery(
              "select max(cast(version as integer)) from flyway_schema_history where success")) {
        return versions.next() ? versions.getInt(1) : 0;
      }
    }
  }
}
