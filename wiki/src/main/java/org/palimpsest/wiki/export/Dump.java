package org.palimpsest.wiki.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.dump.DumpSchema;
import org.palimpsest.wiki.dump.DumpWriter;
import org.palimpsest.wiki.dump.DumpedSite;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * A dump of pages with their current revisions. It is never whole in memory: whoever wants it gets
 * it written. Immutable and thread-safe.
 */
public final class Dump {
  private final List<Page> pages;
  private final DumpSchema schema;
  private final DumpedSite site;

  Dump(List<Page> pages, DumpSchema schema, DumpedSite site) {
    this.pages = List.copyOf(pages);
    this.schema = schema;
    this.site = site;
  }

  /**
   * A page of a dump.
   *
   * @param redirect where it leads to; null if it is no redirect
   */
  record Page(PageFacts facts, @Nullable LinkTarget redirect, RevisionView revision) {}

  /** How many characters it has. */
  long length() {
    CountedText counted = new CountedText();
    try {
      writeTo(counted);
    } catch (IOException e) {
      throw new IllegalStateException("counting cannot fail", e);
    }
    return counted.length();
  }

  /** Writes all of it, always the same. */
  public void writeTo(Writer out) throws IOException {
    try {
      DumpWriter dump = new DumpWriter(out, schema, site);
      for (Page page : pages) {
        dump.beginPage(page.facts, page.redirect);
        dump.revision(page.revision, page.revision.id());
        dump.endPage();
      }
      dump.end();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
