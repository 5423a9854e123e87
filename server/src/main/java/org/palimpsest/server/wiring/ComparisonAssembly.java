package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.comparison.CompareAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.comparison.Comparisons;

/** Comparing revisions and texts. */
record ComparisonAssembly(Foundation base, Comparisons comparisons, CommentFormatter comments)
    implements ApiModules {

  static ComparisonAssembly of(
      Foundation base,
      ActAssembly acts,
      RevisionAssembly revisions,
      PageAssembly pages,
      SiteAssembly site) {
    return new ComparisonAssembly(
        base,
        revisions.comparisons().with(acts.texts().transforms()),
        site.comments(pages.pages()));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(new CompareAction(comparisons, comments, base.namespaces()));
  }
}
