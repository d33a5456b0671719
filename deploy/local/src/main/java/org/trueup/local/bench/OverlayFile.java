package org.trueup.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.settlement.bench.reform.Overlay;
import org.trueup.settlement.bench.reform.OverlayReader;
import org.trueup.settlement.bench.reform.ShippedOverlays;
import org.trueup.settlement.rules.Rules;

/**
 * An overlay that was asked for: a file, or the name of one that comes with the program. What it
 * includes is looked for beside it first.
 */
public record OverlayFile(String asked) {

  Overlay read(Rules rules) {
    var text =
        file(Path.of(asked))
            .or(() -> ShippedOverlays.find(asked))
            .orElseThrow(
                () ->
                    new BadRuleFile(
                        asked,
                        "is no file, and no overlay that comes with the program: "
                            + String.join(", ", ShippedOverlays.NAMES)));
    return new OverlayReader(rules, this::beside).read(asked, text);
  }

  private Optional<String> beside(String name) {
    return file(Path.of(asked).resolveSibling(name + ".yaml")).or(() -> ShippedOverlays.find(name));
  }

  private static Optional<String> file(Path path) {
    try {
      return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(path + " cannot be read", unreadable);
    }
  }
}
