package org.palimpsest.wiki.site;

/**
 * How much there is in a wiki.
 *
 * @param pages all pages
 * @param articles pages in content namespaces that are not redirects
 * @param edits all revisions ever made
 * @param images files that exist
 * @param users all accounts
 * @param activeUsers accounts that have changed something within thirty days
 * @param admins members of the group {@code sysop}
 */
public record SiteCounts(
    long pages,
    long articles,
    long edits,
    long images,
    long users,
    long activeUsers,
    long admins) {}
