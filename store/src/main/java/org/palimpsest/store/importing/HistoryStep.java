package org.palimpsest.store.importing;

/**
 * As much of a revision as it takes to find reverts in a history.
 *
 * @param created seconds since 1970
 * @param contentId the id of its text
 * @param visibleContent whether everybody may read its text
 */
public record HistoryStep(
    long id,
    long created,
    long contentId,
    String model,
    boolean visibleContent,
    boolean extraSlots) {}
