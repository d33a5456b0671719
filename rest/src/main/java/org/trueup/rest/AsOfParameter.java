package org.trueup.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AsOf;

/** {@code ?asOf=}: what was on file at that moment is wanted, not what is on file now. */
public class AsOfParameter {
  @QueryParam("asOf")
  @Nullable Instant asOf;

  public AsOf asOf() {
    return AsOf.orNow(asOf);
  }
}
