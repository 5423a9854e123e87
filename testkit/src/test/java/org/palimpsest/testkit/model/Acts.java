package org.palimpsest.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.model.Hands.ADMIN;
import static org.palimpsest.testkit.model.Hands.PEOPLE;
import static org.palimpsest.testkit.model.Hands.done;
import static org.palimpsest.testkit.model.Hands.refused;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.palimpsest.testkit.TestWiki;
import org.palimpsest.testkit.model.ModelWiki.Page;
import org.palimpsest.testkit.model.ModelWiki.Revision;
import tools.jackson.databind.JsonNode;

/**
 * Does at random what people do, to a real wiki by its API and to the model, and holds the wiki to
 * what the model says of the outcome. Not thread-safe.
 */
final class Acts {
  static final String TAG = "marked";
  static final List<String> TITLES = List.of("Alder", "Birch", "Cedar", "Elm");

  private static final String[] TEXTS = {"a", "b", "a longer text", ModelWiki.redirect("Birch")};

  private final TestWiki wiki;
  private final Random random;
  private final Hands hands;
  private final ModelWiki model = new ModelWiki();
  private final PageActs pages;

  Acts(TestWiki wiki, Random random) {
    this.wiki = wiki;
    this.random = random;
    this.hands = new Hands(wiki);
    this.pages = new PageActs(hands, model, random);
    done(hands.post(ADMIN, "csrf", "action", "managetags", "operation", "create", "tag", TAG));
  }

  ModelWiki model() {
    return model;
  }

  Hands hands() {
    return hands;
  }

  /** Does something, and says what. */
  String step() {
    wiki.clock().move(Duration.ofSeconds(5));
    String title = pick(TITLES);
    return switch (random.nextInt(20)) {
      case 0 -> pages.delete(title);
      case 1 -> pages.undelete(title, Set.of());
      case 2 -> pages.undelete(title, pages.someTimes(title));
      case 3, 4 -> pages.move(title, pick(TITLES));
      case 5 -> pages.merge(title, pick(TITLES));
      case 6 -> pages.protect(title);
      case 7 -> block(pick(PEOPLE.subList(0, 2)));
      case 8 -> tag();
      case 9 -> watch(pick(PEOPLE), title);
      case 10 -> patrol();
      case 11, 12, 13 -> rollBack(pick(List.of("Wren", ADMIN)), title, pick(PEOPLE));
      default -> edit(pick(PEOPLE), title, TEXTS[random.nextInt(TEXTS.length)]);
    };
  }

  private String edit(String user, String title, String text) {
    String what = user + " edits " + title + ": " + text;
    Page page = model.pages.get(title);
    JsonNode answer = hands.write(user, "edit", "title", title, "text", text);
    if (model.blocked.contains(user) || !mayEdit(user, title)) {
      return refused(what, answer);
    }
    done(answer);
    if (page != null && page.current().text().equals(text)) {
      assertThat(answer.at("/edit/nochange").asBoolean()).as(what).isTrue();
      return what;
    }
    long id = answer.at("/edit/newrevid").asLong();
    long pageId = answer.at("/edit/pageid").asLong();
    model.write(title, pageId, new Revision(id, hands.now(), user, text));
    return what;
  }

  private boolean mayEdit(String user, String title) {
    Page page = model.pages.get(title);
    return user.equals(ADMIN)
        || (page == null ? !model.closed.contains(title) : page.editLevel.isEmpty());
  }

  private String rollBack(String performer, String title, String user) {
    String what = performer + " rolls back " + user + " at " + title;
    Page page = model.pages.get(title);
    boolean dry = random.nextInt(4) == 0;
    JsonNode answer =
        hands.post(
            performer,
            "rollback",
            "action",
            "rollback",
            "title",
            title,
            "user",
            user,
            "watchlist",
            "nochange",
            dry ? "dryrun" : "markbot",
            "1");
    Revision target = page == null ? null : ModelWiki.rollbackTarget(page, user);
    if (page == null || target == null || !mayEdit(performer, title)) {
      return refused(what, answer);
    }
    done(answer);
    assertThat(answer.at("/rollback/last_revid").asLong()).as(what).isEqualTo(target.id());
    if (!dry) {
      long id = answer.at("/rollback/revid").asLong();
      page.history.add(new Revision(id, hands.now(), performer, target.text()));
    }
    return what;
  }

  private String block(String user) {
    boolean blocking = random.nextBoolean();
    String what = (blocking ? "block " : "unblock ") + user;
    JsonNode answer =
        hands.post(ADMIN, "csrf", "action", blocking ? "block" : "unblock", "user", user);
    if (model.blocked.contains(user) == blocking) {
      return refused(what, answer);
    }
    done(answer);
    if (blocking) {
      model.blocked.add(user);
    } else {
      model.blocked.remove(user);
    }
    return what;
  }

  private String tag() {
    List<Long> live = model.liveIds();
    if (live.isEmpty()) {
      return "nothing to tag";
    }
    long id = live.get(random.nextInt(live.size()));
    boolean adding = random.nextBoolean();
    JsonNode answer =
        hands.post(
            ADMIN,
            "csrf",
            "action",
            "tag",
            "revid",
            Long.toString(id),
            adding ? "add" : "remove",
            TAG);
    String what = (adding ? "tag " : "untag ") + id;
    assertThat(answer.at("/tag/0/status").asString("")).as(what + answer).isEqualTo("success");
    Set<String> tags = model.tags.computeIfAbsent(id, _ -> new TreeSet<>());
    if (adding) {
      tags.add(TAG);
    } else {
      tags.remove(TAG);
    }
    return what;
  }

  private String watch(String user, String title) {
    boolean watching = random.nextBoolean();
    JsonNode answer =
        watching
            ? hands.post(user, "watch", "action", "watch", "titles", title)
            : hands.post(user, "watch", "action", "watch", "titles", title, "unwatch", "1");
    done(answer);
    if (watching) {
      model.watchedBy(user).add(title);
    } else {
      model.watchedBy(user).remove(title);
    }
    return user + (watching ? " watches " : " unwatches ") + title;
  }

  private String patrol() {
    List<Long> live = model.liveIds();
    if (live.isEmpty()) {
      return "nothing to patrol";
    }
    long id = live.get(random.nextInt(live.size()));
    JsonNode answer = hands.post(ADMIN, "patrol", "action", "patrol", "revid", Long.toString(id));
    String code = answer.at("/error/code").asString("notpatrollable");
    assertThat(code).as("patrol %d", id).isEqualTo("notpatrollable");
    return "patrol " + id;
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
