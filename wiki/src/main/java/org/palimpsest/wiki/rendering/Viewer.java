package org.palimpsest.wiki.rendering;

import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.wiki.language.Translator;

/**
 * Whom something is rendered for, as far as that makes a difference.
 *
 * @param words speaks their language
 * @param server scheme, host and port by which they have reached the wiki
 * @param memory holds what is read for them
 */
public record Viewer(Translator words, String server, RequestMemory memory) {}
