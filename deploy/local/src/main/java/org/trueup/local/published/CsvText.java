package org.trueup.local.published;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.trueup.contracts.refusal.Separators;

/** The rows of a CSV file; what is none is told by its bytes, with what to do about it. */
final class CsvText {
  private static final String AS_CSV = "; save the sheet as CSV UTF-8, comma delimited";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvText() {}

  /**
   * Every row with anything in it, the header first.
   *
   * @throws UnreadableFile when there is no file, or it is no CSV in UTF-8
   */
  static List<CsvRecord> rows(Path path) {
    var text = text(path);
    var other = Separators.otherThanCommas(text.split("\\R", 2)[0]);
    if (other.isPresent()) {
      throw new UnreadableFile(path + " is separated by " + other.get() + ", not commas" + AS_CSV);
    }
    try (var csv =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
      return csv.stream().filter(row -> !isBlank(row)).toList();
    } catch (IOException | CsvParseException unreadable) {
      throw new UnreadableFile(path + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static boolean isBlank(CsvRecord row) {
    return row.getFields().stream().allMatch(String::isBlank);
  }

  private static String text(Path path) {
    try {
      if (Files.isDirectory(path)) {
        throw new UnreadableFile(path + " is a folder; expected a CSV file");
      }
      var bytes = Files.readAllBytes(path);
      refuseOtherKinds(path, bytes);
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (NoSuchFileException missing) {
      throw new UnreadableFile("there is no file " + path, missing);
    } catch (CharacterCodingException other) {
      throw new UnreadableFile(path + " is not text in UTF-8" + AS_CSV, other);
    } catch (IOException unreadable) {
      throw new UnreadableFile(path + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static void refuseOtherKinds(Path path, byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      throw new UnreadableFile(path + " is an Excel workbook or another zip" + AS_CSV);
    }
    if (bytes.length > 1 && (bytes[0] & 0xff) == 0xD0 && (bytes[1] & 0xff) == 0xCF) {
      throw new UnreadableFile(path + " is an Excel workbook of the older form" + AS_CSV);
    }
    if (bytes.length > 0 && (bytes[0] == '[' || bytes[0] == '{')) {
      throw new UnreadableFile(path + " is JSON; download the CSV of the same data set");
    }
  }
}
