package org.trueup.benchmark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An assignment-determined event as it arrived. */
@Entity
@Immutable
@Table(name = "assignment")
class AssignmentRow extends FactRow {}
