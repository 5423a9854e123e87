package org.palimpsest.store.page;

import java.time.Instant;
import org.palimpsest.model.title.Title;

/**
 * What is known of an existing page without looking into its revisions.
 *
 * @param id the page's id
 * @param title its name
 * @param latest the id of its current revision
 * @param touched when it was last changed
 * @param length bytes of the current revision
 * @param redirect whether the current revision is a redirect
 * @param fresh whether it has one revision only
 * @param model the content model of the main slot
 */
public record PageFacts(
    long id,
    Title title,
    long latest,
    Instant touched,
    long length,
    boolean redirect,
    boolean fresh,
    String model) {}
