package org.trueup.assignment.api.list;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.intake.list.GivenQuarter;
import org.trueup.assignment.intake.list.SentUpload;
import org.trueup.assignment.intake.list.UploadFolder;

/** The files of a request, on disk for as long as it lasts. */
final class SentFiles {
  private SentFiles() {}

  /** A body that is one file. */
  static SentUpload of(UploadFolder folder, @Nullable String name, InputStream body)
      throws IOException {
    return of(folder, sent -> sent.add(name, body));
  }

  /** The same, with the quarter of lists whose names do not say it. */
  static SentUpload of(
      UploadFolder folder, GivenQuarter quarter, @Nullable String name, InputStream body)
      throws IOException {
    return of(folder, sent -> sent.of(quarter).add(name, body));
  }

  /** A form with files, and the quarter of lists whose names do not say it. */
  static SentUpload ofForm(
      UploadFolder folder, GivenQuarter quarter, @Nullable String contentType, InputStream body)
      throws IOException {
    return of(folder, sent -> new SentForm(sent.of(quarter)).read(contentType, body));
  }

  /**
   * A body that is a form with files.
   *
   * @param contentType names the boundary between its parts
   */
  static SentUpload ofForm(UploadFolder folder, @Nullable String contentType, InputStream body)
      throws IOException {
    return of(folder, sent -> new SentForm(sent).read(contentType, body));
  }

  private interface Reading {
    void into(SentUpload sent) throws IOException;
  }

  private static SentUpload of(UploadFolder folder, Reading reading) throws IOException {
    var sent = folder.begin();
    try {
      reading.into(sent);
      return sent;
    } catch (Throwable failed) {
      sent.close();
      throw failed;
    }
  }
}
