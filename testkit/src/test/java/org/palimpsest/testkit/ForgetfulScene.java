package org.palimpsest.testkit;

import static org.palimpsest.testkit.BlockScene.code;

import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.store.Database;
import tools.jackson.databind.JsonNode;

/** A wiki in which everything has happened that the wiki writes a name about into a comment. */
final class ForgetfulScene implements AutoCloseable {
  /** Whose edits are taken back, who moves, uploads and has written a page alone. */
  static final String NAME = "Zilpzalp";

  /** Whose edits come back. */
  static final String OTHER = "Rohrdommel";

  final BlockScene scene;
  final TestClient visitor;
  final TestClient warden;
  final TestClient oversight;

  ForgetfulScene(Database database) {
    scene = new BlockScene(database);
    visitor = scene.visitor;
    warden = scene.warden;
    oversight = scene.oversight;
    scene.wiki.account(OTHER);
    scene.wiki.account(NAME, "sysop");
    TestClient author = scene.wiki.clientOf(NAME);
    for (String page : List.of("Rolled", "Given", "Undone", "Model")) {
      scene.wiki.page(page).by(OTHER, "good").by(NAME, "bad").make();
    }
    done(roll("Rolled"));
    done(roll("Given", "summary", "$1 not $2"));
    done(scene.act(warden, "edit", "title", "Undone", "undo", "" + newest("Undone")));
    done(scene.act(author, "changecontentmodel", "title", "Model", "model", "text"));
    done(roll("Model"));
    scene.wiki.page("Moved").by(OTHER, "x").make();
    done(scene.act(author, "move", "from", "Moved", "to", "Moved away", "reason", "why"));
    scene.wiki.page("Alone").by(NAME, "only mine").make();
    scene.wiki.page("Talk:Alone").by("Warden", "x").make();
    done(scene.act(warden, "delete", "title", "Alone", "deletetalk", "1"));
    done(FileScene.send(author, "Shore.png", 1, "first"));
    done(FileScene.send(author, "Shore.png", 2, "second"));
  }

  private static void done(JsonNode answer) {
    if (answer.has("error")) {
      throw new AssertionError(answer.toString());
    }
  }

  JsonNode roll(String page, String... more) {
    return warden.postWithToken(
        "rollback", BlockScene.with(more, "action", "rollback", "title", page, "user", NAME));
  }

  /** The id of the current revision of a page. */
  long newest(String page) {
    return revisions(visitor, page).at("/0/revid").asLong();
  }

  /** The comment of the current revision of a page. */
  String comment(TestClient reader, String page) {
    return revisions(reader, page).at("/0/comment").asString();
  }

  /** The ids of the revisions of a page, newest first. */
  List<Long> ids(String page) {
    return revisions(visitor, page).valueStream().map(each -> each.at("/revid").asLong()).toList();
  }

  private JsonNode revisions(TestClient reader, String page) {
    return scene
        .query(
            reader,
            "prop",
            "revisions",
            "titles",
            page,
            "rvlimit",
            "9",
            "rvprop",
            "ids|comment|parsedcomment")
        .at("/query/pages/0/revisions");
  }

  /** Hides who made a revision, so far. */
  void hide(long revision, Level level) {
    JsonNode answer =
        scene.act(
            oversight,
            "revisiondelete",
            "type",
            "revision",
            "ids",
            "" + revision,
            level == Level.VISIBLE ? "show" : "hide",
            "user",
            "suppress",
            level == Level.SUPPRESSED ? "yes" : "no");
    done(answer);
  }

  /** All places where a reader finds comments, but for what tells of blocks. */
  List<String> sight(TestClient reader) {
    return Stream.concat(
            lists(reader).stream(),
            Stream.of(reader.open("/w/api.php?" + Feeds.CHANGES + "&hideminor=0&limit=50").body()))
        .toList();
  }

  /** The same without the feed of changes, which tells of what was hidden too. */
  List<String> lists(TestClient reader) {
    return Stream.concat(
            Stream.of("Rolled", "Given", "Undone", "Model", "Moved", "Moved away", "File:Shore.png")
                .map(page -> revisions(reader, page).toString()),
            Stream.of(
                scene
                    .query(
                        reader,
                        "list",
                        "recentchanges",
                        "rcprop",
                        "ids|comment|parsedcomment",
                        "rclimit",
                        "500",
                        "rctype",
                        "edit|new")
                    .toString(),
                logged(reader, "move/move"),
                logged(reader, "delete/delete"),
                logged(reader, "contentmodel/change"),
                scene
                    .query(
                        reader,
                        "list",
                        "usercontribs",
                        "ucuser",
                        "Warden",
                        "ucprop",
                        "ids|comment|parsedcomment",
                        "uclimit",
                        "500")
                    .toString(),
                scene
                    .query(
                        reader, "list", "allrevisions", "arvprop", "ids|comment", "arvlimit", "500")
                    .toString(),
                reader
                    .get(
                        "action",
                        "compare",
                        "fromtitle",
                        "Rolled",
                        "totitle",
                        "Undone",
                        "prop",
                        "comment|parsedcomment")
                    .toString(),
                reader.open("/w/api.php?action=feedcontributions&user=Warden").body(),
                reader
                    .open(
                        "/w/api.php?action=query&export=1&exportnowrap=1&titles="
                            + "Rolled%7CGiven%7CUndone%7CModel%7CMoved%20away%7CMoved%7CFile:Shore.png")
                    .body()))
        .toList();
  }

  private String logged(TestClient reader, String action) {
    return scene
        .query(
            reader,
            "list",
            "logevents",
            "leaction",
            action,
            "leprop",
            "ids|comment|parsedcomment",
            "lelimit",
            "500")
        .toString();
  }

  void block(String name) {
    String code = code(scene.act(oversight, "block", "user", name, "hidename", "1"));
    if (!code.isEmpty()) {
      throw new AssertionError(code);
    }
  }

  void unblock(String name) {
    String code = code(scene.act(oversight, "unblock", "user", name));
    if (!code.isEmpty()) {
      throw new AssertionError(code);
    }
  }

  @Override
  public void close() {
    scene.close();
  }
}
