package org.palimpsest.wiki.file;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.file.DeletedVersion;
import org.palimpsest.store.file.DeletedVersionTable;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.file.VersionTable;
import org.palimpsest.store.statistics.StatisticsTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings deleted versions of a file back (spec: deletion-and-logs.md, section 2): beneath the
 * current version, or the newest of them as the current one where the file is gone. All of it
 * happens in the caller's transaction.
 */
public final class FileRestoration {
  private FileRestoration() {}

  /**
   * What is to come back.
   *
   * @param ids chosen versions; empty for none in particular
   * @param wanted whether anything is
   */
  public record Choice(Title title, Set<Long> ids, boolean wanted) {
    public Choice {
      ids = Set.copyOf(ids);
    }
  }

  /** What comes of it. */
  public sealed interface Result {
    /** So many versions are back, or would be; none if there are none. */
    record Restored(int versions) implements Result {}

    /** There is no such deleted version. */
    record Unknown(long id) implements Result {}

    /** The current version would be one of which something is hidden. */
    record Hidden() implements Result {}

    /** The file is no longer as it was; the transaction must be discarded. */
    record Lost() implements Result {}
  }

  /** What would come of it; writes nothing. */
  public static Result rehearse(JdbcClient sql, Choice choice) {
    List<DeletedVersion> all = choice.wanted() ? deleted(sql, choice.title()) : List.of();
    OptionalLong unknown =
        choice.ids().stream()
            .filter(id -> all.stream().noneMatch(each -> each.id() == id))
            .mapToLong(id -> id)
            .min();
    if (unknown.isPresent()) {
      return new Result.Unknown(unknown.getAsLong());
    }
    List<DeletedVersion> chosen = chosen(all, choice);
    return !chosen.isEmpty()
            && FileTable.find(sql, choice.title()).isEmpty()
            && !chosen.getFirst().visibility().isPublic()
        ? new Result.Hidden()
        : new Result.Restored(chosen.size());
  }

  /** Brings them back. */
  public static Result restore(JdbcClient sql, Choice choice) {
    if (!(rehearse(sql, choice) instanceof Result.Restored(int number))) {
      return rehearse(sql, choice);
    }
    if (number == 0) {
      return new Result.Restored(0);
    }
    FileFacts file = FileTable.find(sql, choice.title()).orElse(null);
    if (file != null && !FileTable.hold(sql, file)) {
      return new Result.Lost();
    }
    OptionalLong fileId =
        file == null ? FileTable.create(sql, choice.title()) : OptionalLong.of(file.id());
    if (fileId.isEmpty()) {
      return new Result.Lost();
    }
    List<DeletedVersion> versions = chosen(deleted(sql, choice.title()), choice);
    // Some of them may have come back until the file was held.
    return versions.size() < number
        ? new Result.Lost()
        : restore(sql, versions, file, fileId.getAsLong());
  }

  private static Result restore(
      JdbcClient sql, List<DeletedVersion> versions, @Nullable FileFacts file, long fileId) {
    Set<Instant> taken = new HashSet<>(DeletedVersionTable.replacements(sql, fileId));
    Map<Long, Long> deletions = HashMap.newHashMap(versions.size());
    for (DeletedVersion version : versions) {
      boolean current = file == null && deletions.isEmpty();
      Instant replaced = current ? null : free(version, taken);
      if (!Objects.equals(replaced, version.replaced())) {
        DeletedVersionTable.replaced(sql, version.id(), replaced);
      }
      deletions.put(version.id(), version.deletionId());
    }
    int restored = DeletedVersionTable.restore(sql, deletions, fileId);
    if (restored < versions.size()) {
      return new Result.Lost();
    }
    if (file == null) {
      // Until they were back, something of them may have been hidden.
      if (VersionTable.find(sql, versions.getFirst().id())
          .filter(version -> version.visibility().isPublic())
          .isEmpty()) {
        return new Result.Lost();
      }
      if (!FileTable.advance(sql, fileId, versions.getFirst().id(), 0)) {
        return new Result.Lost();
      }
      StatisticsTable.countFiles(sql, fileId, 1);
    }
    return new Result.Restored(restored);
  }

  /** What was current when it was deleted has been replaced since then. */
  private static Instant free(DeletedVersion version, Set<Instant> taken) {
    Instant replaced = version.replaced() == null ? version.deleted() : version.replaced();
    while (!taken.add(replaced)) {
      replaced = replaced.plusSeconds(1);
    }
    return replaced;
  }

  private static List<DeletedVersion> deleted(JdbcClient sql, Title title) {
    return DeletedVersionTable.of(sql, title);
  }

  private static List<DeletedVersion> chosen(List<DeletedVersion> all, Choice choice) {
    return choice.ids().isEmpty()
        ? all
        : all.stream().filter(each -> choice.ids().contains(each.id())).toList();
  }
}
