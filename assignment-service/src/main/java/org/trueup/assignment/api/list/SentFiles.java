package org.trueup.assignment.api.list;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.intake.list.SentFile;
import org.trueup.assignment.intake.list.UploadFolder;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.refusal.WithheldIdentifiers;

/** The files of a request, on disk for as long as it lasts. */
final class SentFiles implements AutoCloseable {
  private final List<SentFile> files = new ArrayList<>();

  private SentFiles() {}

  static SentFiles of(UploadFolder folder, @Nullable String name, InputStream body)
      throws IOException {
    var sent = new SentFiles();
    sent.files.add(new SentFile(name, folder.spool(body)));
    return sent;
  }

  static SentFiles of(UploadFolder folder, List<FileUpload> uploads) throws IOException {
    if (uploads.isEmpty()) {
      throw Refusal.malformed(Fault.at("", null, "a form with at least one file"));
    }
    var sent = new SentFiles();
    try {
      for (var upload : uploads) {
        refuseIdentifiers(upload.fileName());
        sent.files.add(new SentFile(upload.fileName(), folder.spool(upload.uploadedFile())));
      }
      return sent;
    } catch (IOException | RuntimeException failed) {
      sent.close();
      throw failed;
    }
  }

  /** Names of files in a form are no parameters, which are looked at by themselves. */
  private static void refuseIdentifiers(String name) {
    if (WithheldIdentifiers.found(name)) {
      throw Refusal.malformed(
          Fault.inParameter(
              "name", null, "the name of a file, without a beneficiary's identifier"));
    }
  }

  List<SentFile> files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    for (var file : files) {
      file.spool().close();
    }
  }
}
