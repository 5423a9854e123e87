package org.palimpsest.wiki.importing;

import org.palimpsest.store.page.PageFacts;

/**
 * What has become of a part of a page.
 *
 * @param page the page as it is now
 * @param revisions how many revisions were new
 * @param made whether the page has been made for it
 */
record WrittenPart(PageFacts page, int revisions, boolean made) {}
