package org.palimpsest.wiki.visibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.file.DeletedFileLookup;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FilePart;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.file.FileVersionLookup;
import org.palimpsest.store.file.FileVersionRow;
import org.palimpsest.wiki.visibility.FoundItem.Holder;
import org.palimpsest.wiki.visibility.FoundItem.Stored;
import org.palimpsest.wiki.visibility.VisibilityRequest.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds versions of files, live and deleted, as they are named. */
final class FileItems {
  private static final Set<FilePart> PARTS = EnumSet.of(FilePart.AUTHOR, FilePart.COMMENT);

  private FileItems() {}

  /** Old ones by the times of their archive names. The namespace of the target does not count. */
  static FoundItems old(JdbcClient sql, Choice choice) {
    Title target = choice.target();
    if (target == null) {
      return new FoundItems.NoTarget();
    }
    Optional<FileFacts> file = FileTable.find(sql, new Title(Namespace.FILE, target.key()));
    List<Instant> times = times(choice.ids(), target.key());
    if (file.isEmpty() || times.isEmpty()) {
      return new FoundItems.Found(target, List.of());
    }
    return new FoundItems.Found(
        target,
        FileVersionLookup.replacedAt(sql, file.get().id(), times, PARTS).stream()
            .map(row ->
                new FoundItem(
                    Timestamps.digits(Objects.requireNonNull(row.replaced())),
                    target,
                    new Holder.File(file.get()),
                    new Stored.Version(row)))
            .toList());
  }

  private static List<Instant> times(List<String> ids, String name) {
    List<Instant> times = new ArrayList<>();
    for (String id : ids) {
      ArchiveName.parse(id + '!' + name)
          .filter(parsed -> parsed.name().equals(name))
          .map(ArchiveName::replaced)
          .ifPresent(times::add);
    }
    return times;
  }

  /** Deleted ones by their ids, if they have had the name of the target. */
  static FoundItems deleted(JdbcClient sql, Choice choice) {
    Title target = choice.anyPage() ? null : choice.target();
    if (target == null && !choice.anyPage()) {
      return new FoundItems.NoTarget();
    }
    List<Long> ids = LeadingNumber.ids(choice.ids());
    List<FileVersionRow> rows =
        ids.isEmpty() ? List.of() : DeletedFileLookup.byIds(sql, ids, PARTS);
    return new FoundItems.Found(
        target,
        rows.stream()
            .filter(row -> target == null || row.name().equals(target.key()))
            .map(row ->
                new FoundItem(
                    Long.toString(row.id()),
                    target == null ? new Title(Namespace.FILE, row.name()) : target,
                    new Holder.None(),
                    new Stored.Version(row)))
            .toList());
  }
}
