package org.palimpsest.store.change;

import org.palimpsest.model.title.Title;

/**
 * What a change was done to.
 *
 * @param title the title, as it was then
 * @param pageId the page; 0 for none
 * @param revisionId the revision that was made; 0 for none
 * @param previousId the revision before it; 0 for none
 * @param redirect whether the page is a redirect now
 */
public record ChangeTarget(
    Title title, long pageId, long revisionId, long previousId, boolean redirect) {}
