package org.palimpsest.wiki.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.blob.BlobStore;
import org.palimpsest.store.blob.BlobTable;
import org.palimpsest.store.blob.KeptBlob;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.file.MediaRow;
import org.palimpsest.store.file.MediaTable;
import org.palimpsest.store.file.VersionRow;
import org.palimpsest.store.file.VersionTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.log.FileEvent;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes an old version of a file its current one again (spec: filerevert-and-files.md, section 2).
 * Everything happens in one transaction, and no bytes move: the new version names those of the old
 * one. What is refused leaves no trace. Thread-safe.
 */
@NeedsTruth("whether a file is so already is told by its bytes")
public final class RevertFile {
  private final Acts acts;
  private final FileRights rights;
  private final VersionWriter writer;
  private final FilePages pages;
  private final BlobStore blobs;

  public RevertFile(Acts acts, VersionWriter writer, FilePages pages, BlobStore blobs) {
    this.acts = acts;
    this.rights = new FileRights(acts.authority());
    this.writer = writer;
    this.pages = pages;
    this.blobs = blobs;
  }

  /**
   * What is going to be done.
   *
   * @param file the file as it is
   * @param old the bytes of the version that it goes back to
   */
  private record Plan(CurrentFile file, KeptBlob old, MediaRow media) {}

  /** Does it, or says why not, or whether it would. */
  public RevertFileOutcome run(RevertFileRequest request) {
    Instant now = acts.now();
    Set<Limit> exceeded = acts.count(request.performer(), Act.EDIT);
    PlannedAct<Plan, RevertFileOutcome> act =
        acts.<Plan, RevertFileOutcome>planned(sql -> plan(sql, request, exceeded, now))
            .holding(request.title());
    if (request.dryRun()) {
      return act.rehearse(plan ->
          isLost(plan)
              ? new RevertFileOutcome.BytesMissing(request.archiveName())
              : new RevertFileOutcome.Planned(plan.media().sha1()));
    }
    return act.inStages(
        request.title(),
        (seen, writing) -> {
          if (isLost(seen)) {
            return new Attempt.Refused<>(new RevertFileOutcome.BytesMissing(request.archiveName()));
          }
          String comment = TextEnds.trim(request.comment());
          Optional<DescriptionText> description =
              pages.description(request.performer(), request.title(), comment, now);
          if (description.isEmpty()) {
            return new Attempt.Refused<>(new RevertFileOutcome.TextTooBig(pages.mostBytes()));
          }
          LoggedDeed deed = new LoggedDeed(request.performer(), now, comment, request.tags());
          KeptComment summary = pages.summary(FileEvent.Kind.OVERWRITTEN, request.title());
          return writing.writeAnew(
              (sql, plan) -> revert(sql, request, plan, description.get(), deed, summary));
        },
        RevertFileOutcome.Busy::new);
  }

  private boolean isLost(Plan plan) {
    return blobs.size(plan.old().key()).isEmpty();
  }

  private Attempt<RevertFileOutcome> revert(
      JdbcClient sql,
      RevertFileRequest request,
      Plan plan,
      DescriptionText description,
      LoggedDeed deed,
      KeptComment summary) {
    if (!FileTable.hold(sql, plan.file().file()) || !isThere(sql, request, plan)) {
      return new Attempt.Overtaken<>(request.title());
    }
    NewVersion version =
        new NewVersion(
            request.title(),
            plan.file(),
            new FileBytes(plan.old().id(), plan.media()),
            description,
            FileEvent.Kind.OVERWRITTEN);
    return writer
        .write(sql, version, deed, summary)
        .<Attempt<RevertFileOutcome>>map(written -> {
          WatchPlan.of(
                  sql,
                  request.performer(),
                  request.title(),
                  request.watch(),
                  WatchPreference.EDIT,
                  deed.now())
              .carryOut(sql);
          return new Attempt.Done<>(new RevertFileOutcome.Done(written, plan.media().sha1()));
        })
        .orElseGet(() -> new Attempt.Overtaken<>(request.title()));
  }

  /** The old version may have been deleted or hidden until the file was held. */
  private static boolean isThere(JdbcClient sql, RevertFileRequest request, Plan plan) {
    return old(sql, request, plan.file())
        .filter(old -> old.visibility().content() == Level.VISIBLE)
        .filter(old -> old.blob().truth() == plan.old().id())
        .isPresent();
  }

  private static Optional<VersionRow> old(
      JdbcClient sql, RevertFileRequest request, CurrentFile file) {
    return ArchiveName.parse(request.archiveName())
        .flatMap(name -> VersionTable.archived(sql, file.file(), name));
  }

  private Planning<Plan, RevertFileOutcome> plan(
      JdbcClient sql, RevertFileRequest request, Set<Limit> exceeded, Instant now) {
    Optional<CurrentFile> found = CurrentFile.find(sql, request.title());
    if (found.isEmpty()) {
      return new Planning.Over<>(new RevertFileOutcome.Missing());
    }
    CurrentFile file = found.get();
    Optional<VersionRow> old = old(sql, request, file);
    if (old.isEmpty()) {
      // In the transaction that writes, the whole file may have gone since it was found.
      boolean stays =
          FileTable.find(sql, request.title())
              .filter(still -> still.id() == file.file().id())
              .isPresent();
      return new Planning.Over<>(
          stays ? new RevertFileOutcome.BadVersion() : new RevertFileOutcome.Missing());
    }
    PageFacts page = PageTable.find(sql, request.title()).orElse(null);
    List<Refusal> refusals = rights.refusals(sql, request.performer(), file, page, exceeded, now);
    if (!refusals.isEmpty()) {
      return new Planning.Over<>(new RevertFileOutcome.Refused(refusals));
    }
    return acts.tagRefusal(sql, request.performer(), request.tags(), now)
        .<Planning<Plan, RevertFileOutcome>>map(
            why -> new Planning.Over<>(new RevertFileOutcome.TagsRefused(why)))
        .orElseGet(() -> plan(sql, request, file, old.get()));
  }

  /** What is hidden is not compared, or the answer would tell of it. */
  private static Planning<Plan, RevertFileOutcome> plan(
      JdbcClient sql, RevertFileRequest request, CurrentFile file, VersionRow old) {
    Instant seen = request.seen();
    if (seen != null && !seen.equals(file.version().created())) {
      return new Planning.Over<>(new RevertFileOutcome.Changed());
    }
    if (old.visibility().content() != Level.VISIBLE) {
      return new Planning.Over<>(new RevertFileOutcome.BytesMissing(request.archiveName()));
    }
    long blobId = old.blob().truth();
    if (blobId == file.version().blob().truth()) {
      return new Planning.Over<>(new RevertFileOutcome.Same(request.title()));
    }
    return new Planning.Ready<>(
        new Plan(
            file,
            BlobTable.find(sql, blobId).orElseThrow(),
            MediaTable.find(sql, blobId).orElseThrow()));
  }
}
