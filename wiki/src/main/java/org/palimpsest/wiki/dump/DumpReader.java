package org.palimpsest.wiki.dump;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.dump.BrokenDumpException.Flaw;

/**
 * Reads a dump as a stream, whatever version of the format it has (spec: administration.md, section
 * 10): by local names, in any order, past everything that it does not know. Never more of it is in
 * memory than one revision. Used by one thread.
 */
public final class DumpReader {
  private static final int MAX_TITLE_LENGTH = 2_000;

  private final XmlPull xml;
  private final RevisionParsing parsing;
  private @Nullable Map<Integer, String> namespaces;
  private boolean inPage;
  private @Nullable String title;
  private @Nullable Integer namespace;
  private long pageLine;

  /**
   * Begins to read.
   *
   * @param in the dump; stays its owner's to close
   * @param maxTextLength how many characters a text may have
   */
  public DumpReader(InputStream in, int maxTextLength) throws BrokenDumpException {
    this.xml = new XmlPull(in);
    this.parsing = new RevisionParsing(xml, maxTextLength);
    if (!xml.nextChild() || !xml.name().equals("mediawiki")) {
      throw xml.broken(Flaw.UNUSABLE, "This is no dump of a wiki: it does not begin as one.");
    }
  }

  /**
   * What the other wiki calls its namespaces, by number, as far as that has been read; empty where
   * the dump does not say it.
   */
  public Optional<Map<Integer, String>> namespaces() {
    return Optional.ofNullable(namespaces);
  }

  /**
   * Goes to the next revision, end of a page or log entry, in the order of the dump.
   *
   * @return null at the end of the dump
   */
  public @Nullable DumpItem next() throws BrokenDumpException {
    while (true) {
      if (inPage) {
        DumpItem item = nextInPage();
        if (item != null) {
          return item;
        }
      } else if (!xml.nextChild()) {
        return end();
      } else {
        switch (xml.name()) {
          case "page" -> beginPage();
          case "logitem" -> {
            return parsing.logItem();
          }
          case "siteinfo" -> readSite();
          default -> xml.skip();
        }
      }
    }
  }

  /**
   * Passes over whole pages and log entries without looking at what is in them. Not to be called
   * within a page.
   *
   * @param items how many
   * @return how many there were
   */
  public long skip(long items) throws BrokenDumpException {
    long skipped = 0;
    while (skipped < items && xml.nextChild()) {
      switch (xml.name()) {
        case "page", "logitem" -> {
          skipped++;
          xml.skip();
        }
        case "siteinfo" -> readSite();
        default -> xml.skip();
      }
    }
    return skipped;
  }

  /** Nothing but blanks and comments may follow. */
  private @Nullable DumpItem end() throws BrokenDumpException {
    xml.nextChild();
    return null;
  }

  private void beginPage() {
    inPage = true;
    title = null;
    namespace = null;
    pageLine = xml.line();
    xml.inPage("");
  }

  private @Nullable DumpItem nextInPage() throws BrokenDumpException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "title" -> {
          title = xml.text(MAX_TITLE_LENGTH);
          xml.inPage(title);
        }
        case "ns" -> namespace = number(xml.text(MAX_TITLE_LENGTH));
        case "revision" -> {
          return parsing.revision();
        }
        default -> xml.skip();
      }
    }
    inPage = false;
    xml.inPage("");
    return new DumpedPage(title == null ? "" : title, namespace, pageLine);
  }

  private void readSite() throws BrokenDumpException {
    Map<Integer, String> found = new LinkedHashMap<>();
    while (xml.nextChild()) {
      if (!xml.name().equals("namespaces")) {
        xml.skip();
        continue;
      }
      while (xml.nextChild()) {
        Integer key = number(String.valueOf(xml.attribute("key")));
        String name = xml.text(MAX_TITLE_LENGTH);
        if (key != null && found.size() < MAX_TITLE_LENGTH) {
          found.put(key, name);
        }
      }
    }
    namespaces = found;
  }

  private static @Nullable Integer number(String text) {
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
