package org.trueup.workbooks.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.workbooks.report.ReadWorkbook;

/**
 * CMS's workbooks that a service has taken, each known by its bytes. Append-only. Whatever is asked
 * or filed here is so in the caller's transaction.
 */
@ApplicationScoped
public class DeliveredWorkbooks {
  private static final String ADD =
      """
      insert into delivered_workbook
        (id, aco_id, performance_year, reports, stamp, content, answer, recorded_at)
      values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
      """;
  private static final String ANSWER = "select answer from delivered_workbook where id = ?";
  private static final String LATER_DELIVERY =
      "select 1 from delivered_workbook where aco_id = ? and reports = ? and stamp > ? limit 1";
  private static final String LATER_OF_YEAR =
      """
      select 1 from delivered_workbook where aco_id = ? and performance_year = ?
        and (reports, stamp) > (?, ?) limit 1
      """;
  private static final String LATEST =
      """
      select content from delivered_workbook
      where aco_id = ? and performance_year = ? and reports = ?
      order by stamp desc, recorded_at desc limit 1
      """;

  private static final String OF_YEAR =
      """
      select distinct aco_id, reports from delivered_workbook
      where performance_year = ? and recorded_at <= ? order by aco_id, reports
      """;

  private final DataSource database;

  DeliveredWorkbooks(DataSource database) {
    this.database = database;
  }

  /** Sets the parameters of a statement. */
  private interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  /** Makes something of a row. */
  private interface Reading<T> {
    T from(ResultSet row) throws SQLException;
  }

  /** The answer that its sender got. */
  public <A> Optional<A> answer(String id, Class<A> type) {
    return first(ANSWER, select -> select.setString(1, id), row -> row.getString(1))
        .map(text -> Json.read(text, type));
  }

  /** Whether a later delivery of the same is on file. */
  public boolean isSuperseded(ReadWorkbook workbook) {
    return first(
            LATER_DELIVERY,
            select -> {
              select.setString(1, workbook.name().aco().value());
              select.setString(2, workbook.subject());
              select.setString(3, workbook.name().order());
            },
            row -> true)
        .isPresent();
  }

  /**
   * Whether a report of the same year that comes later is on file: of a later quarter, of the
   * settlement, or a later delivery of the same. The names of reports sort so.
   */
  public boolean hasLaterOfYear(ReadWorkbook workbook) {
    return first(
            LATER_OF_YEAR,
            select -> {
              select.setString(1, workbook.name().aco().value());
              select.setString(2, workbook.performanceYear().toString());
              select.setString(3, workbook.subject());
              select.setString(4, workbook.name().order());
            },
            row -> true)
        .isPresent();
  }

  /**
   * The last delivery for a performance year of what is asked for: {@code AEXPU/2020}. An annual
   * report comes for its own year, and later once more as that of a benchmark year.
   */
  public Optional<ReadWorkbook> latest(AcoYear of, String reports) {
    return first(
            LATEST,
            select -> {
              select.setString(1, of.aco().value());
              select.setString(2, of.year().toString());
              select.setString(3, reports);
            },
            row -> row.getString(1))
        .map(text -> Json.read(text, ReadWorkbook.class));
  }

  /** Files a workbook with the answer that its sender gets, now and whenever it comes again. */
  public void add(ReadWorkbook workbook, Object answer, Instant recordedAt) {
    try (var connection = database.getConnection();
        var add = connection.prepareStatement(ADD)) {
      add.setString(1, workbook.id());
      add.setString(2, workbook.name().aco().value());
      add.setString(3, workbook.performanceYear().toString());
      add.setString(4, workbook.subject());
      add.setString(5, workbook.name().order());
      add.setString(6, Json.write(workbook));
      add.setString(7, Json.write(answer));
      add.setObject(8, recordedAt.atOffset(ZoneOffset.UTC));
      add.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot file a workbook: " + failed.getMessage(), failed);
    }
  }

  /** What was delivered for a performance year by then, of each ACO: {@code AEXPU/2020}. */
  public Map<AcoId, Set<String>> reports(PerformanceYear year, AsOf asOf) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(OF_YEAR)) {
      select.setString(1, year.toString());
      select.setObject(2, asOf.instant().atOffset(ZoneOffset.UTC));
      var reports = new TreeMap<AcoId, Set<String>>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          reports
              .computeIfAbsent(new AcoId(rows.getString(1)), aco -> new TreeSet<>())
              .add(rows.getString(2));
        }
      }
      return reports;
    } catch (SQLException failed) {
      throw unreadable(failed);
    }
  }

  private static IllegalStateException unreadable(SQLException failed) {
    return new IllegalStateException("cannot read workbooks: " + failed.getMessage(), failed);
  }

  private <T> Optional<T> first(String query, Binding binding, Reading<T> reading) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(query)) {
      binding.to(select);
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(reading.from(rows)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw unreadable(failed);
    }
  }
}
