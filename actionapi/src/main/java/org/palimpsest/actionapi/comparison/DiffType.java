package org.palimpsest.actionapi.comparison;

import org.palimpsest.wiki.diff.html.DiffFormat;
import org.palimpsest.wiki.diff.html.InlineDiff;
import org.palimpsest.wiki.diff.html.SideBySideDiff;
import org.palimpsest.wiki.diff.html.UnifiedDiff;
import org.palimpsest.wiki.language.Translator;

/** The shapes of differences, as clients call them. */
enum DiffType {
  TABLE,
  INLINE,
  UNIFIED;

  DiffFormat format(Translator translator) {
    return switch (this) {
      case TABLE -> new SideBySideDiff(translator);
      case INLINE -> new InlineDiff(translator);
      case UNIFIED -> new UnifiedDiff();
    };
  }
}
