package org.trueup.performance;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trueup.local.machine.DataFolder;
import org.trueup.performance.quarters.MadeUpAco;
import org.trueup.performance.quarters.Quarter;

/**
 * Consecutive quarters of some ACOs, on disk.
 *
 * @param zips by quarter, the first one first
 * @param people on table 1-1, by quarter
 */
record MadeUpQuarters(List<List<Path>> zips, List<Long> people) {

  /**
   * Writes them: a zip for each ACO, and table 1-1 of all in one file for a peer.
   *
   * @param folder that is emptied first
   */
  static MadeUpQuarters write(Path folder, List<MadeUpAco> acos, int quarters, boolean withCsv)
      throws IOException {
    DataFolder.delete(folder);
    Files.createDirectories(folder);
    var zips = new ArrayList<List<Path>>();
    var people = new ArrayList<Long>();
    for (int quarter = 1; quarter <= quarters; quarter++) {
      var ofQuarter = new ArrayList<Path>();
      long count = 0;
      try (var csv = withCsv ? csv(folder, quarter) : OutputStream.nullOutputStream()) {
        for (var aco : acos) {
          var zip = folder.resolve(Quarter.name(aco, quarter) + ".zip");
          count += Quarter.write(aco, quarter, zip, csv);
          ofQuarter.add(zip);
        }
      }
      zips.add(ofQuarter);
      people.add(count);
    }
    return new MadeUpQuarters(zips, people);
  }

  private static OutputStream csv(Path folder, int quarter) throws IOException {
    var file = folder.resolve("Q" + quarter + ".csv");
    var csv = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    csv.write(Quarter.header().getBytes(StandardCharsets.US_ASCII));
    return csv;
  }
}
