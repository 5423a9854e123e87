package org.palimpsest.actionapi.query;

import java.util.function.Predicate;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.SpecialPages;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleProblem;
import org.palimpsest.store.page.PageFacts;

/**
 * Makes the entries of a page set (spec: api-framework.md, section 16).
 *
 * @param wording how the client wants the reasons why a title is none
 * @param known tells which titles mean something although there is no such page
 */
record PageEntries(Namespaces namespaces, Wording wording, Predicate<Title> known) {

  ObjectNode existing(PageFacts page) {
    return new ObjectNode().put("pageid", page.id()).putAll(named(page.title()));
  }

  ObjectNode missing(Title title) {
    ObjectNode entry = named(title).flag("missing", true);
    return known.test(title) ? entry.flag("known", true) : entry;
  }

  /** An entry of a title in Special or Media. */
  ObjectNode virtual(Title title) {
    ObjectNode entry = named(title).flag("special", true);
    return SpecialPages.standard().find(title).isPresent() ? entry : entry.flag("missing", true);
  }

  ObjectNode invalid(String text, TitleProblem problem) {
    return new ObjectNode()
        .put("title", text)
        .put("invalidreason", wording.node(problem.code(), TitleProblems.message(problem, text)))
        .flag("invalid", true);
  }

  static ObjectNode missingId(long id) {
    return new ObjectNode().put("pageid", id).flag("missing", true);
  }

  static ObjectNode badRevision(long id) {
    return new ObjectNode().put("revid", id).flag("missing", true);
  }

  private ObjectNode named(Title title) {
    return new ObjectNode()
        .put("ns", title.namespace())
        .put("title", namespaces.prefixedText(title));
  }
}
