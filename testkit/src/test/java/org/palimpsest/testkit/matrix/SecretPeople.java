package org.palimpsest.testkit.matrix;

import static org.palimpsest.testkit.matrix.SecretWiki.act;

import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.testkit.TestClient;
import org.palimpsest.testkit.matrix.Canary.Kind;
import org.palimpsest.testkit.matrix.Canary.Lock;

/** Accounts whose names blocks hide, which have left their names wherever accounts leave them. */
final class SecretPeople {
  private final SecretWiki place;

  SecretPeople(SecretWiki place) {
    this.place = place;
  }

  void make() {
    for (Level level : new Level[] {Level.VISIBLE, Level.SUPPRESSED}) {
      String name =
          place.canaries.word("account " + level, Kind.NAME, Field.USER, level, Lock.NONE);
      live(name, level);
      if (level == Level.SUPPRESSED) {
        act(place.boss, "block", "user", name, "hidename", "1", "reason", "his own wish");
      }
    }
  }

  private void live(String name, Level level) {
    place.wiki.accountWithPassword(name, SecretWiki.PASSWORD, "sysop");
    TestClient client = place.wiki.client().logIn(name, SecretWiki.PASSWORD);
    String filled = "filled " + level;
    place.wiki.page("Peopled " + level).by("Uma", "empty").by(name, "full", filled).make();
    act(client, "edit", "title", "Open", "appendtext", "\nmore", "summary", "more " + level);
    act(client, "edit", "title", "Forgotten " + level, "text", "x", "summary", "y");
    act(client, "delete", "title", "Forgotten " + level, "reason", "z");
    act(client, "block", "user", level == Level.VISIBLE ? "192.0.2.8" : "192.0.2.9");
    act(client, "protect", "title", "Never " + level, "protections", "create=sysop");
    act(client, "protect", "title", "Peopled " + level, "protections", "move=sysop");
    act(client, "move", "from", "Peopled " + level, "to", "Settled " + level);
    act(place.boss, "userrights", "user", name, "add", "bot", "reason", "for a while");
    act(place.boss, "block", "user", name, "reason", "first", "expiry", "1 day");
    act(place.boss, "unblock", "user", name, "reason", "second");
    place
        .wiki
        .file("Brought " + level + ".png")
        .by(name, SecretPicture.png(level == Level.VISIBLE ? 1 : 2, "open"), "brought")
        .make();
    place
        .wiki
        .file("Twin " + level + ".png")
        .by("Uma", SecretPicture.png(level == Level.VISIBLE ? 1 : 2, "open"), "twice")
        .make();
    if (level == Level.SUPPRESSED) {
      // So one thing is hidden less than another of the same revision.
      place.hiding.comments(filled, Level.HIDDEN);
    }
  }
}
