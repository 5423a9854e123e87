package org.palimpsest.model.revision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;

/** What kind of text a page holds. */
public enum ContentModel {
  WIKITEXT("text/x-wiki"),
  TEXT("text/plain"),
  JSON("application/json"),
  CSS("text/css"),
  JAVASCRIPT("text/javascript"),
  /** What a page has whose model nobody knows here, so that it can be kept, but not edited. */
  UNKNOWN(
      "application/octet-stream",
      "application/unknown",
      "application/x-binary",
      "text/unknown",
      "unknown/unknown");

  private static final Map<String, ContentModel> BY_WIRE =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(ContentModel::wire, Function.identity()));

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> formats;

  ContentModel(String... formats) {
    this.formats = List.of(formats);
  }

  /** The name that clients know. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type in which its text is written unless asked otherwise. */
  public String defaultFormat() {
    return formats.getFirst();
  }

  /** Every media type in which its text may be written. */
  public List<String> formats() {
    return formats;
  }

  /** Every media type in which a text of any model may be written, in order. */
  public static List<String> allFormats() {
    return Stream.of(values())
        .flatMap(model -> model.formats().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether people can change a text of this model. */
  public boolean isEditable() {
    return this != UNKNOWN;
  }

  /** Whether its text has sections that can be edited one by one. */
  public boolean supportsSections() {
    return this == WIKITEXT;
  }

  /** The model of this name. */
  public static Optional<ContentModel> ofWire(String name) {
    return Optional.ofNullable(BY_WIRE.get(name));
  }

  /**
   * The model that a new page of this title has: code by its ending in the MediaWiki namespace and
   * on subpages of users, wikitext everywhere else.
   */
  public static ContentModel defaultFor(Title title) {
    boolean holdsCode =
        title.namespace() == Namespace.MEDIAWIKI
            || (title.namespace() == Namespace.USER && title.key().indexOf('/') >= 0);
    return holdsCode ? byEnding(title.key()) : WIKITEXT;
  }

  private static ContentModel byEnding(String key) {
    if (key.endsWith(".css")) {
      return CSS;
    }
    if (key.endsWith(".js")) {
      return JAVASCRIPT;
    }
    return key.endsWith(".json") ? JSON : WIKITEXT;
  }
}
