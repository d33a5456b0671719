package org.trueup.assignment.calculation.list;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was read, without a fault.
 *
 * @param prospectiveLayout whether it has the columns of prospective lists
 * @param sha256 of its tables, however they were packed
 * @param assignableOnly beneficiaries of table 1-6 who are not assigned; absent without that table
 */
public record ReadList(
    ListName name,
    String fileName,
    boolean prospectiveLayout,
    String sha256,
    BeneficiaryColumns beneficiaries,
    @Nullable Integer assignableOnly,
    List<String> warnings) {

  public ReadList {
    warnings = List.copyOf(warnings);
  }

  /** With more to warn of. */
  public ReadList withWarnings(List<String> more) {
    var all = Stream.concat(warnings.stream(), more.stream()).toList();
    return new ReadList(
        name, fileName, prospectiveLayout, sha256, beneficiaries, assignableOnly, all);
  }
}
