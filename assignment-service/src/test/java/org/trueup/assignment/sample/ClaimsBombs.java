package org.trueup.assignment.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Claims populations of which one table has no end. */
final class ClaimsBombs {
  private static final String MONTHS =
      "mbi,month,part_a,part_b,group_health_plan,esrd,age,dual_status,residence\n";
  private static final String LINES =
      "mbi,date,code,place,tin,ccn,specialty,bill_type,revenue_code,allowed_charge\n";

  private final String aco;
  private final int size;

  ClaimsBombs(String aco, int size) {
    this.aco = aco;
    this.size = size;
  }

  List<Bomb> all() {
    return List.of(
        bomb("candidates", "beneficiary_months.csv", MONTHS, ClaimsBombs::month),
        bomb("claim lines", "claim_lines.csv", LINES, row -> line(row, "111111111")),
        bomb("claim lines of practices", "claim_lines.csv", LINES, row -> line(7, tin(row))),
        bomb(
            "alignments",
            "alignments.csv",
            "mbi,designated_tin,specialty,other_initiative\n",
            row -> TableBombs.mbi(row) + ",111111111,08,1\n"),
        bomb(
            "participants", "participants.csv", "aco_id,tin\n", row -> aco + "," + tin(row) + "\n"),
        new Bomb(
            "a table that claims have not",
            Bomb.Target.CLAIMS,
            () -> new RawZip().add("others.csv", Packed.repeated("", "x", size * 100)).bytes()));
  }

  private static String month(int row) {
    return TableBombs.mbi(row) + ",2018-06,1,1,0,0,70,,OH\n";
  }

  private static String line(int row, String tin) {
    return TableBombs.mbi(row) + ",2018-03-01,99213,11," + tin + ",,08,,,109.48\n";
  }

  private static String tin(int row) {
    return "%09d".formatted(row);
  }

  private Bomb bomb(String what, String file, String head, IntFunction<String> row) {
    return new Bomb(
        what + " without end",
        Bomb.Target.CLAIMS,
        () -> {
          var tables = new LinkedHashMap<String, Packed>();
          others().forEach((name, table) -> tables.put(name, Packed.deflated(table)));
          tables.put(file, Packed.rows(head, row, size));
          var zip = new RawZip();
          tables.forEach(zip::add);
          return zip.bytes();
        });
  }

  private Map<String, String> others() {
    return Map.of(
        "participants.csv",
        "aco_id,tin\n" + aco + ",111111111\n",
        "beneficiary_months.csv",
        MONTHS + month(7),
        "claim_lines.csv",
        LINES + line(7, "111111111"));
  }
}
