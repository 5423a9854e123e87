package org.palimpsest.wiki.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.log.PageEvent;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.revision.NullRevision;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.revision.WriteOutcome;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.tag.AppliedTag;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes one page of another wiki in: its revisions become part of the history of the page here,
 * which a null revision and the log tell of. All of it in one transaction. Thread-safe.
 */
public final class TakenInPage {
  private static final long PART_BYTES = 2L << 20;
  private static final String COUNTED = "import-logentry-upload-detail";
  private static final String COLON = "colon-separator";

  private final Acts acts;
  private final ImportTools tools;
  private final RevisionWriter revisions;
  private final ContentWords words;

  public TakenInPage(Acts acts, ImportTools tools, RevisionWriter revisions, ContentWords words) {
    this.acts = acts;
    this.tools = tools;
    this.revisions = revisions;
    this.words = words;
  }

  /** What came of one page. */
  sealed interface Outcome {
    /** So many of its revisions were new. */
    record Done(int revisions) implements Outcome {}

    /** The performer may not edit it. */
    record NotAllowed() implements Outcome {}

    /** Others change it all the time. */
    record Busy() implements Outcome {}
  }

  /** What is said of all pages of a file; reads the pages that stand for some of it. */
  Words words() {
    return words.read(Set.of(COUNTED, COLON));
  }

  Outcome takeIn(Title title, PageSpool spool, ImportRequest request, Words said, Instant now) {
    return acts.<Boolean, Outcome>planned(sql -> plan(sql, title, request, now))
        .holding(title)
        .inTurns(
            title, (sql, _) -> write(sql, title, spool, request, said, now), Outcome.Busy::new);
  }

  private Planning<Boolean, Outcome> plan(
      JdbcClient sql, Title title, ImportRequest request, Instant now) {
    PageFacts page = PageTable.find(sql, title).orElse(null);
    Act act = page == null ? Act.CREATE : Act.EDIT;
    return acts.authority().check(sql, request.performer(), act, title, page, now).isEmpty()
        ? new Planning.Ready<>(true)
        : new Planning.Over<>(new Outcome.NotAllowed());
  }

  private Attempt<Outcome> write(
      JdbcClient sql,
      Title title,
      PageSpool spool,
      ImportRequest request,
      Words said,
      Instant now) {
    ImportedPages pages = tools.pages(tools.authors(), ImportRules.TAKING_IN);
    List<Optional<WrittenPart>> parts = new ArrayList<>();
    spool.each(
        PART_BYTES,
        (part, last) ->
            parts.add(
                pages
                    .write(sql, List.of(part(title, part, parts.isEmpty(), last)), now)
                    .map(written -> written.parts().getFirst())));
    int count = 0;
    for (Optional<WrittenPart> part : parts) {
      if (part.isEmpty()) {
        return new Attempt.Overtaken<>(title);
      }
      count += part.get().revisions();
    }
    if (count == 0) {
      return new Attempt.Refused<>(new Outcome.Done(0));
    }
    PageFacts page = parts.getLast().orElseThrow().page();
    return tell(sql, page, count, request, said, now)
        ? new Attempt.Done<>(new Outcome.Done(count))
        : new Attempt.Overtaken<>(title);
  }

  private static PagePart part(
      Title title, List<PreparedRevision> revisions, boolean first, boolean last) {
    return new PagePart(title, PagePart.modelled(title, revisions), first, last);
  }

  /** What history and log say of it. */
  private boolean tell(
      JdbcClient sql, PageFacts page, int count, ImportRequest request, Words said, Instant now) {
    List<AppliedTag> tags =
        Stream.concat(request.tags().stream(), request.performer().tags().stream())
            .map(AppliedTag::of)
            .toList();
    if (!(revisions.write(
            sql,
            NullRevision.of(
                sql,
                page,
                Authors.of(sql, request.performer()),
                now,
                KeptComment.verbatim(comment(said, page.title(), count, request.summary())),
                tags))
        instanceof WriteOutcome.Written written)) {
      return false;
    }
    new LoggedDeed(request.performer(), now, request.summary(), request.tags())
        .write(
            sql,
            acts,
            new PageEvent.Imported(count),
            page.title(),
            page.id(),
            written.revisionId());
    return true;
  }

  private static String comment(Words said, Title title, int count, String summary) {
    String counted = said.text(Message.of(COUNTED, count), title);
    return summary.isEmpty() ? counted : counted + said.text(Message.of(COLON), title) + summary;
  }
}
