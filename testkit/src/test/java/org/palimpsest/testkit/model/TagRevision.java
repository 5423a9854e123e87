package org.palimpsest.testkit.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A tag that is given to a revision, or taken off it. */
record TagRevision(String user, long revision, String tag, boolean adding) implements Act {
  @Override
  public List<String> parameters() {
    return List.of(
        "action", "tag", "revid", Long.toString(revision), adding ? "add" : "remove", tag);
  }

  @Override
  public String expected(ModelWiki model) {
    return Rules.first(
        DONE,
        Rules.unless(!adding || model.active.contains(tag), "badtags"),
        Rules.sitewide(model, user),
        item(model));
  }

  private String item(ModelWiki model) {
    return model.pages.entrySet().stream()
        .filter(entry -> entry.getValue().history.stream().anyMatch(each -> each.id() == revision))
        .findFirst()
        .map(entry -> Rules.block(model, user, entry.getKey(), null))
        .orElse("nosuchrevid");
  }

  @Override
  public String told(JsonNode answer) {
    return answer.at("/tag/0/status").asString("").equals("error")
        ? answer.at("/tag/0/code").asString()
        : Act.super.told(answer);
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    Set<String> tags = model.tags.computeIfAbsent(revision, _ -> new TreeSet<>());
    if (adding) {
      tags.add(tag);
    } else {
      tags.remove(tag);
    }
  }
}
