package org.palimpsest.wiki.dump;

/** The versions of the dump's format that are written. */
public enum DumpSchema {
  V0_10("0.10"),
  V0_11("0.11");

  /** The one written unless another is asked for. */
  public static final DumpSchema CURRENT = V0_11;

  private final String version;

  DumpSchema(String version) {
    this.version = version;
  }

  /** The version as it stands in the dump. */
  public String version() {
    return version;
  }

  /** The name of the format. */
  public String namespace() {
    return "http://www.mediawiki.org/xml/export-" + version + "/";
  }

  /** Where the format is described. */
  String location() {
    return "http://www.mediawiki.org/xml/export-" + version + ".xsd";
  }

  /** Whether a revision tells where its text comes from, and the text its own digest. */
  boolean tellsOrigin() {
    return this != V0_10;
  }
}
