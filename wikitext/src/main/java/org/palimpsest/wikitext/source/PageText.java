package org.palimpsest.wikitext.source;

import java.time.Instant;
import org.palimpsest.model.revision.ContentModel;

/**
 * The current text of a page.
 *
 * @param page the page's id
 * @param revision the id of its current revision
 * @param time when that was made
 * @param user who made it; empty if the reader must not know
 * @param bytes its size
 * @param model what kind of content the text is
 * @param text the source
 */
public record PageText(
    long page,
    long revision,
    Instant time,
    String user,
    long bytes,
    ContentModel model,
    String text) {}
