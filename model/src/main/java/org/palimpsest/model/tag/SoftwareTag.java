package org.palimpsest.model.tag;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change tag that the wiki itself sets, and that nobody can set or remove by hand (spec:
 * edit-and-history.md, section 8).
 */
public enum SoftwareTag {
  /** The edit emptied the page. */
  BLANK,
  /** The edit gave a redirect another target. */
  CHANGED_REDIRECT_TARGET,
  /** The edit changed what kind of content the page has. */
  CONTENTMODELCHANGE,
  /** The edit restored an earlier text without the help of a revert tool. */
  MANUAL_REVERT,
  /** The edit made the page a redirect. */
  NEW_REDIRECT,
  /** The page was created again after it had been deleted. */
  RECREATED,
  /** The edit made a redirect an ordinary page. */
  REMOVED_REDIRECT,
  /** The edit removed nine tenths of the page or more. */
  REPLACE,
  /** A later edit took this one back. */
  REVERTED,
  /** The edit is a rollback. */
  ROLLBACK,
  /** The file came by an upload on the server itself. */
  SERVER_SIDE_UPLOAD,
  /** The edit was made with undo. */
  UNDO;

  private static final Map<String, SoftwareTag> BY_WIRE =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(SoftwareTag::wire, Function.identity()));

  private final String wire;

  SoftwareTag() {
    this.wire = "mw-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name that clients know, such as {@code mw-rollback}. */
  public String wire() {
    return wire;
  }

  /** The tag of this name. */
  public static Optional<SoftwareTag> ofWire(String name) {
    return Optional.ofNullable(BY_WIRE.get(name));
  }
}
