package org.palimpsest.wiki.group;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.store.group.Membership;
import org.palimpsest.wiki.performer.Performer;

/**
 * Somebody's wish to change the groups of an account.
 *
 * @param performer who wishes it
 * @param account the canonical name of the account
 * @param add groups to be in, with the time until when
 * @param remove groups not to be in
 * @param reason why, as people write it
 * @param tags change tags for the log entry
 * @param watch whether the performer wants to watch the account's user page
 * @param watchExpiry until when; null for not saying
 */
public record GroupsRequest(
    Performer performer,
    String account,
    List<Membership> add,
    List<String> remove,
    String reason,
    List<String> tags,
    boolean watch,
    @Nullable Expiry watchExpiry) {
  public GroupsRequest {
    add = List.copyOf(add);
    remove = List.copyOf(remove);
    tags = List.copyOf(tags);
  }
}
