package org.palimpsest.model.title;

/** What names something that a link or a redirect can lead to, on this wiki or another. */
public sealed interface LinkTarget extends ParsedTitle
    permits ParsedTitle.Local, ParsedTitle.Interwiki {
  /** The place within it, with spaces; empty when there is none. */
  String fragment();
}
