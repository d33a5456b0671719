package org.trueup.assignment.store.list;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Asks and commands in SQL; what fails says what it was about. */
record Queries(DataSource database) {

  /** Sets the parameters of a statement. */
  @FunctionalInterface
  interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  /** Makes something of all rows, or of one. */
  @FunctionalInterface
  interface Reading<T> {
    T from(ResultSet rows) throws SQLException;
  }

  <T> T ask(String query, Binding binding, Reading<T> reading) {
    try (var connection = database.getConnection()) {
      return ask(connection, query, binding, reading);
    } catch (SQLException failed) {
      throw new StoreFailed("cannot read lists", failed);
    }
  }

  <T> List<T> each(String query, Binding binding, Reading<T> row) {
    return ask(query, binding, rows -> all(rows, row));
  }

  /** Returns how many rows it touched. */
  int change(String command, Binding binding) {
    try (var connection = database.getConnection();
        var change = connection.prepareStatement(command)) {
      binding.to(change);
      return change.executeUpdate();
    } catch (SQLException failed) {
      throw new StoreFailed("cannot file a list", failed);
    }
  }

  static <T> List<T> each(Connection connection, String query, Binding binding, Reading<T> row)
      throws SQLException {
    return ask(connection, query, binding, rows -> all(rows, row));
  }

  private static <T> T ask(Connection connection, String query, Binding binding, Reading<T> reading)
      throws SQLException {
    try (var select = connection.prepareStatement(query)) {
      binding.to(select);
      try (var rows = select.executeQuery()) {
        return reading.from(rows);
      }
    }
  }

  static Array array(PreparedStatement statement, String type, Collection<?> values)
      throws SQLException {
    return statement.getConnection().createArrayOf(type, values.toArray());
  }

  private static <T> List<T> all(ResultSet rows, Reading<T> row) throws SQLException {
    var found = new ArrayList<T>();
    while (rows.next()) {
      found.add(row.from(rows));
    }
    return found;
  }
}
