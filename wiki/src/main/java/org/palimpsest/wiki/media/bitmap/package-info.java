/**
 * The heads and chunks of PNG, GIF, JPEG and WebP: dimensions, frames and what they say of
 * themselves. No pixel is decoded.
 */
@NullMarked
package org.palimpsest.wiki.media.bitmap;

import org.jspecify.annotations.NullMarked;
