package org.trueup.benchmark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** Actual expenditures as CMS delivered them. */
@Entity
@Immutable
@Table(name = "expenditures")
@NullUnmarked
class ExpendituresRow extends DeliveryRow {}
