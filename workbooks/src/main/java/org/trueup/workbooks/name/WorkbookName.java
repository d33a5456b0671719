package org.trueup.workbooks.name;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;

/**
 * What the name of a workbook says: {@code P.A9907.ACO.STLMT.Y2023.D239999.T1111111.xlsx}.
 *
 * @param year the calendar year that it reports, where it says so: {@code Y2023}, {@code 2023Q1}
 * @param quarter 1 to 4, of a quarterly report
 * @param deliveryYear the performance year that it was delivered for; absent where D is a real date
 * @param date the day of the delivery, where D is a real date
 * @param stamp {@code D239999.T1111111}
 * @param isRevised whether it revises a settlement
 */
public record WorkbookName(
    AcoId aco,
    Family family,
    @Nullable Integer year,
    @Nullable Integer quarter,
    @Nullable Integer deliveryYear,
    @Nullable LocalDate date,
    String stamp,
    boolean isRevised) {

  /** What a file should be called, as a sentence. */
  public static final String EXPECTED =
      "Its name is none of CMS's workbooks: P.A9907.ACO.STLMT.Y2023.D239999.T1111111.xlsx, or the same with BNMRK, AEXPU.Y2020 or QEXPU.2023Q1. Give it the name that it came with.";

  private static final int CENTURY = 2000;

  /** Copies of browsers and of people add to a name before its ending. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(?:P\\.)?(?<aco>A\\d{4,5})\\.ACO\\.(?:(?<kind>FRP|RIDFRP)\\.)?(?<family>BNMRK|AEXPU|QEXPU|STLMT|FRP|RIDFRP)(?:\\.Y(?<year>20\\d\\d)|\\.(?<qyear>20\\d\\d)Q(?<quarter>[1-4]))?\\.D(?<day>\\d{6})\\.T(?<stamp>\\d{7})(?: \\(\\d{1,3}\\)| - Copy)?\\.xlsx");

  /** Reads the last part of a path; empty where it is not the name of a workbook of CMS. */
  public static Optional<WorkbookName> find(String path) {
    var name = path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
    var matcher = FORM.matcher(name);
    return matcher.matches()
        ? Optional.of(of(matcher)).filter(WorkbookName::saysItsTime)
        : Optional.empty();
  }

  /** Reports of a year and of a quarter are nothing without it. */
  private boolean saysItsTime() {
    return switch (family) {
      case BNMRK -> true;
      case AEXPU, STLMT -> year != null;
      case QEXPU -> quarter != null;
    };
  }

  private static WorkbookName of(Matcher name) {
    var word = name.group("family").toUpperCase(Locale.ROOT);
    var family = word.endsWith("FRP") ? Family.STLMT : Family.valueOf(word);
    var year = Optional.ofNullable(name.group("year")).or(() -> group(name, "qyear"));
    var day = name.group("day");
    var isPlaceholder = day.endsWith("9999");
    var deliveryYear = isPlaceholder ? CENTURY + Integer.parseInt(day.substring(0, 2)) : null;
    return new WorkbookName(
        new AcoId(name.group("aco").toUpperCase(Locale.ROOT)),
        family,
        year.map(Integer::valueOf).orElse(family == Family.STLMT ? deliveryYear : null),
        group(name, "quarter").map(Integer::valueOf).orElse(null),
        deliveryYear,
        isPlaceholder ? null : date(day),
        "D" + day + ".T" + name.group("stamp"),
        word.equals("RIDFRP") || "RIDFRP".equalsIgnoreCase(name.group("kind")));
  }

  private static Optional<String> group(Matcher name, String group) {
    return Optional.ofNullable(name.group(group));
  }

  private static @Nullable LocalDate date(String day) {
    try {
      return LocalDate.of(
          CENTURY + Integer.parseInt(day.substring(0, 2)),
          Integer.parseInt(day.substring(2, 4)),
          Integer.parseInt(day.substring(4)));
    } catch (DateTimeException none) {
      return null;
    }
  }

  /**
   * What it reports: a later delivery of the same replaces it. {@code QEXPU/2023Q1}, {@code
   * AEXPU/2020}, {@code BNMRK}.
   */
  public String subject() {
    var period = year == null ? "" : "/" + year + (quarter == null ? "" : "Q" + quarter);
    return family + period;
  }

  /** Two deliveries of the same come in the order of these texts. */
  public String order() {
    return (date == null ? "0000-00-00" : date) + " " + stamp;
  }

  /** The year of a report that always names one. */
  public int reportedYear() {
    return Objects.requireNonNull(year);
  }
}
