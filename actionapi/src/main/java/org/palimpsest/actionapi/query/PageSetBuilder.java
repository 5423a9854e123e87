package org.palimpsest.actionapi.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.title.TitleProblem;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.reading.PageLookup;
import org.palimpsest.store.revision.RevisionRow;

/** Makes the page set of one request: one query for all titles, ids or revisions. */
final class PageSetBuilder {
  private final Database database;
  private final TitleParser parser;
  private final Namespaces namespaces;
  private final Wording wording;
  private final ListNode normalized = new ListNode("n");
  private final ListNode interwiki = new ListNode("i");
  private final ObjectNode badRevisions = new ObjectNode(ObjectNode.Kind.ASSOC, "rev");
  private final Map<String, TitleProblem> invalid = new LinkedHashMap<>();
  private final Set<Title> virtual = new LinkedHashSet<>();
  private final Set<Title> wanted = new LinkedHashSet<>();
  private final List<Long> missingIds = new ArrayList<>();
  private final Map<Long, PageFacts> found = new LinkedHashMap<>();
  private final List<Long> revisionIds = new ArrayList<>();
  private @Nullable RevisionRow latest;

  PageSetBuilder(Database database, TitleParser parser, Wording wording) {
    this.database = database;
    this.parser = parser;
    this.namespaces = parser.namespaces();
    this.wording = wording;
  }

  /**
   * The pages of these titles, as the client wrote them.
   *
   * @param withLatest whether a single page is to come with its latest revision
   */
  PageSet ofTitles(List<SentTitle> sent, boolean withLatest) {
    for (SentTitle title : sent) {
      if (title.encoded() != null) {
        addNormalized(title.encoded(), title.text(), true);
      }
    }
    for (SentTitle title : sent) {
      add(title.text());
    }
    if (withLatest && wanted.size() == 1) {
      Title title = wanted.iterator().next();
      database
          .read(sql -> PageLookup.withLatest(sql, title))
          .ifPresent(both -> {
            addFound(both.page());
            latest = both.latest();
          });
    } else if (!wanted.isEmpty()) {
      database.read(sql -> PageLookup.byTitles(sql, wanted)).values().forEach(this::addFound);
    }
    return build();
  }

  /** The pages of these ids. */
  PageSet ofIds(List<Long> ids) {
    List<Long> possible = ids.stream().filter(id -> id > 0).toList();
    Map<Long, PageFacts> pages =
        possible.isEmpty() ? Map.of() : database.read(sql -> PageLookup.byIds(sql, possible));
    for (Long id : ids) {
      PageFacts page = pages.get(id);
      if (page == null) {
        missingIds.add(id);
      } else {
        found.put(id, page);
      }
    }
    return build();
  }

  /** The pages to which these revisions belong. */
  PageSet ofRevisions(List<Long> ids) {
    List<Long> possible = ids.stream().filter(id -> id > 0).toList();
    Map<Long, PageFacts> pages =
        possible.isEmpty()
            ? Map.of()
            : database.read(sql -> PageLookup.byRevisionIds(sql, possible));
    for (Long id : ids) {
      PageFacts page = pages.get(id);
      if (page == null) {
        badRevisions.put(
            Long.toString(id), new ObjectNode().put("revid", id).flag("missing", true));
      } else {
        found.put(page.id(), page);
        revisionIds.add(id);
      }
    }
    return build();
  }

  private void addFound(PageFacts page) {
    wanted.remove(page.title());
    found.put(page.id(), page);
  }

  private void add(String text) {
    switch (parser.parse(text)) {
      case ParsedTitle.Local(Title title, String _) -> {
        String to = namespaces.prefixedText(title);
        if (!to.equals(text)) {
          addNormalized(text, to, false);
        }
        (title.canExist() ? wanted : virtual).add(title);
      }
      case ParsedTitle.Interwiki(String prefix, String rest, String _) ->
          interwiki.add(new ObjectNode().put("title", prefix + ":" + rest).put("iw", prefix));
      case ParsedTitle.FragmentOnly _ -> addNormalized(text, "", false);
      case ParsedTitle.Invalid(TitleProblem problem) -> invalid.put(text, problem);
    }
  }

  private void addNormalized(String from, String to, boolean encoded) {
    normalized.add(new ObjectNode().flag("fromencoded", encoded).put("from", from).put("to", to));
  }

  private PageSet build() {
    long nextId = -1;
    ObjectNode invalidEntries = PageSet.newEntries();
    for (Map.Entry<String, TitleProblem> entry : invalid.entrySet()) {
      invalidEntries.put(
          Long.toString(nextId--),
          new ObjectNode()
              .put("title", entry.getKey())
              .put("invalidreason", reason(entry.getValue(), entry.getKey()))
              .flag("invalid", true));
    }
    ObjectNode virtualEntries = PageSet.newEntries();
    for (Title title : virtual) {
      virtualEntries.put(
          Long.toString(nextId--), named(title).flag("special", true).flag("missing", true));
    }
    List<QueryPage> titles = new ArrayList<>();
    for (Title title : wanted) {
      titles.add(new QueryPage(nextId--, title, null, null, named(title).flag("missing", true)));
    }
    for (Long id : new TreeSet<>(found.keySet())) {
      PageFacts page = found.get(id);
      if (page != null) {
        ObjectNode node = new ObjectNode().put("pageid", id).putAll(named(page.title()));
        titles.add(new QueryPage(id, page.title(), page, latest, node));
      }
    }
    ObjectNode entries = PageSet.newEntries();
    putTitles(titles, false, entries);
    entries.putAll(invalidEntries);
    for (Long id : missingIds) {
      entries.put(Long.toString(id), new ObjectNode().put("pageid", id).flag("missing", true));
    }
    entries.putAll(virtualEntries);
    putTitles(titles, true, entries);
    return new PageSet(titles, revisionIds, lists(), entries);
  }

  private static void putTitles(List<QueryPage> titles, boolean existing, ObjectNode into) {
    for (QueryPage page : titles) {
      if (page.exists() == existing) {
        into.put(Long.toString(page.id()), page.node());
      }
    }
  }

  private ObjectNode lists() {
    ObjectNode lists = new ObjectNode();
    if (!normalized.isEmpty()) {
      lists.put("normalized", normalized);
    }
    if (!interwiki.isEmpty()) {
      lists.put("interwiki", interwiki);
    }
    if (!badRevisions.isEmpty()) {
      lists.put("badrevids", badRevisions);
    }
    return lists;
  }

  private ObjectNode named(Title title) {
    return new ObjectNode()
        .put("ns", title.namespace())
        .put("title", namespaces.prefixedText(title));
  }

  private Node reason(TitleProblem problem, String text) {
    return wording.node(problem.code(), TitleProblems.message(problem, text));
  }
}
