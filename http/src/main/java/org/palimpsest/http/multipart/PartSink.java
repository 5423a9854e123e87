package org.palimpsest.http.multipart;

/** Gets the parts of a form, one after the other. */
public interface PartSink {
  /** A part with a name begins. */
  void begin(PartHead head);

  /**
   * More of the present part.
   *
   * @param bytes the bytes are in here, and may be others once this has returned
   */
  void content(byte[] bytes, int from, int length);

  /** The present part has ended. */
  void end();
}
