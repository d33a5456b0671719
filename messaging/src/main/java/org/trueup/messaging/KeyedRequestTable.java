package org.trueup.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;

/** Requests under keys and what they were answered, as they are on file. */
@ApplicationScoped
class KeyedRequestTable {
  private static final String FIND =
      """
      select r.fingerprint, a.status, a.headers, a.body
      from keyed_request r left join keyed_answer a using (request_id)
      where r.caller = ? and r.address = ? and r.key = ?
      """;
  private static final String TAKE =
      """
      insert into keyed_request (caller, address, key, fingerprint, request_id)
      values (?, ?, ?, ?, ?) on conflict do nothing
      """;
  private static final String IS_TAKEN = "select from keyed_request where request_id = ?";
  private static final String KEEP =
      """
      insert into keyed_answer (request_id, status, headers, body) values (?, ?, ?::jsonb, ?)
      on conflict do nothing
      """;

  private final DataSource database;

  KeyedRequestTable(DataSource database) {
    this.database = database;
  }

  /** An answer as it goes out. */
  record Answer(int status, SortedMap<String, String> headers, String body) {}

  /**
   * What was filed under a key.
   *
   * @param fingerprint of what was sent first
   * @param answer absent while it is not on file
   */
  record Filed(String fingerprint, @Nullable Answer answer) {}

  /** What the key was used for before. */
  Optional<Filed> find(KeyedRequest.Sent sent) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(FIND)) {
      bind(select, sent);
      try (var rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(new Filed(rows.getString("fingerprint"), answer(rows)))
            : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot look for a request's key", failed);
    }
  }

  /**
   * Files the request with what it changes; both stay or neither. Waits for another one under the
   * same key.
   *
   * @return false where another request has the key
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean take(KeyedRequest.Sent sent) {
    try (var connection = database.getConnection();
        var take = connection.prepareStatement(TAKE);
        var own = connection.prepareStatement(IS_TAKEN)) {
      bind(take, sent);
      take.setString(4, sent.fingerprint());
      take.setObject(5, sent.id());
      if (take.executeUpdate() == 1) {
        return true;
      }
      own.setObject(1, sent.id());
      try (var rows = own.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot file a request's key", failed);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void keep(KeyedRequest.Sent sent, Answer answer) {
    try (var connection = database.getConnection();
        var keep = connection.prepareStatement(KEEP)) {
      keep.setObject(1, sent.id());
      keep.setInt(2, answer.status());
      keep.setString(3, Json.write(answer.headers()));
      keep.setString(4, answer.body());
      keep.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot keep the answer to a request", failed);
    }
  }

  private static void bind(PreparedStatement statement, KeyedRequest.Sent sent)
      throws SQLException {
    statement.setString(1, sent.caller());
    statement.setString(2, sent.address());
    statement.setString(3, sent.key());
  }

  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    var body = row.getString("body");
    return body == null ? null : new Answer(row.getInt("status"), headers(row), body);
  }

  private static SortedMap<String, String> headers(ResultSet row) throws SQLException {
    var headers = new TreeMap<String, String>();
    Json.read(row.getString("headers"), JsonNode.class)
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return headers;
  }
}
