package org.trueup.rest.identifier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.refusal.WithheldIdentifiers;

/**
 * Where what was sent has an identifier of a beneficiary that does not belong there; in an address,
 * also a character that no text on file can have. What stood there is not repeated.
 */
final class IdentifierFaults {
  private static final String EXPECTED =
      "a text without anything that looks like the identifier of a beneficiary: take it out, and"
          + " send the rest";
  private static final String RULE =
      "Identifiers of beneficiaries are health information; no text that is kept may have one";
  private static final String CITE = "45 CFR 164.502(b)";
  private static final String NO_TEXT = "a text without the character U+0000";
  private static final char NUL = '\0';
  private static final String TABLE = "the table that was sent";
  private static final int MOST_FAULTS = 100;
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern CELLS = Pattern.compile("[,;\\t|\"]");

  /** A number of nine digits is an amount here, or a TIN. */
  private static final int SHORTEST_WITHOUT_LETTERS = 11;

  private static final int SHORTEST = 7;

  private final List<Fault> faults = new ArrayList<>();

  /**
   * Those of a JSON body. What is no JSON is looked at up to where it is none: the reader of the
   * body then says so.
   */
  static IdentifierFaults ofJson(byte[] body) throws IOException {
    var found = new IdentifierFaults();
    try (var parser = JSON.createParser(body)) {
      while (parser.nextToken() != null) {
        found.lookAt(parser);
      }
    } catch (JsonProcessingException unreadable) {
      return found;
    }
    return found;
  }

  /** Those of a table: lines count from 1, the header included. */
  static IdentifierFaults ofTable(String table) {
    var found = new IdentifierFaults();
    long line = 0;
    for (var row : table.lines().toList()) {
      line++;
      if (CELLS.splitAsStream(row).anyMatch(IdentifierFaults::isIn)) {
        found.addIdentifier(Fault.inTable(TABLE, line, null, null, EXPECTED));
      }
    }
    return found;
  }

  /** That of a parameter or a header. */
  static IdentifierFaults ofParameter(String name, List<String> values) {
    var found = new IdentifierFaults();
    if (values.stream().anyMatch(IdentifierFaults::isNoText)) {
      found.add(Fault.inParameter(name, null, NO_TEXT));
    } else if (values.stream().anyMatch(IdentifierFaults::isIn)) {
      found.addIdentifier(Fault.inParameter(name, null, EXPECTED));
    }
    return found;
  }

  /**
   * Throws where there is one.
   *
   * @throws Refusal 400
   */
  void refuse() {
    if (!faults.isEmpty()) {
      var first = faults.getFirst().sentence();
      var detail =
          faults.size() == 1 ? first : first + "; so must " + (faults.size() - 1) + " others";
      throw new Refusal(Refusal.Kind.MALFORMED, detail, faults);
    }
  }

  private void lookAt(JsonParser parser) throws IOException {
    var token = parser.currentToken();
    if (token != JsonToken.VALUE_STRING && token != JsonToken.FIELD_NAME) {
      return;
    }
    if (isIn(parser.getText())) {
      addIdentifier(Fault.at(place(parser), null, EXPECTED));
    }
  }

  /** The name of a field is a text that somebody sent too: its parent says where it is. */
  private static String place(JsonParser parser) {
    var context = parser.getParsingContext();
    var place = parser.currentToken() == JsonToken.FIELD_NAME ? context.getParent() : context;
    return place == null ? "" : place.pathAsPointer().toString();
  }

  private void addIdentifier(Fault fault) {
    add(fault.under(RULE, CITE));
  }

  private void add(Fault fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault);
    }
  }

  private static boolean isNoText(String text) {
    return text.indexOf(NUL) >= 0;
  }

  private static boolean isIn(String text) {
    return mayHoldOne(text) && WithheldIdentifiers.found(text);
  }

  private static boolean mayHoldOne(String text) {
    return text.length() >= SHORTEST_WITHOUT_LETTERS
        || text.length() >= SHORTEST && text.chars().anyMatch(Character::isLetter);
  }
}
