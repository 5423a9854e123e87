package org.palimpsest.wiki.media;

/**
 * What the bytes of a file are.
 *
 * @param mime the type, by content; {@code unknown/unknown} if nobody knows it
 * @param kind what it is for readers
 * @param width in pixels, as it is shown (a photograph that is to be turned is measured turned); 0:
 *     has none
 * @param height likewise
 * @param bits of a channel; 0: has none
 * @param metadata a JSON object of what the file says of itself, read by {@link MediaMetadata}
 */
public record MediaFacts(
    String mime, MediaKind kind, int width, int height, int bits, String metadata) {
  /** The type of what nobody knows. */
  public static final String UNKNOWN = "unknown/unknown";
}
