package org.trueup.benchmark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An updated benchmark as CMS delivered it. */
@Entity
@Immutable
@Table(name = "reported_benchmark")
class ReportedBenchmarkRow extends DeliveredRow {}
