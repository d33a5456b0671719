package org.trueup.benchmark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Expenditures as CMS delivered them. */
@Entity
@Immutable
@Table(name = "expenditures")
class ExpendituresRow extends DeliveredRow {}
