package org.palimpsest.bench.ceiling;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.palimpsest.bench.load.measure.Recorder;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.change.NewChange;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.NewRevisionRow;
import org.palimpsest.store.revision.RevisionTable;

/**
 * The bones of a rollback, each in a durable transaction: read the page, its newest revision and
 * the newest by somebody else, insert a revision and a recent change, make the page point to the
 * revision if nobody was faster. No rights, tags, marks, counters or watchers. Two actors take
 * turns on every page, so that there is always something to roll back.
 */
final class BareRollback implements Trial {
  private final Database database;
  private final List<Long> pageIds;
  private final long oneActor;
  private final long otherActor;
  private final InstantSource clock;

  BareRollback(
      Database database, List<Long> pageIds, long oneActor, long otherActor, InstantSource clock) {
    this.database = database;
    this.pageIds = pageIds;
    this.oneActor = oneActor;
    this.otherActor = otherActor;
    this.clock = clock;
  }

  @Override
  public void step(int client, int job, Recorder recorder) throws IOException {
    long pageId = pageIds.get(job % pageIds.size());
    long start = System.nanoTime();
    boolean done = database.write(tx -> rollBack(tx, pageId));
    long taken = System.nanoTime() - start;
    if (done) {
      recorder.took(0, taken);
    } else {
      recorder.failed("Page " + pageId + " was changed meanwhile");
    }
  }

  private record Target(long actorId, long size, long contentId) {}

  private boolean rollBack(Transaction tx, long pageId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    PageFacts page = PageTable.find(tx.sql(), pageId).orElseThrow();
    long currentActor = target(tx, "WHERE id = ?", page.latest()).actorId();
    Target target =
        target(
            tx,
            "WHERE page_id = ? AND actor_id <> ? ORDER BY created DESC, id DESC LIMIT 1",
            pageId,
            currentActor);
    long actor = currentActor == oneActor ? otherActor : oneActor;
    long revision =
        RevisionTable.insert(
            tx.sql(),
            new NewRevisionRow(
                pageId,
                page.latest(),
                actor,
                now,
                true,
                KeptComment.verbatim("Rolled back"),
                target.size(),
                target.contentId(),
                page.model(),
                false));
    PageFacts after =
        new PageFacts(
            pageId, page.title(), revision, now, target.size(), false, false, page.model());
    boolean first = PageTable.advance(tx.sql(), after, page.latest());
    if (first) {
      ChangeTable.insert(tx.sql(), change(page, after, actor));
    } else {
      tx.discard();
    }
    return first;
  }

  private static Target target(Transaction tx, String where, Object... params) {
    return tx.sql()
        .sql("SELECT actor_id, size, content_id FROM live_revision " + where)
        .params(params)
        .query((rs, n) -> new Target(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
        .single();
  }

  private static NewChange change(PageFacts before, PageFacts after, long actor) {
    Title title = before.title();
    return new NewChange(
        after.touched(),
        ChangeKind.EDIT,
        actor,
        title,
        before.id(),
        after.latest(),
        before.latest(),
        0,
        true,
        false,
        Patrolled.NO,
        before.length(),
        after.length());
  }

  @Override
  public void close() {
    // The database belongs to the caller.
  }
}
