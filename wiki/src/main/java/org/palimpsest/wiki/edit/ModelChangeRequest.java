package org.palimpsest.wiki.edit;

import java.util.List;
import java.util.Objects;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.wiki.performer.Performer;

/**
 * That somebody wants the text of a page to be of another content model (spec: administration.md,
 * section 13).
 *
 * @param summary why; empty for no reason
 * @param tags tags for the revision and the log entry
 * @param bot whether recent changes show it as a bot's, if the performer is one
 */
public record ModelChangeRequest(
    Performer performer,
    long pageId,
    ContentModel model,
    String summary,
    List<String> tags,
    boolean bot) {

  public ModelChangeRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(model);
    Objects.requireNonNull(summary);
    tags = List.copyOf(tags);
  }
}
