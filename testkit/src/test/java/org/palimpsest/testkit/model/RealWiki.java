package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a real wiki tells of itself at one time, read by its API.
 *
 * @param aspects as those of the model are told
 * @param ids the ids of the pages, by title
 * @param traces its revisions, with what they say of themselves
 * @param entries what stands in its log
 */
record RealWiki(
    NavigableMap<String, Object> aspects,
    Map<String, Long> ids,
    List<Deed.Trace> traces,
    Map<Long, LogBook.Entry> entries) {

  static RealWiki read(Hands hands) {
    return new Reading(hands).all();
  }

  /** What an act has left that gave this reason. */
  Deed deed(String reason, Instant now) {
    return new Deed(
        now, traces.stream().filter(each -> each.summary().contains(reason)).toList(), traces);
  }

  /** Reads it, list by list. */
  private static final class Reading {
    private static final String ALL = "ids|timestamp|user|comment|content|tags";

    private final Hands hands;
    private final NavigableMap<String, Object> aspects = new TreeMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final List<Deed.Trace> traces = new ArrayList<>();
    private Map<Long, LogBook.Entry> entries = new HashMap<>();

    Reading(Hands hands) {
      this.hands = hands;
    }

    RealWiki all() {
      pages();
      histories();
      deleted();
      Sight.READERS.forEach(
          reader -> aspects.put("sight of " + reader, Sight.of(hands.of(reader), reader)));
      LogSight.READERS.forEach(this::log);
      changes();
      tags();
      blocks();
      Rules.PEOPLE.forEach(this::watchlist);
      return new RealWiki(aspects, ids, traces, entries);
    }

    private List<JsonNode> list(String name, String prefix, String... query) {
      return Listed.of(hands.of("Admin"), name, prefix, query);
    }

    private void pages() {
      JsonNode answer =
          hands
              .of("Admin")
              .get(
                  "action",
                  "query",
                  "prop",
                  "info",
                  "inprop",
                  "protection",
                  "titles",
                  String.join("|", Chance.TITLES));
      for (JsonNode page : answer.at("/query/pages")) {
        String title = page.at("/title").asString();
        String levels =
            page.at("/protection")
                .valueStream()
                .map(each -> each.at("/type").asString() + "=" + each.at("/level").asString())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
        if (page.at("/missing").asBoolean(false)) {
          aspects.put("page " + title, "missing " + levels);
          continue;
        }
        ids.put(title, page.at("/pageid").asLong());
        aspects.put(
            "page " + title,
            Aspects.facts(
                page.at("/pageid").asLong(),
                page.at("/lastrevid").asLong(),
                page.at("/redirect").asBoolean(false),
                page.at("/contentmodel").asString(),
                page.at("/pagelanguage").asString(),
                levels));
      }
    }

    private void histories() {
      Chance.TITLES.forEach(title -> aspects.put("history " + title, new ArrayList<String>()));
      byTitle(list("allrevisions", "arv", "arvprop", ALL, "arvslots", "main", "arvdir", "newer"))
          .forEach((title, history) -> aspects.put("history " + title, history));
    }

    /** Page by page what its revisions are, all of which are noted. */
    private Map<String, List<String>> byTitle(List<JsonNode> pages) {
      Map<String, List<String>> histories = new TreeMap<>();
      for (JsonNode page : pages) {
        String title = page.at("/title").asString();
        for (JsonNode revision : page.at("/revisions")) {
          trace(revision);
          JsonNode main = revision.at("/slots/main");
          histories
              .computeIfAbsent(title, _ -> new ArrayList<>())
              .add(
                  Aspects.revision(
                      revision.at("/revid").asLong(),
                      Instant.parse(revision.at("/timestamp").asString()),
                      revision.at("/user").asString(),
                      main.at("/contentmodel").asString() + " " + main.at("/content").asString(),
                      own(revision.at("/tags"))));
        }
      }
      return histories;
    }

    private static String own(JsonNode tags) {
      return tags.valueStream()
          .map(JsonNode::asString)
          .filter(Chance.TAGS::contains)
          .collect(Collectors.toCollection(TreeSet::new))
          .toString();
    }

    private void trace(JsonNode revision) {
      traces.add(
          new Deed.Trace(
              revision.at("/revid").asLong(),
              Instant.parse(revision.at("/timestamp").asString()),
              revision.at("/comment").asString(),
              revision.at("/parentid").asLong() == 0));
    }

    private void deleted() {
      List<JsonNode> pages =
          list("alldeletedrevisions", "adr", "adrprop", ALL, "adrslots", "main", "adrdir", "newer");
      byTitle(pages).forEach((title, history) -> aspects.put("deleted " + title, history));
      aspects.put("deleted", Listed.revisionIds(pages));
    }

    private void log(String reader) {
      LogSight sight = LogSight.read(hands.of(reader));
      aspects.put("log as told to " + reader, sight.told());
      aspects.put("log as recent changes tell it to " + reader, sight.toldByChanges());
      if (Rules.suppresses(reader)) {
        entries = sight.facts();
        aspects.put("hidings of log entries", sight.hidings());
      }
    }

    private void changes() {
      aspects.put(
          "changes",
          list("recentchanges", "rc", "rctype", "edit|new", "rcprop", "ids|title|user|patrolled")
              .stream()
              .sorted(Comparator.comparingLong(change -> change.at("/revid").asLong()))
              .map(change ->
                  Aspects.change(
                      change.at("/revid").asLong(),
                      change.at("/title").asString(),
                      change.at("/user").asString(),
                      change.at("/patrolled").asBoolean()))
              .toList());
    }

    private void tags() {
      Map<String, Boolean> told = new TreeMap<>();
      list("tags", "tg", "tgprop", "active").stream()
          .filter(tag -> Chance.TAGS.contains(tag.at("/name").asString()))
          .forEach(tag -> told.put(tag.at("/name").asString(), tag.at("/active").asBoolean()));
      aspects.put("tags", told);
    }

    private void blocks() {
      Map<String, String> told = new TreeMap<>();
      for (JsonNode block : list("blocks", "bk", "bkprop", "user|flags|restrictions")) {
        told.put(block.at("/user").asString(), block(block));
      }
      aspects.put("blocks", told);
    }

    private static String block(JsonNode block) {
      if (!block.at("/partial").asBoolean()) {
        return "everything";
      }
      JsonNode closed = block.at("/restrictions");
      TreeSet<Long> pages = new TreeSet<>();
      closed.at("/pages").forEach(page -> pages.add(page.at("/id").asLong()));
      TreeSet<Integer> namespaces = new TreeSet<>();
      closed.at("/namespaces").forEach(namespace -> namespaces.add(namespace.asInt()));
      TreeSet<String> actions = new TreeSet<>();
      closed.at("/actions").forEach(action -> actions.add(action.asString()));
      return pages + " " + namespaces + " " + actions;
    }

    private void watchlist(String user) {
      Map<String, String> told = new TreeMap<>();
      for (JsonNode title :
          Listed.of(
              hands.of(user), "watchlistraw", "wr", "wrnamespace", "0|12", "wrprop", "changed")) {
        told.put(title.at("/title").asString(), title.at("/changed").asString(""));
      }
      aspects.put("watchlist of " + user, told);
    }
  }
}
