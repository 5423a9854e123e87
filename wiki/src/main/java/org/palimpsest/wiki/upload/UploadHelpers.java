package org.palimpsest.wiki.upload;

/**
 * What uploads need of the machine besides the stores.
 *
 * @param scratch makes files for what has to be put together
 * @param remote fetches files from other addresses
 */
public record UploadHelpers(ScratchFiles scratch, RemoteFiles remote) {
  /** Helpers that can make files, but fetch none. */
  public static UploadHelpers of(ScratchFiles scratch) {
    return new UploadHelpers(scratch, RemoteFiles.NONE);
  }
}
