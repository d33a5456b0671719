package org.trueup.assignment.calculation.list;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Which list governs, among those of one ACO. CMS documents no rule; ours is in the decision
 * records. Nothing here looks at the order in which lists arrived.
 */
public final class GoverningLists {
  private static final Comparator<FiledList> ORDER =
      Comparator.comparing(FiledList::name, ListName.ORDER).thenComparingLong(FiledList::id);

  private final List<FiledList> standing;

  private GoverningLists(List<FiledList> standing) {
    this.standing = standing;
  }

  /** Lists that were withdrawn govern nothing. */
  public static GoverningLists of(Collection<FiledList> lists) {
    return new GoverningLists(
        lists.stream().filter(list -> !list.isWithdrawn()).sorted(ORDER).toList());
  }

  /** The latest delivery of each period of a performance year itself, in their order. */
  public List<FiledList> current(PerformanceYear year) {
    var current = new ArrayList<FiledList>();
    for (var list : standing) {
      if (list.name().performanceYear().equals(year) && list.name().period().isOfTheYear()) {
        if (!current.isEmpty() && list.name().isRedeliveryOf(current.getLast().name())) {
          current.removeLast();
        }
        current.add(list);
      }
    }
    return current;
  }

  /** The list that the settlement of a year counts. */
  public Optional<FiledList> ofYear(PerformanceYear year) {
    var lists = current(year);
    return lists.isEmpty() ? Optional.empty() : Optional.of(lists.getLast());
  }

  /**
   * The list that says who was assigned in a month: of the earliest performance year with a list
   * that covers it, the latest period, and of that the latest delivery.
   */
  public Optional<FiledList> ofMonth(
      YearMonth month, Function<FiledList, AssignmentWindow> windowOf) {
    var covering = standing.stream().filter(list -> windowOf.apply(list).covers(month)).toList();
    return covering.stream()
        .filter(
            list ->
                list.name().performanceYear().equals(covering.getFirst().name().performanceYear()))
        .reduce((earlier, later) -> later);
  }

  /** The performance years that have lists of their own, in order. */
  public List<PerformanceYear> years() {
    var years = new TreeSet<PerformanceYear>();
    standing.stream()
        .filter(list -> list.name().period().isOfTheYear())
        .forEach(list -> years.add(list.name().performanceYear()));
    return List.copyOf(years);
  }

  /** Whether a later delivery of the same period has replaced the list. */
  public boolean isSuperseded(FiledList list) {
    return standing.stream()
        .anyMatch(
            other ->
                other.name().isRedeliveryOf(list.name())
                    && other.name().stamp().compareTo(list.name().stamp()) > 0);
  }

  /**
   * The list that another is compared with: the delivery it replaces, or else the current one of
   * the period before it in the same year.
   */
  public Optional<FiledList> before(ListName name) {
    return standing.stream()
        .filter(list -> list.name().performanceYear().equals(name.performanceYear()))
        .filter(list -> name.period().isOfTheYear() == list.name().period().isOfTheYear())
        .filter(list -> name.period().isOfTheYear() || list.name().isRedeliveryOf(name))
        .filter(list -> ListName.ORDER.compare(list.name(), name) < 0)
        .reduce((earlier, later) -> later);
  }

  /**
   * The lists that lead to one: those current before it, the delivery it replaces, and itself. The
   * last step from one to the next is what the list changed. A prospective list only excludes
   * beneficiaries of those before it, and the delivery that it replaces is none of these.
   */
  public List<FiledList> leadingTo(FiledList list, AssignmentMethodology methodology) {
    boolean prospective = methodology == AssignmentMethodology.PROSPECTIVE;
    if (!list.name().period().isOfTheYear()) {
      var replaced = prospective ? Stream.<FiledList>empty() : before(list.name()).stream();
      return Stream.concat(replaced, Stream.of(list)).toList();
    }
    var earlier =
        standing.stream()
            .filter(other -> ListName.ORDER.compare(other.name(), list.name()) < 0)
            .filter(other -> !prospective || !list.name().isRedeliveryOf(other.name()));
    var leading = of(earlier.toList()).current(list.name().performanceYear());
    return Stream.concat(leading.stream(), Stream.of(list)).toList();
  }

  /** What a list is for: whether it governs its year, is current for its period, or neither. */
  public ListStatus status(FiledList list) {
    if (list.isWithdrawn()) {
      return ListStatus.WITHDRAWN;
    }
    if (isSuperseded(list)) {
      return ListStatus.SUPERSEDED;
    }
    var governing = ofYear(list.name().performanceYear());
    return governing.filter(found -> found.id() == list.id()).isPresent()
        ? ListStatus.GOVERNING
        : ListStatus.IN_FORCE;
  }
}
