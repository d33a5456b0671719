package org.trueup.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Revision;
import org.trueup.contracts.value.Version;

/** {@code ?revision=} and {@code ?asOf=}: which version of what is on file a reader wants. */
public class VersionParameters extends AsOfParameter {
  @QueryParam("revision")
  @Nullable Revision revision;

  public Version version() {
    return new Version(Optional.ofNullable(revision), asOf());
  }
}
