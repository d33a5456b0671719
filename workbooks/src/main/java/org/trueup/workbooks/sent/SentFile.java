package org.trueup.workbooks.sent;

import org.trueup.workbooks.name.WorkbookName;

/** A file of an upload. */
public sealed interface SentFile {

  /** Its path in the upload: folders and zips, then its name. */
  String path();

  /** A file with the name of a workbook of CMS. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Workbook(String path, WorkbookName name, byte[] bytes) implements SentFile {}

  /**
   * A file that says it is a workbook and cannot be taken, or a zip that cannot be opened.
   *
   * @param why as a sentence
   */
  record Refused(String path, String why) implements SentFile {}

  /**
   * A file that is none of CMS's workbooks.
   *
   * @param why as a sentence
   */
  record Other(String path, String why) implements SentFile {}
}
