package org.trueup.benchmark.input;

import java.util.Optional;

/** Where input tables are looked up; knows which version of each counts. */
@FunctionalInterface
public interface TablesOnFile {
  Optional<InputTableVersion> find(InputTableKey key);
}
