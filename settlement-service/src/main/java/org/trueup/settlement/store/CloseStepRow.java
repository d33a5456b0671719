package org.trueup.settlement.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** What became of a close after it was prepared. */
@Entity
@Immutable
@Table(name = "close_step")
@IdClass(CloseStepRow.Key.class)
@NullUnmarked
class CloseStepRow {
  /** One step of one close. */
  record Key(Long closeId, String step) implements Serializable {}

  @Id Long closeId;
  @Id String step;
  String takenBy;
  Instant takenAt;
}
