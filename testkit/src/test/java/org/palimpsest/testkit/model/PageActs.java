package org.palimpsest.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.model.Hands.ADMIN;
import static org.palimpsest.testkit.model.Hands.done;
import static org.palimpsest.testkit.model.Hands.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.palimpsest.testkit.model.ModelWiki.Page;
import org.palimpsest.testkit.model.ModelWiki.Revision;
import tools.jackson.databind.JsonNode;

/** What administrators do to whole pages: to the wiki, to the model, sometimes only tried. */
final class PageActs {
  private final Hands hands;
  private final ModelWiki model;
  private final Random random;

  PageActs(Hands hands, ModelWiki model, Random random) {
    this.hands = hands;
    this.model = model;
    this.random = random;
  }

  String delete(String title) {
    String what = "delete " + title;
    JsonNode answer = administer("delete", "title", title);
    if (!model.pages.containsKey(title)) {
      return refused(what, answer);
    }
    if (done(answer)) {
      model.delete(title);
    }
    return what;
  }

  Set<Instant> someTimes(String title) {
    Set<Instant> times =
        model.deletedAt(title).stream()
            .filter(_ -> random.nextInt(3) == 0)
            .map(Revision::created)
            .collect(Collectors.toCollection(TreeSet::new));
    return times.isEmpty() ? Set.of(Instant.EPOCH) : times;
  }

  String undelete(String title, Set<Instant> times) {
    String what = "undelete " + title + " " + times;
    List<Revision> chosen = model.chosen(title, times);
    JsonNode answer =
        times.isEmpty()
            ? administer("undelete", "title", title)
            : administer(
                "undelete",
                "title",
                title,
                "timestamps",
                times.stream().map(Instant::toString).collect(Collectors.joining("|")));
    if (chosen.isEmpty()) {
      return refused(what, answer);
    }
    assertThat(answer.at("/undelete/revisions").asInt()).as(what).isEqualTo(chosen.size());
    if (done(answer)) {
      long before = Objects.requireNonNull(model.pageOfDeleted.get(chosen.getLast().id()));
      boolean free = model.pages.values().stream().noneMatch(page -> page.id == before);
      long pageId = hands.pageId(title);
      if (!model.pages.containsKey(title) && free) {
        assertThat(pageId).as(what).isEqualTo(before);
      }
      model.undelete(title, chosen, pageId);
    }
    return what;
  }

  String move(String from, String to) {
    boolean leavesNone = random.nextInt(3) == 0;
    String what = "move " + from + " to " + to + (leavesNone ? " without a redirect" : "");
    Page page = model.pages.get(from);
    Page there = model.pages.get(to);
    JsonNode answer =
        leavesNone
            ? administer("move", "from", from, "to", to, "noredirect", "1")
            : administer("move", "from", from, "to", to);
    if (page == null || from.equals(to) || (there != null && !there.isFreshRedirectTo(from))) {
      return refused(what, answer);
    }
    if (done(answer)) {
      Instant now = hands.now();
      Revision moved = new Revision(hands.latest(to), now, ADMIN, page.current().text());
      model.move(
          from,
          to,
          moved,
          leavesNone ? 0 : hands.pageId(from),
          leavesNone ? null : new Revision(hands.latest(from), now, ADMIN, ModelWiki.redirect(to)));
    }
    return what;
  }

  String merge(String from, String to) {
    String what = "merge " + from + " into " + to;
    Page source = model.pages.get(from);
    Page target = model.pages.get(to);
    int order = source == null || target == null || from.equals(to) ? 1 : order(source, target);
    if (order == 0) {
      return what + ": not tried, since which revision is older is a matter of taste";
    }
    JsonNode answer = administer("mergehistory", "from", from, "to", to);
    if (order > 0) {
      return refused(what, answer);
    }
    if (done(answer)) {
      Revision left = new Revision(hands.latest(from), hands.now(), ADMIN, ModelWiki.redirect(to));
      model.merge(from, to, left);
    }
    return what;
  }

  /** Negative where all of the one history comes before or between the revisions of the other. */
  private static int order(Page source, Page target) {
    Instant first = source.history.getFirst().created();
    Instant last = source.current().created();
    if (target.history.stream()
        .map(Revision::created)
        .anyMatch(created -> created.equals(first) || created.equals(last))) {
      return 0;
    }
    boolean between =
        target.history.stream()
            .map(Revision::created)
            .anyMatch(created -> created.isAfter(first) && created.isBefore(last));
    return between || target.current().created().isBefore(last) ? 1 : -1;
  }

  String protect(String title) {
    boolean closing = random.nextBoolean();
    Page page = model.pages.get(title);
    String level = closing ? "sysop" : "all";
    String what = "protect " + title + ": " + level;
    JsonNode answer =
        administer(
            "protect", "title", title, "protections", (page == null ? "create=" : "edit=") + level);
    if (!done(answer)) {
      return what;
    }
    if (page == null) {
      if (closing) {
        model.closed.add(title);
      } else {
        model.closed.remove(title);
      }
    } else if (page.editLevel.isEmpty() == closing) {
      page.editLevel = closing ? "sysop" : "";
      page.history.add(
          new Revision(hands.latest(title), hands.now(), ADMIN, page.current().text()));
    }
    return what;
  }

  /** A verb of administrators; sometimes only tried. */
  private JsonNode administer(String verb, String... parameters) {
    List<String> all = new ArrayList<>(List.of(parameters));
    if (random.nextInt(4) == 0) {
      all.addAll(List.of("dryrun", "1"));
    }
    return hands.write(ADMIN, verb, all.toArray(String[]::new));
  }
}
