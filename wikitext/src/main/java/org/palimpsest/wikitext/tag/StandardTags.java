package org.palimpsest.wikitext.tag;

import java.util.Map;

/** The extension tags that every wiki has, but for galleries. */
public final class StandardTags {
  private StandardTags() {}

  /** The tags by name. */
  public static TagTable table() {
    return new TagTable(
        Map.of(
            "nowiki", new NowikiTag(),
            "pre", new PreTag(),
            "indicator", new IndicatorTag(),
            "langconvert", new ConversionTag()));
  }
}
