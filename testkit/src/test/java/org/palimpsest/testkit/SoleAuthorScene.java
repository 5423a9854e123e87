package org.palimpsest.testkit;

import java.util.List;
import java.util.Set;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import tools.jackson.databind.JsonNode;

/**
 * A page that only Magpie has edited, twice. Hider may delete and hide, Warden delete, and Wren
 * only roll back.
 */
final class SoleAuthorScene implements AutoCloseable {
  static final String PAGE = "Cheap boats";

  final TestWiki wiki;
  final TestClient warden;
  final TestClient oversight;
  final TestClient visitor;

  private final BlockScene people;

  SoleAuthorScene(Database database) {
    Group hiders = new Group("hider", Set.of(Right.DELETEREVISION));
    Group rollbackers = new Group("rollbacker", Set.of(Right.ROLLBACK));
    people =
        new BlockScene(
            database,
            settings -> settings.with(settings.groups().groups().with(hiders).with(rollbackers)));
    wiki = people.wiki;
    warden = people.warden;
    oversight = people.oversight;
    visitor = people.visitor;
    wiki.account("Hider", "sysop", "hider");
    wiki.account("Wren", "rollbacker");
    wiki.account("Heron");
    wiki.account("Magpie");
    wiki.page(PAGE).by("Magpie", "buy boats").by("Magpie", "buy more boats").make();
  }

  static JsonNode roll(TestClient by, String... more) {
    return rollBack(by, PAGE, "Magpie", more);
  }

  static JsonNode rollBack(TestClient by, String title, String user, String... more) {
    return Answers.act(by, "rollback", BlockScene.with(more, "title", title, "user", user));
  }

  TestClient clientOf(String name) {
    return wiki.clientOf(name);
  }

  JsonNode page(TestClient reader) {
    return Answers.query(
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
            "ids|user|comment|content|tags|flags")
        .at("/query/pages/0");
  }

  JsonNode deleted(TestClient reader) {
    return Answers.query(
            reader,
            "prop",
            "deletedrevisions",
            "titles",
            PAGE,
            "drvlimit",
            "20",
            "drvslots",
            "main",
            "drvprop",
            "ids|user|comment|content")
        .at("/query/pages/0/deletedrevisions");
  }

  JsonNode log(TestClient reader, String type) {
    return Answers.query(reader, "list", "logevents", "letype", type).at("/query/logevents");
  }

  /** Of the page, newest first. */
  List<Long> ids() {
    return page(visitor)
        .at("/revisions")
        .valueStream()
        .map(each -> each.at("/revid").asLong())
        .toList();
  }

  /** All that a refusal must leave as it is. */
  String everything() {
    return page(oversight)
        + deleted(oversight).toString()
        + Answers.query(oversight, "list", "logevents", "lelimit", "50")
        + Answers.query(oversight, "list", "recentchanges", "rclimit", "50");
  }

  @Override
  public void close() {
    people.close();
  }
}
