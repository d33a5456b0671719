package org.trueup.assignment.store;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What every row has: whose it is, which revision, its content and when it was recorded. */
@MappedSuperclass
public abstract class RevisionRow {
  /** The latest of those that a version of an ACO's year may mean, first. */
  static final String KNOWN_OF_YEAR =
      "acoId = ?1 and performanceYear = ?2 and revision between ?3 and ?4 and recordedAt <= ?5"
          + " order by revision desc";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable
  public Long id;

  public String acoId = "";
  public long revision;

  @JdbcTypeCode(SqlTypes.JSON)
  public String content = "";

  @JdbcTypeCode(SqlTypes.CHAR)
  public String fingerprint = "";

  public Instant recordedAt = Instant.EPOCH;
}
