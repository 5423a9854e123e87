package org.palimpsest.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.palimpsest.model.file.ArchiveName;
import tools.jackson.databind.JsonNode;

/** Something that somebody does to a file, in a real wiki and in the model of it. Immutable. */
sealed interface FileAct {
  /** Does it in the model, and says what must be told of it. */
  String happen(FileModel model, Instant now);

  /**
   * Does it in the real wiki.
   *
   * @param deleted the ids of deleted versions by their comments
   */
  JsonNode send(TestClient by, Map<String, String> deleted);

  /** What an answer tells. */
  default String told(JsonNode answer) {
    if (answer.has("error")) {
      return FileScene.code(answer);
    }
    JsonNode failure = answer.at("/filerevert/errors/0/code");
    return failure.isString() ? failure.stringValue() : FileModel.DONE;
  }

  /** What is told who has found a page that then is gone. */
  default String gone() {
    return FileModel.MISSING;
  }

  /** The same, done to the page after it has got another title; itself if it is not found so. */
  default FileAct at(String name) {
    return this;
  }

  /**
   * An upload.
   *
   * @param comment names the version, and no other
   */
  record Upload(String user, String name, int colour, String comment) implements FileAct {
    @Override
    public String happen(FileModel model, Instant now) {
      return model.upload(name, user, colour, comment, now);
    }

    @Override
    public JsonNode send(TestClient by, Map<String, String> deleted) {
      return FileScene.send(by, name, colour, comment);
    }
  }

  /**
   * A revert to an old version.
   *
   * @param replaced names that
   */
  record Revert(String user, String name, Instant replaced, String comment) implements FileAct {
    @Override
    public String happen(FileModel model, Instant now) {
      return model.revert(name, replaced, user, comment, now);
    }

    @Override
    public JsonNode send(TestClient by, Map<String, String> deleted) {
      return by.postWithToken(
          "csrf",
          "action",
          "filerevert",
          "filename",
          name,
          "archivename",
          new ArchiveName(replaced, name).toString(),
          "comment",
          comment);
    }
  }

  /** The deletion of an old version. */
  record DeleteVersion(String name, Instant replaced) implements FileAct {
    @Override
    public String happen(FileModel model, Instant now) {
      return model.deleteVersion(name, replaced, now);
    }

    @Override
    public JsonNode send(TestClient by, Map<String, String> deleted) {
      String old = new ArchiveName(replaced, name).toString();
      return by.postWithToken("csrf", "action", "delete", "title", "File:" + name, "oldimage", old);
    }

    @Override
    public String gone() {
      return "nodeleteablefile";
    }
  }

  /** The deletion of a file with its page. */
  record Delete(String name) implements FileAct {
    @Override
    public String happen(FileModel model, Instant now) {
      return model.delete(name, now);
    }

    @Override
    public JsonNode send(TestClient by, Map<String, String> deleted) {
      return by.postWithToken("csrf", "action", "delete", "title", "File:" + name);
    }

    @Override
    public String gone() {
      return "cantdelete";
    }

    @Override
    public FileAct at(String other) {
      return new Delete(other);
    }
  }

  /**
   * A restoration.
   *
   * @param comments name the versions; none: all of them, and the page
   */
  record Undelete(String name, Set<String> comments) implements FileAct {
    public Undelete {
      comments = Set.copyOf(comments);
    }

    @Override
    public String happen(FileModel model, Instant now) {
      return model.undelete(name, comments);
    }

    @Override
    public JsonNode send(TestClient by, Map<String, String> deleted) {
      List<String> all = new ArrayList<>(List.of("action", "undelete", "title", "File:" + name));
      if (!comments.isEmpty()) {
        all.add("fileids");
        all.add(
            comments.stream()
                .map(comment -> Objects.requireNonNull(deleted.get(comment)))
                .collect(Collectors.joining("|")));
      }
      return by.postWithToken("csrf", all.toArray(String[]::new));
    }

    @Override
    public String told(JsonNode answer) {
      JsonNode done = answer.path("undelete");
      return answer.has("error")
          ? FileScene.code(answer)
          : FileModel.done(done.path("revisions").asInt(), done.path("fileversions").asInt());
    }
  }

  /**
   * Fields of an old version are hidden, or shown.
   *
   * @param replaced names the version
   * @param fields separated by bars
   */
  record HideVersion(String name, Instant replaced, boolean hide, String fields)
      implements FileAct {
    @Override
    public String happen(FileModel model, Instant now) {
      return model.hide(name, replaced, hide, Set.of(fields.split("\\|", -1)));
    }

    @Override
    public JsonNode send(TestClient by, Map<String, String> deleted) {
      String id = new ArchiveName(replaced, name).toString().substring(0, 14);
      return by.postWithToken(
          "csrf",
          "action",
          "revisiondelete",
          "type",
          "oldimage",
          "target",
          "File:" + name,
          "ids",
          id,
          hide ? "hide" : "show",
          fields);
    }

    @Override
    public String told(JsonNode answer) {
      return hidden(answer);
    }
  }

  /** The same of a deleted version, which its comment names. */
  record HideDeleted(String name, String comment, boolean hide, String fields) implements FileAct {
    @Override
    public String happen(FileModel model, Instant now) {
      return model.hideDeleted(name, comment, hide, Set.of(fields.split("\\|", -1)));
    }

    @Override
    public JsonNode send(TestClient by, Map<String, String> deleted) {
      return by.postWithToken(
          "csrf",
          "action",
          "revisiondelete",
          "type",
          "filearchive",
          "target",
          "File:" + name,
          "ids",
          deleted.getOrDefault(comment, "999999"),
          hide ? "hide" : "show",
          fields);
    }

    @Override
    public String told(JsonNode answer) {
      return hidden(answer);
    }
  }

  /** What is told of the one item that should be hidden or shown. */
  private static String hidden(JsonNode answer) {
    if (answer.has("error")) {
      return FileScene.code(answer);
    }
    JsonNode item = answer.at("/revisiondelete/items/0");
    return item.at("/errors/0/code").asString(item.at("/warnings/0/code").asString(FileModel.DONE));
  }

  /** A move to another name. */
  record Move(String from, String to, boolean leavesNone) implements FileAct {
    @Override
    public String happen(FileModel model, Instant now) {
      return model.move(from, to, leavesNone);
    }

    @Override
    public JsonNode send(TestClient by, Map<String, String> deleted) {
      List<String> all =
          new ArrayList<>(List.of("action", "move", "from", "File:" + from, "to", "File:" + to));
      if (leavesNone) {
        all.addAll(List.of("noredirect", "1"));
      }
      return by.postWithToken("csrf", all.toArray(String[]::new));
    }
  }
}
