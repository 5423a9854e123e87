package org.palimpsest.wiki.dump;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.wiki.dump.BrokenDumpException.Flaw;

/**
 * Reads the elements {@code revision} and {@code logitem}, whose parts may come in any order. Used
 * by one thread.
 */
final class RevisionParsing {
  private static final int MAX_LINE = 10_000;
  private static final int MAX_SLOTS = 32;

  /** MediaWiki keeps no more of a log entry. */
  private static final int MAX_PARAMS = 1 << 16;

  private static final int MAX_NAME = 200;

  private final XmlPull xml;
  private final int maxTextLength;

  /** How many characters the texts of a revision may still have. */
  private int textLeft;

  RevisionParsing(XmlPull xml, int maxTextLength) {
    this.xml = xml;
    this.maxTextLength = maxTextLength;
  }

  /** A text of a slot while its parts are read. */
  private static final class Slot {
    private String role = DumpedSlot.MAIN;
    private @Nullable String model;
    private @Nullable String text;
    private boolean found;

    private DumpedSlot made() {
      return new DumpedSlot(role, model, text);
    }
  }

  DumpedRevision revision() throws BrokenDumpException {
    long line = xml.line();
    textLeft = maxTextLength;
    Slot main = new Slot();
    List<DumpedSlot> slots = new ArrayList<>(1);
    Instant created = null;
    DumpedAuthor author = new DumpedAuthor.Missing();
    boolean minor = false;
    String comment = "";
    String sha1 = "";
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "timestamp" -> created = time(line());
        case "contributor" -> author = author();
        case "minor" -> {
          minor = true;
          xml.skip();
        }
        case "comment" -> comment = unlessHidden();
        case "sha1" -> sha1 = line().strip();
        case "content" -> {
          if (slots.size() == MAX_SLOTS) {
            throw xml.broken(Flaw.TOO_LARGE, "A revision has more slots than any wiki has.");
          }
          slots.add(slot());
        }
        default -> readPart(main);
      }
    }
    if (!main.found) {
      throw xml.broken(Flaw.UNUSABLE, "A revision has no text.");
    }
    slots.addFirst(main.made());
    return new DumpedRevision(xml.page(), created, author, minor, comment, slots, sha1, line);
  }

  private DumpedSlot slot() throws BrokenDumpException {
    Slot slot = new Slot();
    while (xml.nextChild()) {
      if (xml.name().equals("role")) {
        slot.role = name();
      } else {
        readPart(slot);
      }
    }
    if (!slot.found) {
      throw xml.broken(Flaw.UNUSABLE, "A slot has no text.");
    }
    return slot.made();
  }

  private void readPart(Slot slot) throws BrokenDumpException {
    switch (xml.name()) {
      case "model" -> slot.model = name();
      case "text" -> {
        slot.found = true;
        slot.text = text();
      }
      default -> xml.skip();
    }
  }

  private @Nullable String text() throws BrokenDumpException {
    boolean hidden = xml.attribute("deleted") != null;
    boolean elsewhere =
        xml.attribute("location") != null
            || (xml.attribute("id") != null && !"0".equals(xml.attribute("bytes")));
    String text = xml.text(textLeft);
    textLeft -= text.length();
    if (text.isEmpty() && elsewhere && !hidden) {
      throw xml.broken(Flaw.UNUSABLE, "This dump names texts that it does not hold.");
    }
    return hidden ? null : text;
  }

  DumpedLogItem logItem() throws BrokenDumpException {
    long line = xml.line();
    Instant created = null;
    DumpedAuthor author = new DumpedAuthor.Missing();
    String comment = "";
    String type = "";
    String action = "";
    String title = null;
    String params = "";
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "timestamp" -> created = time(line());
        case "contributor" -> author = author();
        case "comment" -> comment = unlessHidden();
        case "type" -> type = name();
        case "action" -> action = name();
        case "logtitle" -> title = line();
        case "params" -> params = xml.text(MAX_PARAMS);
        default -> xml.skip();
      }
    }
    if (type.isEmpty() || action.isEmpty()) {
      throw xml.broken(Flaw.UNUSABLE, "A log entry does not say what was done.");
    }
    return new DumpedLogItem(created, author, comment, type, action, title, params, line);
  }

  private DumpedAuthor author() throws BrokenDumpException {
    if (xml.attribute("deleted") != null) {
      xml.skip();
      return new DumpedAuthor.Hidden();
    }
    DumpedAuthor author = new DumpedAuthor.Missing();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "username" -> author = named(line());
        case "ip" -> author = address(line().strip());
        default -> xml.skip();
      }
    }
    return author;
  }

  private static DumpedAuthor named(String name) {
    return name.isBlank() ? new DumpedAuthor.Missing() : new DumpedAuthor.Named(name);
  }

  private static DumpedAuthor address(String address) {
    return address.isEmpty() ? new DumpedAuthor.Missing() : new DumpedAuthor.Address(address);
  }

  private @Nullable String unlessHidden() throws BrokenDumpException {
    boolean hidden = xml.attribute("deleted") != null;
    String text = line();
    return hidden ? null : text;
  }

  private String name() throws BrokenDumpException {
    return xml.text(MAX_NAME).strip();
  }

  private String line() throws BrokenDumpException {
    return xml.text(MAX_LINE);
  }

  private static @Nullable Instant time(String text) {
    return Timestamps.parse(text.strip(), Instant.EPOCH)
        .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
        .orElse(null);
  }
}
