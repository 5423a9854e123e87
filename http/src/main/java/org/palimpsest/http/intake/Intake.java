package org.palimpsest.http.intake;

/**
 * How an endpoint wants the body of a request, decided by the request's head. A body that is larger
 * is refused, one that says so before any of it is read.
 */
public sealed interface Intake {
  /** Whole, as large as the carrier takes bodies that are kept in memory. */
  Intake USUAL = new Whole(Long.MAX_VALUE);

  /**
   * Whole, in memory.
   *
   * @param limit the most bytes; the carrier's own limit holds besides
   */
  record Whole(long limit) implements Intake {}

  /**
   * A form in parts ({@code multipart/form-data}) whose files are kept on the disk. A body of
   * another type is taken whole, within the limit for texts.
   */
  record Spooled(SpoolLimits limits) implements Intake {}

  /**
   * As a stream that is read while it comes. Whoever reads it holds one of a few threads that are
   * kept for this.
   *
   * @param limit the most bytes
   */
  record Streamed(long limit) implements Intake {}
}
