package org.palimpsest.wiki.tagging;

import java.util.List;
import java.util.Objects;
import org.palimpsest.wiki.performer.Performer;

/**
 * That somebody wants to give tags to changes, or take tags off them (spec: administration.md,
 * section 7).
 *
 * @param named whether anything was named, even if it was nothing
 * @param changes the changes, each of the way in which it was named, in order
 * @param add the tags to give
 * @param remove the tags to take off; who is in both is taken off
 * @param reason why, for the log
 * @param tags tags for the log entries
 */
public record UpdateTagsRequest(
    Performer performer,
    boolean named,
    List<NamedChange> changes,
    List<String> add,
    List<String> remove,
    String reason,
    List<String> tags) {
  public UpdateTagsRequest {
    Objects.requireNonNull(performer);
    changes = List.copyOf(changes);
    add = List.copyOf(add);
    remove = List.copyOf(remove);
    tags = List.copyOf(tags);
  }
}
