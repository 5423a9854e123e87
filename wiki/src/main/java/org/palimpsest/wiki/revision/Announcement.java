package org.palimpsest.wiki.revision;

import org.palimpsest.store.change.Patrolled;

/**
 * How a new revision is made known: by a recent change of its own, and to those who watch the page
 * or own the talk page.
 *
 * @param bot whether recent changes show it as a bot's
 * @param patrolled whether anybody needs to look at it
 * @param quiet whether the owner of a talk page is not told of it
 */
public record Announcement(boolean bot, Patrolled patrolled, boolean quiet) {}
