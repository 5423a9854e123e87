package org.palimpsest.wiki.effects;

import java.util.List;
import org.palimpsest.wiki.revision.RevisionEffect;
import org.palimpsest.wiki.tag.TagIds;

/** The one place where it stands what a new revision brings about at once, and in which order. */
public final class RevisionEffects {
  private RevisionEffects() {}

  /**
   * All effects. The outbox comes last, because its event names what the others have made. The
   * counters of the whole wiki, where all writers meet, come as late as they can.
   */
  public static List<RevisionEffect> all(TagIds tagIds) {
    return List.of(
        new RedirectTarget(),
        new TitleProtectionEnd(),
        new RevisionTags(tagIds),
        new RecentChange(),
        new WatcherNotice(),
        new TalkNotice(),
        new EditCounts(),
        new OutboxEvent());
  }
}
