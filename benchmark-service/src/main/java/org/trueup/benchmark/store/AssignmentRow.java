package org.trueup.benchmark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** An assignment-determined event as it arrived. */
@Entity
@Immutable
@Table(name = "assignment")
@NullUnmarked
class AssignmentRow extends YearRow {}
