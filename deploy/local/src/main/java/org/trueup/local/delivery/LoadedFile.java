package org.trueup.local.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/**
 * What became of one file of CMS. The tables of one list are one file here.
 *
 * @param assignmentRevision the determination of its year that stood then, where there was one
 * @param detail why it was not taken, where the faults do not say it
 * @param services what each service took of a workbook
 */
public record LoadedFile(
    String file,
    Outcome outcome,
    @Nullable AcoId acoId,
    @Nullable PerformanceYear performanceYear,
    @Nullable String period,
    @Nullable String stamp,
    @Nullable Long listId,
    @Nullable Long assignmentRevision,
    @Nullable String detail,
    List<Fault> errors,
    List<ServiceShare> services) {

  /** Of what several services say, what comes first here is said of the file. */
  private static final List<Outcome> ORDER =
      List.of(
          Outcome.UNREADABLE,
          Outcome.REFUSED,
          Outcome.ACCEPTED,
          Outcome.SUPERSEDED,
          Outcome.KNOWN,
          Outcome.NOT_RECOGNISED,
          Outcome.LEFT);

  private static final Pattern FAMILY =
      Pattern.compile("(?i)\\.ACO\\.([QAH](ALR|ASSGN)|BNMRK|[AQ]EXPU|STLMT)\\.[^/]*$");

  /** What may become of a file. */
  public enum Outcome {
    ACCEPTED,
    KNOWN,
    SUPERSEDED,
    NOT_RECOGNISED,
    REFUSED,
    /** Another service takes it. */
    LEFT,
    /** It could not be read here, and was not sent. */
    UNREADABLE;

    /** {@code not recognized}. */
    public String words() {
      // The services announce it in British spelling.
      return this == NOT_RECOGNISED ? "not recognized" : name().toLowerCase(Locale.ROOT);
    }
  }

  public LoadedFile {
    errors = errors == null ? List.of() : List.copyOf(errors);
    services = services == null ? List.of() : List.copyOf(services);
  }

  static LoadedFile notTaken(
      String file, Outcome outcome, @Nullable String detail, List<Fault> errors) {
    return new LoadedFile(
        file, outcome, null, null, null, null, null, null, detail, errors, List.of());
  }

  LoadedFile named(String name) {
    return new LoadedFile(
        name,
        outcome,
        acoId,
        performanceYear,
        period,
        stamp,
        listId,
        assignmentRevision,
        detail,
        errors,
        services);
  }

  /** The same with what assignment-service took of a workbook as one share among others. */
  LoadedFile withShare() {
    if (!isTaken() || listId != null || detail == null) {
      return this;
    }
    var share = new ServiceShare("assignment-service", List.of(detail), List.of());
    return of(outcome, null, errors, List.of(share));
  }

  /** What the other services made of it: the worst outcome counts, and every fault. */
  LoadedFile with(List<WorkbookAnswer> answers) {
    var all = new ArrayList<>(errors);
    answers.forEach(answer -> all.addAll(answer.errors()));
    var shares = new ArrayList<>(services);
    answers.stream().map(WorkbookAnswer::share).filter(ServiceShare::says).forEach(shares::add);
    var whole =
        Stream.concat(Stream.of(outcome), answers.stream().map(WorkbookAnswer::outcome))
            .min(Comparator.comparing(ORDER::indexOf))
            .orElse(outcome);
    return of(whole, why(whole, answers), all.stream().distinct().toList(), shares);
  }

  private @Nullable String why(Outcome whole, List<WorkbookAnswer> answers) {
    return whole == outcome && detail != null
        ? detail
        : answers.stream()
            .filter(answer -> answer.outcome() == whole && answer.detail() != null)
            .map(WorkbookAnswer::detail)
            .findFirst()
            .orElse(null);
  }

  private LoadedFile of(
      Outcome whole, @Nullable String why, List<Fault> faults, List<ServiceShare> shares) {
    return new LoadedFile(
        file,
        whole,
        acoId,
        performanceYear,
        period,
        stamp,
        listId,
        assignmentRevision,
        why,
        faults,
        shares);
  }

  /** Whether a service has it now. */
  boolean isTaken() {
    return outcome == Outcome.ACCEPTED || outcome == Outcome.KNOWN || outcome == Outcome.SUPERSEDED;
  }

  /** Whether its name says that it is a report of CMS that we take. */
  private boolean isOfAFamily() {
    return FAMILY.matcher(file).find();
  }

  /** Whether something of it should have been taken and was not. */
  boolean isAFailure() {
    return outcome == Outcome.REFUSED
        || outcome == Outcome.UNREADABLE
        || outcome == Outcome.NOT_RECOGNISED && isOfAFamily();
  }
}
