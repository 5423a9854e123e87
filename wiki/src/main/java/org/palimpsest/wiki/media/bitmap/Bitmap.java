package org.palimpsest.wiki.media.bitmap;

import tools.jackson.databind.node.ObjectNode;

/**
 * What the head of a picture says.
 *
 * @param width in pixels, as it is shown
 * @param height likewise
 * @param bits of a channel; 0: the format tells none
 * @param metadata what else clients are told
 */
public record Bitmap(int width, int height, int bits, ObjectNode metadata) {}
