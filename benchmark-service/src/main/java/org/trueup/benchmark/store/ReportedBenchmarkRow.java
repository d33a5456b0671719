package org.trueup.benchmark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** An updated benchmark as CMS delivered it. */
@Entity
@Immutable
@Table(name = "reported_benchmark")
@NullUnmarked
class ReportedBenchmarkRow extends DeliveryRow {}
