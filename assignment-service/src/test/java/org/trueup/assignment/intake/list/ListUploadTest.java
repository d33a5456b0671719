package org.trueup.assignment.intake.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.assignment.calculation.list.ListedBeneficiary;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.assignment.sample.SampleList;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.EnrollmentType;

class ListUploadTest {
  private static final String ACO = "A0900";
  @TempDir static Path folder;

  private static final ListUpload UPLOAD = new ListUpload(Rules.read());
  private static final SampleList Q1 = SampleDeliveries.of(ACO, 2018).get(2);

  @Test
  void readsAZipOfTables() throws IOException {
    var list = read("any name", Q1.zip());

    assertThat(list.name().period()).isEqualTo(ListPeriod.Q1);
    assertThat(list.name().performanceYear()).hasToString("2018");
    assertThat(list.name().stamp()).isEqualTo("T0100000");
    assertThat(list.prospectiveLayout()).isFalse();
    assertThat(list.beneficiaries().size()).isEqualTo(25);
    assertThat(list.assignableOnly()).isEqualTo(2);
    assertThat(list.warnings()).isEmpty();
  }

  @Test
  void readsTheFirstTableAlone() throws IOException {
    var list = read(Q1.fileName("1-1"), bytes(Q1.tables().get("1-1")));

    assertThat(list.beneficiaries().size()).isEqualTo(24);
    assertThat(list.assignableOnly()).isNull();
  }

  @Test
  void readsTheSameHoweverItIsPacked() throws IOException {
    var inFolder = new LinkedHashMap<String, byte[]>();
    Q1.tables().forEach((table, csv) -> inFolder.put("a folder/" + Q1.fileName(table), bytes(csv)));

    var packedOtherwise = read(null, SampleList.zip(inFolder));

    assertThat(packedOtherwise.sha256()).isEqualTo(read(null, Q1.zip()).sha256());
    inFolder.put("__MACOSX/a folder/._" + Q1.fileName("1-1"), new byte[] {0, 5, 22, 7});
    inFolder.put(".DS_Store", new byte[] {0, 0, 0, 1});
    assertThat(read(null, SampleList.zip(inFolder)).sha256())
        .isEqualTo(read(null, Q1.zip()).sha256());
    var bundle = Map.of("2018/131/P.A0900.ACO.QEXPU.D189999.T0100000/" + Q1.name(), Q1.zip());
    assertThat(read(null, SampleList.zip(bundle)).sha256())
        .isEqualTo(read(null, Q1.zip()).sha256());
  }

  @Test
  void readsWhatEachPersonsRowSays() throws IOException {
    var chosen = beneficiary(9);
    assertThat(chosen.marks().voluntary()).isTrue();
    assertThat(chosen.marks().byClaims()).isTrue();
    assertThat(chosen.attributedTin()).isEqualTo(1000001);
    assertThat(beneficiary(7).marks().step()).isEqualTo(2);
    assertThat(beneficiary(10).marks().byClaims()).isFalse();
    assertThat(beneficiary(6).died()).hasToString("2018-03-14");
    assertThat(beneficiary(35).marks().reason()).isEqualTo(TurnoverReason.PLURALITY_ELSEWHERE);
  }

  @Test
  void readsFlagsFromZeroToFourAndGaps() throws IOException {
    var months = beneficiary(7).months();

    assertThat(months.type(0)).isEqualTo(EnrollmentType.DISABLED);
    assertThat(months.type(6)).isNull();
    assertThat(months.type(9)).isEqualTo(EnrollmentType.AGED_NON_DUAL);
    assertThat(beneficiary(4).months().type(11)).isEqualTo(EnrollmentType.ESRD);
    assertThat(beneficiary(5).months().type(11)).isEqualTo(EnrollmentType.AGED_DUAL);
  }

  @Test
  void addsUpScoresToTheFourteenthDecimal() throws IOException {
    // 0.4 + 0.0079 for the first beneficiary, and 0.1047291234 more each month
    assertThat(beneficiary(1).scores().agedNonDual()).isEqualTo(1_180_692_214_440_000L);
  }

  @Test
  void attributesToThePracticeWithTheMostVisits() throws IOException {
    assertThat(beneficiary(8).attributedTin()).isEqualTo(1000002);
    assertThat(beneficiary(10).attributedTin()).isEqualTo(1000001);
  }

  @Test
  void attributesATieToTheLowerNumber() throws IOException {
    var tied = Q1.with("1-2", Q1.tables().get("1-2").replace("001000002,9", "001000002,5"));

    assertThat(beneficiary(8, read(null, tied.zip())).attributedTin()).isEqualTo(1000001);
  }

  @Test
  void attributesToNobodyWithoutVisits() throws IOException {
    assertThat(beneficiary(10, read(null, Q1.without("1-2").zip())).attributedTin()).isZero();
  }

  @Test
  void acceptsLineFeedsAByteOrderMarkAndQuotedNamesOfTwoLines() throws IOException {
    assertThat(changed(csv -> csv.replace("\r\n", "\n")).beneficiaries().size()).isEqualTo(25);
    assertThat(changed(csv -> "\uFEFF" + csv).beneficiaries().size()).isEqualTo(25);
    assertThat(
            changed(csv -> csv.replace("SYN03", "\"SYN\n03, \"\"JR\"\"\"")).beneficiaries().size())
        .isEqualTo(25);
  }

  @Test
  void findsColumnsByNameAndWarnsOfUnknownOnes() throws IOException {
    var list =
        changed(
            csv -> csv.replace("BENE_RACE_CD", "SHOE_SIZE").replace("HCC_COL_7\"", "HCC_COL_X\""));

    assertThat(list.warnings())
        .containsExactly("table 1-1 has unknown columns: HCC_COL_X, SHOE_SIZE");
  }

  @Test
  void repeatsNoNameThatSomebodyElseThanCmsGave() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    Q1.tables().forEach((table, csv) -> files.put("JOHN DOE/" + Q1.fileName(table), bytes(csv)));
    files.put("JOHN DOE 1S00E00TT03.txt", bytes("x"));
    files.computeIfPresent(
        "JOHN DOE/" + Q1.fileName("1-1"),
        (name, csv) ->
            bytes(
                new String(csv, StandardCharsets.UTF_8)
                    .replace("BENE_RACE_CD", "1S00E00TT03 JOHN DOE")));

    var list = read(null, SampleList.zip(files));

    assertThat(list.warnings())
        .containsExactly(
            "table 1-1 has unknown columns: others",
            "1 files do not have the name of a table, and were not read");
    assertThat(list.fileName()).isEqualTo(Q1.fileName("1-1"));
  }

  @Test
  void refusesAnEntryWithAnotherChecksum() {
    var zip = Q1.zip();
    int inTheTableOfContents = 16;
    zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + inTheTableOfContents] ^= 1;

    assertThatThrownBy(() -> read(null, zip))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.faults().getFirst().expected())
                    .isEqualTo("readable to its end: its entry in the zip is damaged"));
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    int at = 0;
    while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
      at++;
    }
    return at;
  }

  @Test
  void warnsOfBlankFlags() throws IOException {
    var list = changed(csv -> csv.replaceFirst("12,4,4,", "12,,4,"));

    assertThat(list.warnings())
        .containsExactly("1 people of table 1-1 have blank enrollment flags");
  }

  @Test
  void countsWhoeverIsAssignedAndLeftAsAssigned() throws IOException {
    var both = Q1.with("1-5", Q1.tables().get("1-5").replace("TT35", "TT03"));

    var list = read(null, both.zip());

    assertThat(beneficiary(3, list).isAssigned()).isTrue();
    assertThat(list.warnings())
        .containsExactly("1 people of table 1-5 are in table 1-1 too, and count as assigned");
  }

  @Test
  void readsTheLayoutOf2021() throws IOException {
    var list =
        changed(
            csv ->
                csv.replaceAll("\"HCC_COL_(9[1-9]|1\\d\\d)\"", "\"GONE_$1\"")
                    .replace(
                        "\"NEW_ENROLLEE\",\"LTI_STATUS\",\"BENE_RACE_CD\"", "\"X\",\"Y\",\"Z\""));

    assertThat(list.beneficiaries().size()).isEqualTo(25);
  }

  @Test
  void readsExclusionsOfTheProspectiveLayout() throws IOException {
    var csv =
        """
        BENE_MBI_ID,BENE_DEATH_DT,EXCLUDED,DECEASED_EXCLUDED,MISSING_ID_EXCLUDED,PART_A_B_ONLY_EXCLUDED,GHP_EXCLUDED,OUTSIDE_US_EXCLUDED,OTHER_SHARED_SAV_INIT,OTHER_REASONS_EXCLUDED,%s
        1S00E00TT01,,0,0,0,0,0,0,0,0,4,4,4,,,,,,,,,
        1S00E00TT02,12/30/2017,1,1,0,0,1,0,0,0,0,0,0,,,,,,,,,
        1S00E00TT03,,1,0,0,0,1,0,0,0,0,0,0,,,,,,,,,
        1S00E00TT04,,1,0,0,0,0,0,0,1,0,0,0,,,,,,,,,
        ,,1,0,1,0,0,0,0,0,0,0,0,,,,,,,,,
        ,,1,0,0,0,0,0,0,1,0,0,0,,,,,,,,,
        """
            .formatted(
                String.join(
                    ",",
                    SampleDeliveries.ASSIGNED.stream()
                        .filter(n -> n.startsWith("Enroll"))
                        .toList()));

    var list = read(Q1.fileName("1-1"), bytes(csv));

    assertThat(list.prospectiveLayout()).isTrue();
    assertThat(beneficiary(1, list).isAssigned()).isTrue();
    assertThat(beneficiary(2, list).marks().reason()).isEqualTo(TurnoverReason.DEATH_BEFORE_PY);
    assertThat(beneficiary(3, list).marks().reason()).isEqualTo(TurnoverReason.GROUP_HEALTH_PLAN);
    assertThat(beneficiary(4, list).marks().reason()).isEqualTo(TurnoverReason.NOT_STATED);
    assertThat(list.warnings())
        .contains(
            "2 people of table 1-1 have no identifier and are left out",
            "table 1-1 has unknown columns: OTHER_REASONS_EXCLUDED");

    var since = read(SampleDeliveries.of(ACO, 2025).get(2).fileName("1-1"), bytes(csv));

    assertThat(beneficiary(4, since).marks().reason()).isEqualTo(TurnoverReason.OTHER_REASON);
    assertThat(since.warnings())
        .contains("2 people of table 1-1 have no identifier and are left out")
        .noneMatch(warning -> warning.contains("OTHER_REASONS_EXCLUDED"));
  }

  @Test
  void leavesEpisodeMonthsOutOfPersonYearsAndScores() throws IOException {
    var months = new StringBuilder("BENE_MBI_ID");
    for (int month = 1; month <= 12; month++) {
      months.append(",COVID19_MONTH%02d".formatted(month));
    }
    var table = months + "\n1S00E00TT01,0,1,1,0,0,0,0,0,0,0,0,0\n";

    var beneficiary = beneficiary(1, read(null, Q1.with("1-7", table).zip()));

    assertThat(beneficiary.countedMonths().isEligible(1)).isFalse();
    assertThat(beneficiary.countedMonths().isEligible(3)).isTrue();
    assertThat(beneficiary.scoredMonths(EnrollmentType.AGED_NON_DUAL)).isEqualTo(10);
  }

  private static ListedBeneficiary beneficiary(int number) throws IOException {
    return beneficiary(number, read(null, Q1.zip()));
  }

  /** Stands in for the keyed token: the identifier itself. */
  private static ListedBeneficiary beneficiary(int number, ReadList list) {
    list.beneficiaries().giveTokens(mbi -> new UUID(0, mbi));
    var beneficiaries = new ArrayList<ListedBeneficiary>();
    list.beneficiaries().inTokenOrder().forEachRemaining(beneficiaries::add);
    var token = new UUID(0, Mbi.pack(SampleDeliveries.mbi(number)));
    return beneficiaries.stream()
        .filter(beneficiary -> beneficiary.token().equals(token))
        .findFirst()
        .orElseThrow();
  }

  private static ReadList changed(UnaryOperator<String> change) throws IOException {
    return read(null, Q1.with("1-1", change.apply(Q1.tables().get("1-1"))).zip());
  }

  private static ReadList read(String name, byte[] sent) throws IOException {
    try (var upload = new SentUpload(folder, new Limits(100, 100).allowance())) {
      upload.add(name, new ByteArrayInputStream(sent));
      return UPLOAD.read(AcoId.parse(ACO), upload);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
