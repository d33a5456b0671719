package org.trueup.assignment.intake.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.assignment.agreement.AgreementSubmission;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

class AgreementTableTest {
  private static final String HEADER =
      "aco_id,aco_name,start,end,period,tracks_by_year,minimum_rate,loss_limit_structure\n";

  @Test
  void readsAllColumns() {
    var agreement =
        read(HEADER
                + "A9001,Cedar Point,2016-01-01,2019-06-30,2,2016=TRACK_1;2017=1;2018=1+,0.5%,2018=REVENUE_BASED\n")
            .agreements()
            .getFirst()
            .agreement();

    assertThat(agreement.acoId()).hasToString("A9001");
    assertThat(agreement.acoName()).isEqualTo("Cedar Point");
    assertThat(agreement.start()).hasToString("2016-01-01");
    assertThat(agreement.end()).hasToString("2019-06-30");
    assertThat(agreement.period()).isEqualTo(2);
    assertThat(agreement.tracksByYear().values())
        .containsExactly(Track.TRACK_1, Track.TRACK_1, Track.TRACK_1_PLUS);
    assertThat(agreement.minimumRate()).hasToString("0.005");
    assertThat(agreement.lossLimitStructureByYear())
        .containsEntry(PerformanceYear.of(2018), LossLimitStructure.REVENUE_BASED);
  }

  @Test
  void leavesOutWhatIsEmpty() {
    var agreement =
        read(HEADER + "A9001,,2016-01-01,,,2016=1,,\n").agreements().getFirst().agreement();

    assertThat(agreement.acoName()).isNull();
    assertThat(agreement.end()).isNull();
    assertThat(agreement.period()).isNull();
    assertThat(agreement.minimumRate()).isNull();
    assertThat(agreement.lossLimitStructureByYear()).isEmpty();
  }

  @Test
  void acceptsByteOrderMarkCarriageReturnsQuotesAndColumnsInAnyOrder() {
    var submission =
        read(
            "\uFEFFstart,tracks_by_year,aco_name,aco_id\r\n"
                + "2016-01-01,\"2016=1\",\"Point, \"\"Cedar\"\"\",A9001\r\n"
                + "\r\n"
                + "2017-01-01,2017=1,Harbor,A9002\r\n");

    assertThat(submission.faults()).isEmpty();
    assertThat(submission.agreements())
        .extracting(sent -> sent.agreement().acoName())
        .containsExactly("Point, \"Cedar\"", "Harbor");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "B9001,,2016-01-01,,,2016=1,, | aco_id | B9001",
        ",,2016-01-01,,,2016=1,, | aco_id | ''",
        "A9001,,01/01/2016,,,2016=1,, | start | 01/01/2016",
        "A9001,,,,,2016=1,, | start | ''",
        "A9001,,2016-01-01,2018,,2016=1,, | end | 2018",
        "A9001,,2016-01-01,,second,2016=1,, | period | second",
        "A9001,,2016-01-01,,,2016=TRACK_9,, | tracks_by_year | TRACK_9",
        "A9001,,2016-01-01,,,16=1,, | tracks_by_year | 16",
        "A9001,,2016-01-01,,,2016:1,, | tracks_by_year | 2016:1",
        "A9001,,2016-01-01,,,2016=1;2016=2,, | tracks_by_year | 2016=2",
        "A9001,,2016-01-01,,,2016=1,high, | minimum_rate | high",
        "A9001,,2016-01-01,,,2016=1,,2016=LOW | loss_limit_structure | LOW",
      })
  void findsTheCellThatCannotBeRead(String row, String column, String value) {
    var faults = read(HEADER + row + "\n").faults();

    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().where().table()).isEqualTo("agreements");
    assertThat(faults.getFirst().where().line()).isEqualTo(2);
    assertThat(faults.getFirst().where().column()).isEqualTo(column);
    assertThat(faults.getFirst().value()).isEqualTo(value);
  }

  @Test
  void findsAllFaultsOfARowAndOfLaterRows() {
    var faults = read(HEADER + "B1,,x,,,2016=9,,\nA9001,short\n").faults();

    assertThat(faults)
        .extracting(fault -> fault.where().line() + " " + fault.where().column())
        .containsExactly("2 aco_id", "2 start", "2 tracks_by_year", "3 null");
  }

  @Test
  void acceptsWhatSpreadsheetsAndDatabasesMakeOfATable() {
    var upper = HEADER.strip().toUpperCase(Locale.ROOT);
    var submission = read(upper + ",\nA9001,,2016-01-01,,,2016=1,,,\n,,,,,,,,\n  \n");

    assertThat(submission.faults()).isEmpty();
    assertThat(submission.agreements()).hasSize(1);
  }

  @Test
  void aNoteInAColumnWithoutAHeadIsNamed() {
    var faults = read(HEADER.strip() + ",\nA9001,,2016-01-01,,,2016=1,,,a note\n").faults();

    assertThat(faults).extracting(Fault::value).containsExactly("a note");
  }

  @ParameterizedTest
  @CsvSource({"';', semicolons", "'|', bars", "'\t', tabs"})
  void anotherSeparatorIsNamed(String sign, String name) {
    var refusal = refusal(HEADER.replace(",", sign));

    assertThat(refusal.faults())
        .extracting(Fault::expected)
        .singleElement()
        .asString()
        .contains("separated by " + name);
  }

  @Test
  void refusesAnAgreementThatStandsThereTwice() {
    var faults =
        read(HEADER + "A9001,,2016-01-01,,,2016=1,,\nA9001,,2016-01-01,,,2016=2,,\n").faults();

    assertThat(faults).extracting(fault -> fault.where().line()).containsExactly(3L);
    assertThat(faults).extracting(fault -> fault.where().column()).containsExactly("start");
  }

  @Test
  void refusesAHeaderWithUnknownRepeatedOrMissingColumns() {
    var refusal = refusal("aco_id,aco_id,begin,tracks_by_year\nA9001,,2016-01-01,2016=1\n");

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE_BROKEN);
    assertThat(refusal.faults())
        .extracting(fault -> fault.where().column())
        .contains("aco_id", "begin", "start");
  }

  @Test
  void refusesATableWithoutRows() {
    assertThat(read(HEADER).faults())
        .extracting(Fault::expected)
        .containsExactly("a row with an agreement; the table has none");
    assertThat(refusal("").faults()).extracting(Fault::expected).containsExactly("a header");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    var bytes =
        (HEADER + "A9001,Caf\u00e9,2016-01-01,,,2016=1,,\n").getBytes(StandardCharsets.ISO_8859_1);

    var refusal = catchThrowableOfType(Refusal.class, () -> AgreementTable.read(bytes));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
  }

  @Test
  void refusesAQuoteThatDoesNotClose() {
    var refusal = refusal(HEADER + "A9001,\"Cedar\" Point,2016-01-01,,,2016=1,,\n");

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
  }

  private static AgreementSubmission read(String csv) {
    return AgreementTable.read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static Refusal refusal(String csv) {
    return catchThrowableOfType(Refusal.class, () -> read(csv));
  }
}
