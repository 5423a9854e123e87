package org.palimpsest.wiki.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectStep;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionList;
import org.palimpsest.wiki.revision.RevisionPart;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.setting.Settings;

/**
 * Exports the current revisions of pages into one dump in memory (spec: api-framework.md, section
 * 15). Everybody gets the same dump, whatever they may see. Thread-safe.
 */
public final class Exporter {
  /**
   * Clients compare the version to find out what they may expect, so it names the version of the
   * protocol.
   */
  private static final String GENERATOR = "MediaWiki 1.43.0 (Palimpsest)";

  private static final Title MAIN_PAGE = new Title(Namespace.MAIN, "Main_Page");

  private final Pages pages;
  private final RevisionReader revisions;
  private final Namespaces namespaces;
  private final Settings settings;

  public Exporter(Pages pages, RevisionReader revisions, Namespaces namespaces, Settings settings) {
    this.pages = pages;
    this.revisions = revisions;
    this.namespaces = namespaces;
    this.settings = settings;
  }

  /**
   * Exports pages that exist, in this order.
   *
   * @param origin scheme, host and port by which the reader reaches the wiki, unless its owner has
   *     decided on some
   */
  public ExportOutcome export(List<PageFacts> exported, ExportSchema schema, String origin) {
    RevisionList list =
        revisions.latestOf(
            exported, null, Set.of(RevisionPart.TEXT, RevisionPart.SHA1), Clearance.NONE);
    if (list.part().next() != null) {
      return tooLarge();
    }
    BoundedText text = new BoundedText(settings.maxResultBytes());
    try {
      write(new DumpWriter(text, schema, site(origin)), exported, list.part().items());
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text in memory cannot fail", e);
    }
    return text.isOverflown() ? tooLarge() : new ExportOutcome.Dump(text.toString());
  }

  private ExportOutcome tooLarge() {
    return new ExportOutcome.TooLarge(settings.maxResultBytes());
  }

  private void write(DumpWriter dump, List<PageFacts> exported, List<RevisionView> current)
      throws XMLStreamException {
    SortedMap<Long, RedirectStep> redirects =
        pages.follow(exported.stream().filter(PageFacts::redirect).map(PageFacts::id).toList());
    Map<Long, RevisionView> byPage = new HashMap<>();
    current.forEach(revision -> byPage.put(revision.pageId(), revision));
    for (PageFacts page : exported) {
      RevisionView revision = byPage.get(page.id());
      if (revision != null) {
        dump.beginPage(page, target(redirects.get(page.id())));
        dump.revision(revision);
        dump.endPage();
      }
    }
    dump.end();
  }

  private static @Nullable LinkTarget target(@Nullable RedirectStep step) {
    return step == null ? null : step.target();
  }

  private DumpedSite site(String origin) {
    String configured = settings.origin();
    return new DumpedSite(
        settings.siteName(),
        settings.cookiePrefix(),
        PageAddresses.reading(
            configured == null ? origin : configured, namespaces.prefixedKey(MAIN_PAGE)),
        GENERATOR,
        settings.language(),
        namespaces);
  }
}
