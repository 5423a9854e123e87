package org.palimpsest.testkit;

import java.util.List;
import java.util.Set;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import tools.jackson.databind.JsonNode;

/**
 * A page by Heron that Magpie has spoilt twice. Hider may hide, and Oversight suppress; Warden may
 * do neither.
 */
final class RollbackHidingScene implements AutoCloseable {
  static final String PAGE = "Reed bed";

  final BlockScene people;
  final TestWiki wiki;
  final TestClient warden;
  final TestClient oversight;
  final TestClient visitor;

  RollbackHidingScene(Database database) {
    Group hiders = new Group("hider", Set.of(Right.DELETEREVISION));
    people =
        new BlockScene(
            database, settings -> settings.with(settings.groups().groups().with(hiders)));
    wiki = people.wiki;
    warden = people.warden;
    oversight = people.oversight;
    visitor = people.visitor;
    wiki.account("Hider", "sysop", "hider");
    wiki.account("Heron");
    wiki.account("Magpie");
    wiki.page(PAGE).by("Heron", "good").by("Magpie", "bad").by("Magpie", "worse").make();
  }

  static JsonNode roll(TestClient by, String... more) {
    return Answers.act(by, "rollback", BlockScene.with(more, "title", PAGE, "user", "Magpie"));
  }

  JsonNode query(TestClient reader, String... more) {
    return people.query(reader, more);
  }

  List<JsonNode> history(TestClient reader) {
    return query(
            reader,
            "prop",
            "revisions",
            "titles",
            PAGE,
            "rvlimit",
            "20",
            "rvslots",
            "main",
            "rvprop",
            "ids|user|comment|content")
        .at("/query/pages/0/revisions")
        .valueStream()
        .toList();
  }

  /** What is hidden of each revision, newest first: letters for text, comment and user. */
  List<String> hidden() {
    return history(visitor).stream()
        .map(each ->
            (each.at("/slots/main").has("texthidden") ? "t" : "")
                + (each.has("commenthidden") ? "c" : "")
                + (each.has("userhidden") ? "u" : "")
                + (each.has("suppressed") ? "!" : ""))
        .toList();
  }

  List<Long> ids() {
    return history(visitor).stream().map(each -> each.at("/revid").asLong()).toList();
  }

  void hide(long id, Visibility visibility) {
    wiki.database()
        .write(tx ->
            tx.sql()
                .sql("UPDATE revision SET visibility = ? WHERE id = ?")
                .params(visibility.stored(), id)
                .update());
  }

  String everything() {
    return history(oversight)
        + query(oversight, "list", "logevents", "lelimit", "50").toString()
        + query(oversight, "list", "recentchanges", "rclimit", "50").toString();
  }

  @Override
  public void close() {
    people.close();
  }
}
