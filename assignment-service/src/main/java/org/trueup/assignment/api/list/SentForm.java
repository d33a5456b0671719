package org.trueup.assignment.api.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.intake.list.SentUpload;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.refusal.WithheldIdentifiers;

/**
 * Reads a form part by part: its files go to disk as they come, and count as any upload does.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
 */
final class SentForm {
  private static final String A_WHOLE_FORM =
      "a form up to its last boundary, the one that its Content-Type names (RFC 7578)";
  private static final String DISPOSITION = "Content-Disposition";

  /** A list has nine tables. */
  private static final int MOST_FILES = 1_000;

  /** A header has a name of a file, and a type. */
  private static final int HEADER_BYTES = 10_000;

  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setStrictParsing(true)
          .setMaxHeaderLen(HEADER_BYTES)
          .setMaxLineLen(HEADER_BYTES)
          .setMaxHeaderCount(100)
          .build();

  private final SentUpload sent;
  private @Nullable String fileName;

  SentForm(SentUpload sent) {
    this.sent = sent;
  }

  /**
   * Takes the files of a form in.
   *
   * @throws Refusal 400 when it is no form, ends early, or has no file
   */
  void read(@Nullable String contentType, InputStream body) throws IOException {
    if (contentType == null) {
      throw Refusal.malformed(Fault.at("", null, A_WHOLE_FORM));
    }
    var parts = new MimeTokenStream(LIMITS);
    parts.setRecursionMode(RecursionMode.M_NO_RECURSE);
    try {
      parts.parseHeadless(body, contentType);
      for (var part = parts.getState(); part != EntityState.T_END_OF_STREAM; part = parts.next()) {
        read(part, parts);
      }
    } catch (MimeException | MimeIOException broken) {
      var refusal = Refusal.malformed(Fault.at("", null, A_WHOLE_FORM));
      refusal.initCause(broken);
      throw refusal;
    }
    if (sent.files().isEmpty()) {
      throw Refusal.malformed(Fault.at("", null, "a form with at least one file"));
    }
  }

  private void read(EntityState part, MimeTokenStream parts) throws IOException {
    switch (part) {
      case T_START_BODYPART -> fileName = null;
      case T_FIELD -> readName(parts.getField());
      case T_BODY -> readFile(parts.getDecodedInputStream());
      default -> {
        // boundaries, and what stands before and after them
      }
    }
  }

  private void readName(Field field) {
    if (field.getName().equalsIgnoreCase(DISPOSITION)) {
      fileName = nameOfFile(field).map(SentForm::withoutIdentifier).orElse(null);
    }
  }

  /** Names of files in a form are no parameters, which are looked at by themselves. */
  private static String withoutIdentifier(String name) {
    if (WithheldIdentifiers.found(name)) {
      throw Refusal.malformed(
          Fault.inParameter(
              "name", null, "the name of a file, without a beneficiary's identifier"));
    }
    return name;
  }

  /** A part without the name of a file is a field of the form, and says nothing here. */
  private void readFile(InputStream stream) throws IOException {
    if (fileName == null) {
      return;
    }
    if (sent.files().size() == MOST_FILES) {
      throw new Refusal(
          Refusal.Kind.TOO_LARGE,
          "The form has more than " + MOST_FILES + " files. Send them in a zip.",
          List.of());
    }
    sent.add(fileName, stream);
  }

  /** Bytes of a header are UTF-8 in a form, and one character each to whoever reads mail. */
  private static Optional<String> nameOfFile(Field field) {
    var raw = new RawField(field.getName(), field.getBody());
    return RawFieldParser.DEFAULT.parseRawBody(raw).getParams().stream()
        .filter(parameter -> parameter.getName().equalsIgnoreCase("filename"))
        .map(parameter -> parameter.getValue().getBytes(StandardCharsets.ISO_8859_1))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .findFirst();
  }
}
