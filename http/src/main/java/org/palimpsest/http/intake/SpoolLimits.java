package org.palimpsest.http.intake;

/**
 * How large a form with files may be.
 *
 * @param whole the most bytes of all of it
 * @param file the most bytes of one file
 * @param texts the most bytes of all parts that are no files, which are kept in memory; the
 *     carrier's limit for what is kept in memory holds besides
 * @param parts the most parts that are no files
 * @param files the most files
 */
public record SpoolLimits(long whole, long file, long texts, int parts, int files) {
  public SpoolLimits {
    if (whole < 0 || file < 0 || texts < 0 || parts < 0 || files < 0) {
      throw new IllegalArgumentException("a limit below nothing");
    }
  }
}
