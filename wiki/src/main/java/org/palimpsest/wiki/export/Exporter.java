package org.palimpsest.wiki.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectStep;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.dump.DumpSchema;
import org.palimpsest.wiki.dump.DumpedSite;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionList;
import org.palimpsest.wiki.revision.RevisionPosition;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.setting.Settings;

/**
 * Exports the current revisions of pages into one dump (spec: api-framework.md, section 15).
 * Everybody gets the same dump, whatever they may see. Thread-safe.
 */
public final class Exporter {
  private static final Set<RevisionPart> PARTS =
      Set.of(RevisionPart.AUTHOR, RevisionPart.COMMENT, RevisionPart.TEXT, RevisionPart.SHA1);

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
   * @param memory holds the texts
   */
  public ExportOutcome export(
      List<PageFacts> exported, DumpSchema schema, String origin, RequestMemory memory) {
    RevisionList<RevisionView, RevisionPosition> list =
        revisions.within(memory).latestOf(exported, null, PARTS, Clearance.NONE);
    if (list.part().next() != null) {
      return tooLarge();
    }
    Dump dump = dump(exported, list.part().items(), schema, site(origin));
    return dump.length() > settings.answers().maxResultBytes()
        ? tooLarge()
        : new ExportOutcome.Done(dump);
  }

  private ExportOutcome tooLarge() {
    return new ExportOutcome.TooLarge(settings.answers().maxResultBytes());
  }

  private Dump dump(
      List<PageFacts> exported, List<RevisionView> current, DumpSchema schema, DumpedSite site) {
    SortedMap<Long, RedirectStep> redirects =
        pages.follow(exported.stream().filter(PageFacts::redirect).map(PageFacts::id).toList());
    Map<Long, RevisionView> byPage = new HashMap<>();
    current.forEach(revision -> byPage.put(revision.pageId(), revision));
    List<Dump.Page> dumped = new ArrayList<>();
    for (PageFacts page : exported) {
      RevisionView revision = byPage.get(page.id());
      if (revision != null) {
        dumped.add(new Dump.Page(page, target(redirects.get(page.id())), revision));
      }
    }
    return new Dump(dumped, schema, site);
  }

  private static @Nullable LinkTarget target(@Nullable RedirectStep step) {
    return step == null ? null : step.target();
  }

  private DumpedSite site(String origin) {
    String configured = settings.site().publicUrl();
    return new DumpedSite(
        settings.site().name(),
        settings.site().cookiePrefix(),
        PageAddresses.reading(
            configured == null ? origin : configured, namespaces.prefixedKey(MAIN_PAGE)),
        GENERATOR,
        settings.site().language(),
        namespaces);
  }
}
