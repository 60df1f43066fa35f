import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What stands in a database.
 *
 * @param doubled pairs of chunks that share a cell
 * @param torn chunks without all of their columns
 * @param open jobs that have not ended
 * @param starts how often the sweep was started
 * @param isWhole whether the file itself is sound
 */
record Stored(
    int chunks, int cells, int doubled, int torn, int open, int starts, boolean isWhole) {
  static Stored in(Connection store) throws SQLException {
    return new Stored(
        number(store, "select count(*) from sweep_chunk"),
        number(store, "select sum(cells) from sweep_chunk"),
        number(
            store,
            """
            select count(*) from sweep_chunk one join sweep_chunk other
            on one.chunk < other.chunk and other.first_cell < one.first_cell + one.cells"""),
        number(
            store,
            """
            select count(*) from sweep_chunk where (
              select count(*) from sweep_column
              where sweep_column.chunk = sweep_chunk.chunk and name <> 'blocks')
            <> (select count(distinct name) from sweep_column where name <> 'blocks')"""),
        number(store, "select count(*) from job where state <> 'completed'"),
        number(store, "select max(attempt) from job"),
        word(store, "pragma integrity_check").equals("ok"));
  }

  boolean isSound() {
    return isWhole && cells == KillSweep.CELLS && doubled == 0 && torn == 0 && open == 0;
  }

  @Override
  public String toString() {
    return "%d cells in %d chunks, %d doubled, %d torn, %d jobs not ended, %d starts"
        .formatted(cells, chunks, doubled, torn, open, starts);
  }

  private static int number(Connection store, String sql) throws SQLException {
    return Integer.parseInt(word(store, sql));
  }

  private static String word(Connection store, String sql) throws SQLException {
    try (Statement statement = store.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
