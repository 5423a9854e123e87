package org.palimpsest.wiki.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.upload.StashTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.file.CurrentFile;
import org.palimpsest.wiki.file.DescriptionText;
import org.palimpsest.wiki.file.FileBytes;
import org.palimpsest.wiki.file.FilePages;
import org.palimpsest.wiki.file.FileRights;
import org.palimpsest.wiki.file.NewVersion;
import org.palimpsest.wiki.file.VersionWriter;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.log.FileEvent;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes an upload a file, or a new version of one (spec: filerevert-and-files.md, section 3.4). The
 * bytes are put into the blob store before; everything else happens in one transaction.
 * Thread-safe.
 */
@NeedsTruth(
    "whether a file is so already is told by its bytes, which are never hidden while current")
public final class Publishing {
  private final Acts acts;
  private final FileRights rights;
  private final VersionWriter writer;
  private final FilePages pages;

  public Publishing(Acts acts, VersionWriter writer, FilePages pages) {
    this.acts = acts;
    this.rights = new FileRights(acts.authority());
    this.writer = writer;
    this.pages = pages;
  }

  /** What there is of the file before; null for nothing. */
  private record Plan(@Nullable CurrentFile before) {}

  /**
   * Publishes it.
   *
   * @param ignored what was ignored on purpose
   */
  UploadOutcome publish(
      UploadRequest request,
      UploadedBytes bytes,
      UploadName.Usable name,
      List<UploadWarning> ignored) {
    Instant now = acts.now();
    Title title = name.title();
    Set<Limit> exceeded = acts.limits().consume(request.performer(), Limit.UPLOAD);
    if (!exceeded.isEmpty()) {
      Refusal limited = new Refusal.RateLimited(Limit.UPLOAD);
      return bytes
          .stashed(name.extension())
          .then(key -> new UploadOutcome.Refused(List.of(limited), key));
    }
    String comment = TextEnds.trim(request.publication().comment());
    String asked = request.publication().text();
    Optional<DescriptionText> description =
        pages.description(request.performer(), title, asked == null ? comment : asked, now);
    if (description.isEmpty()) {
      return new UploadOutcome.TextTooBig(pages.mostBytes());
    }
    FileBytes kept = bytes.kept();
    LoggedDeed deed =
        new LoggedDeed(request.performer(), now, comment, request.publication().tags());
    UploadOutcome outcome =
        acts.<Plan, UploadOutcome>planned(sql -> plan(sql, request, title, kept, now))
            .holding(title)
            .inStages(
                title,
                (_, writing) -> {
                  KeptComment summary = pages.summary(FileEvent.Kind.OVERWRITTEN, title);
                  return writing.writeAnew((sql, plan) -> {
                    NewVersion version =
                        new NewVersion(
                            title,
                            plan.before(),
                            kept,
                            description.get(),
                            plan.before() == null
                                ? FileEvent.Kind.UPLOADED
                                : FileEvent.Kind.OVERWRITTEN);
                    return write(sql, request, version, deed, summary, ignored);
                  });
                },
                UploadOutcome.Busy::new);
    return withKey(outcome, bytes, name);
  }

  /** What was not to be published can be tried again under another name. */
  private static UploadOutcome withKey(
      UploadOutcome outcome, UploadedBytes bytes, UploadName.Usable name) {
    return switch (outcome) {
      case UploadOutcome.Refused(var refusals, _) ->
          bytes.stashed(name.extension()).then(key -> new UploadOutcome.Refused(refusals, key));
      case UploadOutcome.NotReplaceable _ ->
          bytes.stashed(name.extension()).then(UploadOutcome.NotReplaceable::new);
      case UploadOutcome.NoChange(Title title, _) ->
          bytes.stashed(name.extension()).then(key -> new UploadOutcome.NoChange(title, key));
      default -> outcome;
    };
  }

  private Planning<Plan, UploadOutcome> plan(
      JdbcClient sql, UploadRequest request, Title title, FileBytes kept, Instant now) {
    CurrentFile file = CurrentFile.find(sql, title).orElse(null);
    PageFacts page = PageTable.find(sql, title).orElse(null);
    List<Refusal> refusals = rights.refusals(sql, request.performer(), title, page, Set.of(), now);
    if (!refusals.isEmpty()) {
      return new Planning.Over<>(new UploadOutcome.Refused(refusals, ""));
    }
    if (file != null && !FileRights.mayReplace(sql, request.performer(), file.version())) {
      return new Planning.Over<>(new UploadOutcome.NotReplaceable(""));
    }
    if (file != null && file.version().blob().truth() == kept.blobId()) {
      return new Planning.Over<>(new UploadOutcome.NoChange(title, null));
    }
    return acts.tagRefusal(sql, request.performer(), request.publication().tags(), now)
        .<Planning<Plan, UploadOutcome>>map(
            why -> new Planning.Over<>(new UploadOutcome.TagsRefused(why)))
        .orElseGet(() -> new Planning.Ready<>(new Plan(file)));
  }

  private Attempt<UploadOutcome> write(
      JdbcClient sql,
      UploadRequest request,
      NewVersion version,
      LoggedDeed deed,
      KeptComment summary,
      List<UploadWarning> ignored) {
    if (request.source() instanceof UploadSource.Stashed(String key)
        && !StashTable.remove(sql, key)) {
      return new Attempt.Refused<>(new UploadOutcome.BadKey(key, UploadOutcome.KeyFlaw.UNKNOWN));
    }
    List<WatchPreference> preferences =
        version.before() == null
            ? List.of(WatchPreference.EDIT, WatchPreference.UPLOAD, WatchPreference.CREATE)
            : List.of(WatchPreference.EDIT);
    return writer
        .write(sql, version, deed, summary)
        .<Attempt<UploadOutcome>>map(_ -> {
          WatchPlan.of(
                  sql,
                  request.performer(),
                  version.title(),
                  request.publication().watch(),
                  preferences,
                  deed.now())
              .carryOut(sql);
          return new Attempt.Done<>(
              new UploadOutcome.Published(version.title(), version.before() == null, ignored));
        })
        .orElseGet(() -> new Attempt.Overtaken<>(version.title()));
  }
}
