package org.palimpsest.wiki.revert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.watch.WatchOption;

/**
 * What somebody asks of a rollback (spec: rollback.md, section 2).
 *
 * @param performer who asks
 * @param pageId the page
 * @param user the canonical name of whose edits are to be reverted, or a range of addresses
 * @param summary the summary, with placeholders; empty for the wiki's own
 * @param markBot whether the rollback and what it reverts are to be marked as a bot's, if the
 *     performer may do that
 * @param tags the tags for the new revision, all of them defined
 * @param watch whether to watch the page from then on
 * @param reach how far to go
 * @param dryRun whether only to say what would happen
 */
public record RollbackRequest(
    Performer performer,
    long pageId,
    String user,
    String summary,
    boolean markBot,
    List<String> tags,
    WatchOption watch,
    RollbackReach reach,
    boolean dryRun) {

  public RollbackRequest {
    user = IpAddresses.isRange(user) ? IpAddresses.network(user) : user;
    tags = List.copyOf(tags);
  }

  /** Whether what it does and what it reverts is marked as a bot's. */
  boolean marksBots() {
    return markBot && (performer.has(Right.MARKBOTEDITS) || performer.has(Right.BOT));
  }

  /** What to hide of what is reverted; null for nothing. */
  @Nullable Hiding hiding() {
    return reach.hiding();
  }

  /** Whether those whose edits are reverted are hidden with it, so are not to be named. */
  boolean hidesAuthor() {
    Hiding hiding = reach.hiding();
    return hiding != null && hiding.fields().contains(Field.USER);
  }
}
