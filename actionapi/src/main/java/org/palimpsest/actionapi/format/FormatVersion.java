package org.palimpsest.actionapi.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.palimpsest.actionapi.params.Param;

/** The two shapes of results in formats that have no names for items ({@code formatversion}). */
public enum FormatVersion {
  /** The default: false booleans are left out, contents are called {@code *}. */
  ONE,
  /** Booleans are booleans and contents have names. */
  TWO;

  private static final SequencedMap<String, FormatVersion> NAMES =
      new LinkedHashMap<>(Map.of("1", ONE));

  static {
    NAMES.put("2", TWO);
    NAMES.put("latest", TWO);
  }

  /** The parameter that chooses; the newest version has two names. */
  static final Param<FormatVersion> PARAM =
      Param.choice("formatversion", NAMES).defaults(FormatVersion.ONE);
}
