package org.palimpsest.wiki.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.file.Sha1;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.blob.BlobTable;
import org.palimpsest.store.content.ContentRef;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.file.MediaTable;
import org.palimpsest.store.file.NewVersionRow;
import org.palimpsest.store.file.VersionTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.event.Events;
import org.palimpsest.wiki.event.WikiEvent;
import org.palimpsest.wiki.log.FileEvent;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.LogWriter;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.log.PageEvent;
import org.palimpsest.wiki.patrol.PatrolState;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.NullRevision;
import org.palimpsest.wiki.revision.RevisionContent;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.revision.WriteOutcome;
import org.palimpsest.wiki.setting.PatrolSettings;
import org.palimpsest.wiki.tag.AppliedTag;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes bytes the current version of a file with everything that this brings about (spec:
 * filerevert-and-files.md, sections 2.3 and 3.4): the version before it is archived, the page gets
 * a revision that says so or is made, the log, recent changes, counters and the outbox have it. No
 * bytes move. All of it happens in the caller's transaction. Thread-safe.
 */
public final class VersionWriter {
  private final Acts acts;
  private final RevisionWriter revisions;
  private final ContentStore contents;
  private final PatrolSettings patrol;

  public VersionWriter(
      Acts acts, RevisionWriter revisions, ContentStore contents, PatrolSettings patrol) {
    this.acts = acts;
    this.revisions = revisions;
    this.contents = contents;
    this.patrol = patrol;
  }

  /**
   * Writes it.
   *
   * @param deed the comment, trimmed, and the tags
   * @param summary what the history of the page says, if there is one
   * @return empty when the file or its page is no longer as it was: then the transaction must be
   *     discarded
   */
  public Optional<WrittenVersion> write(
      JdbcClient sql, NewVersion version, LoggedDeed deed, KeptComment summary) {
    CurrentFile before = version.before();
    if (before != null && !FileTable.hold(sql, before.file())) {
      return Optional.empty();
    }
    if (!BlobTable.settle(sql, version.bytes().blobId())) {
      return Optional.empty();
    }
    MediaTable.put(sql, version.bytes().blobId(), version.bytes().media());
    OptionalLong made =
        before == null
            ? FileTable.create(sql, version.title())
            : OptionalLong.of(before.file().id());
    if (made.isEmpty()) {
      return Optional.empty();
    }
    long fileId = made.getAsLong();
    Actor author = Authors.of(sql, deed.performer());
    Instant created = before == null ? deed.now() : after(before, deed.now());
    ArchiveName replaced = before == null ? null : archive(sql, before, created);
    long id =
        VersionTable.insert(
            sql,
            new NewVersionRow(
                fileId,
                created,
                author.id(),
                LoggedDeed.kept(deed.comment().text()),
                version.bytes().blobId()));
    long expected = before == null ? 0 : before.version().id();
    if (!FileTable.advance(sql, fileId, id, expected)) {
      return Optional.empty();
    }
    if (before == null) {
      StatisticsTable.countFiles(sql, fileId, 1);
    }
    return tell(sql, version, id, deed, author, created, summary)
        .map(told -> {
          Events.append(
              sql, deed.now(), new WikiEvent.FileChanged(fileId, id, told.pageId(), told.logId()));
          return new WrittenVersion(id, created, replaced, told.logId(), told.revisionId());
        });
  }

  /** No version is as old as the one before it, whatever the clock says. */
  private static Instant after(CurrentFile before, Instant now) {
    Instant earliest = before.version().created().plusSeconds(1);
    return now.isBefore(earliest) ? earliest : now;
  }

  /** Versions that have come back from a deletion may have the time that would be its own. */
  private static ArchiveName archive(JdbcClient sql, CurrentFile before, Instant created) {
    long fileId = before.file().id();
    Instant replaced =
        VersionTable.isTaken(sql, fileId, created)
            ? VersionTable.lastReplaced(sql, fileId).plusSeconds(1)
            : created;
    VersionTable.archive(sql, before.version().id(), replaced);
    return new ArchiveName(replaced, before.file().title().key());
  }

  private record Told(long pageId, long revisionId, long logId) {}

  private Optional<Told> tell(
      JdbcClient sql,
      NewVersion version,
      long versionId,
      LoggedDeed deed,
      Actor author,
      Instant created,
      KeptComment summary) {
    PageFacts page = PageTable.find(sql, version.title()).orElse(null);
    NewRevision revision =
        page == null
            ? first(sql, version, deed, author)
            : NullRevision.of(sql, page, author, deed.now(), summary, false, tags(deed));
    if (!(revisions.write(sql, revision) instanceof WriteOutcome.Written written)) {
      return Optional.empty();
    }
    long pageId = written.page().id();
    FileEvent event =
        new FileEvent(version.kind(), Sha1.base36(version.bytes().media().sha1()), created);
    Performer performer = deed.performer();
    long logId =
        acts.log(
            sql,
            entry(event, version, deed, author, pageId, written).about(versionId),
            performer.has(Right.BOT),
            PatrolState.ofUpload(patrol, performer),
            deed.tags());
    if (page == null) {
      LogWriter.write(sql, entry(new PageEvent.Created(), version, deed, author, pageId, written));
    }
    return Optional.of(new Told(pageId, written.revisionId(), logId));
  }

  private NewRevision first(JdbcClient sql, NewVersion version, LoggedDeed deed, Actor author) {
    DescriptionText text = version.description();
    ContentRef content = contents.put(sql, text.content());
    return new NewRevision(
        version.title(),
        null,
        null,
        author,
        deed.now(),
        new RevisionContent(
            content.id(), DescriptionText.MODEL, content.size(), List.of(), text.redirect()),
        deed.comment(),
        false,
        tags(deed),
        null);
  }

  private static List<AppliedTag> tags(LoggedDeed deed) {
    return Stream.concat(deed.tags().stream(), deed.performer().tags().stream())
        .map(AppliedTag::of)
        .toList();
  }

  private static NewLogEntry entry(
      LogEvent event,
      NewVersion version,
      LoggedDeed deed,
      Actor author,
      long pageId,
      WriteOutcome.Written written) {
    return new NewLogEntry(
        deed.now(),
        event,
        author,
        version.title(),
        pageId,
        written.revisionId(),
        deed.comment(),
        List.of());
  }
}
