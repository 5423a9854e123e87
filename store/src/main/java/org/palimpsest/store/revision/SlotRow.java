package org.palimpsest.store.revision;

/**
 * A slot other than the main one.
 *
 * @param role the name of the slot
 * @param contentId the id of its text
 * @param model its content model
 */
public record SlotRow(String role, long contentId, String model) {}
