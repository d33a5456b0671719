package org.trueup.workbooks.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.trueup.contracts.refusal.Refusal;

/** An Excel workbook (.xlsx) that was looked through before it was opened. */
public final class WorkbookFile {
  private final List<Sheet> sheets;

  private WorkbookFile(List<Sheet> sheets) {
    this.sheets = sheets;
  }

  /**
   * Opens a workbook for as long as something is read of it.
   *
   * @throws Refusal 422 with words where it is no workbook or is damaged, 413 where it is too large
   */
  public static <R> R read(byte[] bytes, Function<WorkbookFile, R> reading) {
    if (bytes.length > WorkbookLimits.FILE_BYTES) {
      throw Unreadable.tooLarge("bytes", WorkbookLimits.FILE_BYTES);
    }
    FirstBytes.fault(bytes)
        .ifPresent(
            fault -> {
              throw Unreadable.because(fault);
            });
    try {
      lookThrough(bytes);
      return opened(bytes, reading);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | ExcelReaderException | IllegalArgumentException broken) {
      throw damaged(broken);
    } catch (NullPointerException | IndexOutOfBoundsException broken) {
      throw damaged(broken); // the library's, where a part that it counts on is missing
    }
  }

  private static Refusal damaged(Exception broken) {
    return Unreadable.because(
        "The workbook is damaged or was cut off: download it again, or open it in Excel and save it.",
        broken);
  }

  private static void lookThrough(byte[] bytes) throws IOException {
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      PartCheck.check(zip);
    }
  }

  private static <R> R opened(byte[] bytes, Function<WorkbookFile, R> reading) throws IOException {
    var options = new ReadingOptions(true, false);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
      var sheets = workbook.getSheets().toList();
      if (sheets.size() > WorkbookLimits.SHEETS) {
        throw Unreadable.tooLarge("sheets", WorkbookLimits.SHEETS);
      }
      return reading.apply(new WorkbookFile(sheets));
    }
  }

  /** The names of its sheets, in its order. */
  public List<String> sheets() {
    return sheets.stream().map(Sheet::getName).toList();
  }

  /**
   * A sheet.
   *
   * @throws Refusal 422 where it is damaged, 413 where it has too many cells
   */
  public Grid grid(String name) {
    var sheet = sheets.stream().filter(it -> it.getName().equals(name)).findFirst().orElseThrow();
    try (var rows = sheet.openStream()) {
      return GridReading.of(name, rows);
    } catch (IOException broken) {
      throw damaged(broken);
    }
  }
}
