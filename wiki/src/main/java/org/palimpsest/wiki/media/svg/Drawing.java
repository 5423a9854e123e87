package org.palimpsest.wiki.media.svg;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a drawing says of itself.
 *
 * @param width in pixels; 0: cannot be told
 * @param height likewise
 * @param metadata what else clients are told
 */
public record Drawing(int width, int height, ObjectNode metadata) {}
