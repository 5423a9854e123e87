package org.palimpsest.wikitext.figure;

/**
 * The place of a picture in a gallery.
 *
 * @param mode how pictures stand beside each other
 * @param size how large they are at most
 * @param text what stands below the picture, with marks; may be empty
 */
public record GalleryBox(GalleryMode mode, Size size, String text) {}
