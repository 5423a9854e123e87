package org.palimpsest.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.file.ArchiveName;

/**
 * What there is to know of a wiki's files and their pages, in memory. Each verb tells what the wiki
 * must answer: what has been done, or the code of a refusal. Not thread-safe.
 */
final class FileModel {
  /** What is told of something that has been done. */
  static final String DONE = "done";

  /** What is told of a page that is not there. */
  static final String MISSING = "missingtitle";

  /**
   * A version.
   *
   * @param comment names it
   */
  private record Version(String comment, String user, int colour, Instant created) {
    String line() {
      return String.join(" ", comment, user, FilePictures.sha1(colour), created.toString());
    }
  }

  /** Old versions are found by when they were replaced. */
  private record File(Version current, NavigableMap<Instant, Version> old) {}

  /**
   * A deleted version.
   *
   * @param replaced null: it was the current one
   */
  private record Deleted(Version version, @Nullable Instant replaced, Instant deleted) {
    Instant archived() {
      return replaced == null ? deleted : replaced;
    }
  }

  private final NavigableMap<String, File> files = new TreeMap<>();
  private final NavigableMap<String, List<Deleted>> deleted = new TreeMap<>();
  private final FilePagesModel pages;
  private final List<String> log = new ArrayList<>();

  /** What is hidden of versions, by their comments. */
  private final Map<String, Set<String>> hidden = new HashMap<>();

  /** In which order versions came, by their comments: of what comes at once only the wiki knows. */
  private final Map<String, Long> order;

  private final Comparator<Version> oldestFirst;

  FileModel() {
    this(new FilePagesModel(), new HashMap<>());
  }

  private FileModel(FilePagesModel pages, Map<String, Long> order) {
    this.pages = pages;
    this.order = order;
    oldestFirst =
        Comparator.comparing(Version::created)
            .thenComparing(version -> order.getOrDefault(version.comment(), Long.MAX_VALUE));
  }

  /** The numbers of versions, which rise in the order in which they came, by their comments. */
  void order(Map<String, Long> numbers) {
    order.putAll(numbers);
  }

  private FileModel(FileModel other) {
    this(new FilePagesModel(other.pages), other.order);
    other.files.forEach(
        (name, file) -> files.put(name, new File(file.current(), new TreeMap<>(file.old()))));
    other.deleted.forEach((name, all) -> deleted.put(name, new ArrayList<>(all)));
    log.addAll(other.log);
    hidden.putAll(other.hidden);
  }

  FileModel copy() {
    return new FileModel(this);
  }

  String upload(String name, String user, int colour, String comment, Instant now) {
    File file = files.get(name);
    if (file == null) {
      files.put(name, new File(new Version(comment, user, colour, now), new TreeMap<>()));
      told(name, "upload/upload");
      return DONE;
    }
    return renew(name, file, user, colour, comment, now);
  }

  String revert(String name, Instant replaced, String user, String comment, Instant now) {
    File file = files.get(name);
    if (file == null) {
      return MISSING;
    }
    Version old = file.old().get(replaced);
    if (old == null) {
      return "filerevert-badversion";
    }
    return hidden(old).contains("content")
        ? "backend-fail-notexists"
        : renew(name, file, user, old.colour(), comment, now);
  }

  private Set<String> hidden(Version version) {
    return hidden.getOrDefault(version.comment(), Set.of());
  }

  String hide(String name, Instant replaced, boolean hide, Set<String> fields) {
    File file = files.get(name);
    return hide(name, file == null ? null : file.old().get(replaced), hide, fields);
  }

  String hideDeleted(String name, String comment, boolean hide, Set<String> fields) {
    return hide(
        name,
        deletedAt(name).stream()
            .map(Deleted::version)
            .filter(version -> version.comment().equals(comment))
            .findFirst()
            .orElse(null),
        hide,
        fields);
  }

  private String hide(String name, @Nullable Version version, boolean hide, Set<String> fields) {
    if (version == null) {
      return "revdelete-modify-missing";
    }
    Set<String> after = new TreeSet<>(hidden(version));
    boolean changed = hide ? after.addAll(fields) : after.removeAll(fields);
    if (!changed) {
      return "revdelete-no-change";
    }
    hidden.put(version.comment(), after);
    log("delete/revision", name);
    return DONE;
  }

  private String renew(
      String name, File file, String user, int colour, String comment, Instant now) {
    Version before = file.current();
    if (before.colour() == colour) {
      return "fileexists-no-change";
    }
    Instant earliest = before.created().plusSeconds(1);
    Instant created = now.isBefore(earliest) ? earliest : now;
    NavigableMap<Instant, Version> old = file.old();
    old.put(old.containsKey(created) ? old.lastKey().plusSeconds(1) : created, before);
    files.put(name, new File(new Version(comment, user, colour, created), old));
    told(name, "upload/overwrite");
    return DONE;
  }

  private void told(String name, String how) {
    log(how, name);
    if (pages.renew(name)) {
      log("create/create", name);
    }
  }

  String deleteVersion(String name, Instant replaced, Instant now) {
    File file = files.get(name);
    Version old = file == null ? null : file.old().remove(replaced);
    if (old == null) {
      return file == null && !pages.exists(name) ? MISSING : "nodeleteablefile";
    }
    deletedAt(name).add(new Deleted(old, replaced, now));
    log("delete/delete", name);
    return DONE;
  }

  String delete(String name, Instant now) {
    File file = files.remove(name);
    if (!pages.delete(name) && file == null) {
      return MISSING;
    }
    if (file != null) {
      deletedAt(name).add(new Deleted(file.current(), null, now));
      file.old().forEach((replaced, old) -> deletedAt(name).add(new Deleted(old, replaced, now)));
    }
    log("delete/delete", name);
    return DONE;
  }

  /**
   * Restores.
   *
   * @param comments of which versions; none: all of them, and the page
   */
  String undelete(String name, Set<String> comments) {
    List<Deleted> all = deletedAt(name);
    List<Deleted> chosen =
        all.stream()
            .filter(each -> comments.isEmpty() || comments.contains(each.version().comment()))
            .sorted(Comparator.comparing(Deleted::version, oldestFirst.reversed()))
            .toList();
    if (chosen.size() < comments.size()) {
      return "undelete-missing-filearchive";
    }
    if (!files.containsKey(name)
        && !chosen.isEmpty()
        && !hidden(chosen.getFirst().version()).isEmpty()) {
      return "undeleterevdel";
    }
    int revisions = comments.isEmpty() ? pages.undelete(name) : 0;
    if (revisions + chosen.size() == 0) {
      return "cantundelete";
    }
    all.removeAll(chosen);
    chosen.forEach(each -> restore(name, each));
    log("delete/restore", name);
    return done(revisions, chosen.size());
  }

  /** What is told of a restoration. */
  static String done(int revisions, int versions) {
    return DONE + " " + revisions + "/" + versions;
  }

  private void restore(String name, Deleted version) {
    File file = files.get(name);
    if (file == null) {
      files.put(name, new File(version.version(), new TreeMap<>()));
      return;
    }
    Instant replaced = version.archived();
    while (file.old().containsKey(replaced)) {
      replaced = replaced.plusSeconds(1);
    }
    file.old().put(replaced, version.version());
  }

  String move(String from, String to, boolean leavesNone) {
    String obstacle = obstacle(from, to);
    if (!obstacle.isEmpty()) {
      return obstacle;
    }
    boolean over = pages.delete(to);
    if (over) {
      log("delete/delete_redir", to);
    }
    pages.move(from, to, leavesNone);
    File file = files.remove(from);
    if (file != null) {
      files.put(to, file);
    }
    log(over ? "move/move_redir" : "move/move", from);
    return DONE;
  }

  private String obstacle(String from, String to) {
    if (!pages.exists(from)) {
      return MISSING;
    }
    if (from.equals(to)) {
      return "selfmove";
    }
    if (files.containsKey(to)) {
      return "articleexists";
    }
    return pages.obstacle(from, to);
  }

  private List<Deleted> deletedAt(String name) {
    return deleted.computeIfAbsent(name, _ -> new ArrayList<>());
  }

  private void log(String action, String name) {
    log.add(name + " " + action);
  }

  /** Lines of a log that begin with names, the oldest of a name first. */
  static List<String> byName(List<String> log) {
    return log.stream()
        .sorted(Comparator.comparing(line -> line.substring(0, line.indexOf(' '))))
        .toList();
  }

  /** From now on the log is told anew. */
  void forgetLog() {
    log.clear();
  }

  /** Under which names old versions of a file are known. */
  List<Instant> replaced(String name) {
    File file = files.get(name);
    return file == null ? List.of() : List.copyOf(file.old().keySet());
  }

  /** The comments of its deleted versions. */
  List<String> deletedComments(String name) {
    return deletedAt(name).stream().map(each -> each.version().comment()).toList();
  }

  /** All of it, line by line, as {@link FileLines} reads it from a real wiki. */
  List<String> lines(Collection<String> names) {
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      lines.add(name + " " + pages.state(name));
      String shown = files.containsKey(name) ? name : pages.target(name);
      File file = files.get(shown);
      if (file != null) {
        lines.addAll(versions(name, shown, file));
      }
    }
    files.forEach((name, file) -> lines.add("listed " + name + " " + file.current().line()));
    deleted.forEach((name, all) ->
        all.stream()
            .sorted(Comparator.comparing(Deleted::version, oldestFirst))
            .forEach(each -> lines.add("deleted " + name + " " + each.version().line())));
    lines.add("files " + files.size());
    lines.addAll(byName(log));
    return lines;
  }

  /** Of hidden content nobody is told more than who brought it, when and why. */
  private String old(Version version, ArchiveName archived) {
    return hidden(version).contains("content")
        ? String.join(" ", version.comment(), version.user(), "", version.created() + " ")
        : version.line() + " " + archived;
  }

  private List<String> versions(String name, String shown, File file) {
    Stream<String> old =
        file.old().entrySet().stream()
            .sorted(Map.Entry.comparingByValue(oldestFirst.reversed()))
            .map(each -> name + ": " + old(each.getValue(), new ArchiveName(each.getKey(), shown)));
    return Stream.concat(Stream.of(name + ": " + file.current().line() + " "), old).toList();
  }
}
