package org.palimpsest.wiki.site;

/**
 * What keeps a wiki's data.
 *
 * @param type the engine by the name that clients know: {@code sqlite} or {@code postgres}
 * @param version the engine's version, as it writes it
 */
public record DatabaseSoftware(String type, String version) {}
