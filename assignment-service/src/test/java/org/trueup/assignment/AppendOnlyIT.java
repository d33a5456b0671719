package org.trueup.assignment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.trueup.architecture.AppendOnlyPast;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class AppendOnlyIT {
  @Inject DataSource database;

  @Test
  void theServiceCannotChangeWhatItRecorded() throws SQLException {
    AppendOnlyPast.isOutOfReach(database, "beneficiary", "pending_year");
  }
}
