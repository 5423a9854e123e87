package org.palimpsest.testkit.matrix;

import static org.palimpsest.testkit.matrix.SecretWiki.act;

import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.testkit.TestClient;
import org.palimpsest.testkit.matrix.Canary.Kind;
import org.palimpsest.testkit.matrix.Canary.Lock;

/** Log entries of which every field is hidden somewhere, as real acts have left them. */
final class SecretLogs {
  private final SecretWiki place;
  private final TestClient boss;

  SecretLogs(SecretWiki place) {
    this.place = place;
    this.boss = place.boss;
  }

  void make() {
    place.wiki.page("Guarded").by("Uma", "worth it", "made").make();
    for (Level level : Level.values()) {
      comments(level);
      performer(level);
      titles(level);
      details(level);
      standingBlocks(level);
    }
  }

  private String comment(String what, Level level) {
    return place.canaries.word(
        what + " reason " + level, Kind.WORD, Field.COMMENT, level, Lock.LOGGED);
  }

  private void comments(Level level) {
    String rights = comment("userrights", level);
    act(boss, "userrights", "user", "Rolf", "add", "bot", "reason", rights);
    act(boss, "userrights", "user", "Rolf", "remove", "bot", "reason", "back " + rights);
    String protecting = comment("protect", level);
    act(boss, "protect", "title", "Guarded", "protections", "edit=sysop", "reason", protecting);
    act(boss, "protect", "title", "Guarded", "protections", "edit=all", "reason", protecting);
    String tags = comment("managetags", level);
    act(boss, "managetags", "operation", "create", "tag", "odd " + level, "reason", tags);
    String deleting = comment("delete", level);
    place.wiki.page("Lost " + level).by("Uma", "worthless", "made").make();
    act(boss, "delete", "title", "Lost " + level, "reason", deleting);
    String moving = comment("move", level);
    place.wiki.page("Astray " + level).by("Uma", "elsewhere", "made").make();
    act(boss, "move", "from", "Astray " + level, "to", "Found " + level, "reason", moving);
    String blocking = comment("block", level);
    act(boss, "block", "user", "192.0.2.77", "reason", blocking);
    act(boss, "unblock", "user", "192.0.2.77", "reason", blocking);
    for (String reason : new String[] {rights, protecting, tags, deleting, moving, blocking}) {
      place.hiding.comments(reason, level);
    }
  }

  /** Somebody without an account is said to have done something. */
  private void performer(Level level) {
    String name =
        place.canaries.word("performer " + level, Kind.NAME, Field.USER, level, Lock.LOGGED);
    String label = "by somebody " + level;
    act(boss, "userrights", "user", "Rolf", "add", "bot", "reason", label);
    act(boss, "userrights", "user", "Rolf", "remove", "bot", "reason", label);
    place
        .wiki
        .database()
        .write(tx -> {
          long actor = ActorTable.findOrCreate(tx.sql(), name).id();
          String entries = "(SELECT id FROM log_entry WHERE comment = ?)";
          tx.sql()
              .sql("UPDATE recent_change SET actor_id = ? WHERE log_id IN " + entries)
              .params(actor, label)
              .update();
          return tx.sql()
              .sql("UPDATE log_entry SET actor_id = ? WHERE comment = ?")
              .params(actor, label)
              .update();
        });
    place.hiding.author(name, level);
  }

  /** What is known only of entries that tell of it. */
  private void titles(Level level) {
    String guarded =
        place.canaries.word(
            "guarded title " + level, Kind.TITLE, Field.CONTENT, level, Lock.LOGGED);
    act(boss, "protect", "title", guarded, "protections", "create=sysop", "reason", "never");
    act(boss, "protect", "title", guarded, "protections", "create=all", "reason", "ever");
    place.hiding.logged(guarded, level);
    String blocked =
        place.canaries.word(
            "blocked address " + level, Kind.ADDRESS, Field.CONTENT, level, Lock.LOGGED);
    act(boss, "block", "user", blocked, "reason", "noisy");
    act(boss, "unblock", "user", blocked, "reason", "silent");
    place.hiding.logged(blocked, level);
  }

  private void details(Level level) {
    String between =
        place.canaries.word(
            "title on the way " + level, Kind.TITLE, Field.CONTENT, level, Lock.LOGGED);
    place.wiki.page("Mover " + level).by("Uma", "on the way", "made").make();
    act(boss, "move", "from", "Mover " + level, "to", between, "noredirect", "1", "reason", "");
    act(boss, "move", "from", between, "to", "Moved " + level, "noredirect", "1", "reason", "");
    place.hiding.logged(between, level);
    place.hiding.comments(between, level);
    String tag = place.canaries.word("tag " + level, Kind.WORD, Field.CONTENT, level, Lock.LOGGED);
    act(boss, "managetags", "operation", "create", "tag", tag, "reason", "useful");
    act(boss, "managetags", "operation", "delete", "tag", tag, "reason", "useless");
    place.hiding.logged(tag, level);
  }

  /** Blocks that hold, of which those who are blocked and lists tell too. */
  private void standingBlocks(Level level) {
    String reason = comment("standing block", level);
    place.wiki.accountWithPassword("Bert " + level, SecretWiki.PASSWORD);
    act(boss, "block", "user", "Bert " + level, "reason", reason);
    act(boss, "block", "user", "198.51.100." + level.name().length(), "reason", reason);
    String guarding = comment("standing protection", level);
    act(
        boss,
        "protect",
        "title",
        "Never again " + level,
        "protections",
        "create=sysop",
        "reason",
        guarding);
    place.hiding.comments(reason, level);
    place.hiding.comments(guarding, level);
  }
}
