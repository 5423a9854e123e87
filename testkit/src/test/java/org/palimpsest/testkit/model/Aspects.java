package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a wiki is, told in the same words of the model and of a real one: the two agree where these
 * are equal. Each aspect has a name.
 */
final class Aspects {
  private Aspects() {}

  /** Those of the model. */
  static NavigableMap<String, Object> of(ModelWiki model) {
    NavigableMap<String, Object> told = new TreeMap<>();
    for (String title : Chance.TITLES) {
      Page page = model.pages.get(title);
      told.put("page " + title, page == null ? none(model, title) : facts(page));
      told.put("history " + title, page == null ? List.of() : history(model, page.history));
    }
    Sight.READERS.forEach(reader -> told.put("sight of " + reader, Sight.of(model, reader)));
    for (String reader : LogSight.READERS) {
      int seen = Rules.seen(reader);
      told.put("log as told to " + reader, model.logBook.told(seen));
      told.put("log as recent changes tell it to " + reader, model.logBook.toldByChanges(seen));
    }
    told.put("hidings of log entries", model.logBook.hidings());
    model.deleted.forEach((title, revisions) -> {
      if (!revisions.isEmpty()) {
        told.put(
            "deleted " + title,
            history(model, revisions.stream().sorted(Revision.BY_TIME).toList()));
      }
    });
    told.put("deleted", model.deletedIds());
    told.put("changes", changes(model));
    told.put("tags", tags(model));
    told.put("blocks", blocks(model));
    for (String user : Rules.PEOPLE) {
      told.put(
          "watchlist of " + user, new TreeMap<>(model.watched.getOrDefault(user, new TreeMap<>())));
    }
    return told;
  }

  private static String none(ModelWiki model, String title) {
    return "missing " + (model.closed.contains(title) ? "[create=sysop]" : "[]");
  }

  private static String facts(Page page) {
    String levels = page.editLevel.isEmpty() ? "[]" : "[edit=" + page.editLevel + "]";
    Revision current = page.current();
    return facts(
        page.id, current.id(), current.isRedirect(), current.model(), page.language, levels);
  }

  static String facts(
      long id, long latest, boolean redirect, String model, String language, String levels) {
    return "page %d, latest %d, redirect %s, %s, %s, %s"
        .formatted(id, latest, redirect, model, language, levels);
  }

  private static List<String> history(ModelWiki model, List<Revision> revisions) {
    List<String> told = new ArrayList<>();
    for (Revision each : revisions) {
      Object tags = new TreeSet<>(model.tags.getOrDefault(each.id(), new TreeSet<>()));
      told.add(
          revision(
              each.id(),
              each.created(),
              each.author(),
              each.model() + " " + each.text(),
              tags.toString()));
    }
    return told;
  }

  static String revision(long id, Instant created, String author, String content, String tags) {
    return "%d %s %s: %s %s".formatted(id, created, author, content, tags);
  }

  private static List<String> changes(ModelWiki model) {
    return model.changes.stream()
        .filter(change -> !change.logged())
        .sorted(Comparator.comparingLong(Change::revision))
        .map(each -> change(each.revision(), each.title(), each.author(), each.patrolled()))
        .toList();
  }

  static String change(long revision, String title, String author, boolean patrolled) {
    return "%d %s by %s%s".formatted(revision, title, author, patrolled ? ", patrolled" : "");
  }

  private static Map<String, Boolean> tags(ModelWiki model) {
    return Stream.concat(model.active.stream(), Chance.TAGS.stream().filter(model::isUsed))
        .distinct()
        .collect(Collectors.toMap(tag -> tag, model.active::contains, (a, _) -> a, TreeMap::new));
  }

  private static Map<String, String> blocks(ModelWiki model) {
    Map<String, String> told = new TreeMap<>();
    model.blocks.forEach((user, block) -> told.put(user, block.told(model.ids())));
    return told;
  }
}
