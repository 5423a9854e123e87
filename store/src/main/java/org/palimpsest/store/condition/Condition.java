package org.palimpsest.store.condition;

/** What a database can do at the moment. */
public enum Condition {
  /** It reads and writes. */
  WORKING("ok", "can be read and written"),
  /** It can be read; there is no room for anything new. */
  DISK_FULL("disk-full", "takes no changes, because its disk is full"),
  /** It can be read; the file, its file system or the server does not let itself be changed. */
  READ_ONLY("read-only", "takes no changes, because it is read-only"),
  /** It can be read; what is written does not arrive on the disk. */
  DISK_FAILING("disk-failing", "takes no changes, because its disk fails"),
  /** It does not answer at all. */
  GONE("gone", "does not answer");

  private final String wire;
  private final String words;

  Condition(String wire, String words) {
    this.wire = wire;
    this.words = words;
  }

  /** The name for programs. */
  public String wire() {
    return wire;
  }

  /** What follows "The database" in a sentence for operators. */
  public String words() {
    return words;
  }

  /** Whether it can be read. */
  public boolean isReadable() {
    return this != GONE;
  }

  /** Whether it can be written to. */
  public boolean isWritable() {
    return this == WORKING;
  }
}
