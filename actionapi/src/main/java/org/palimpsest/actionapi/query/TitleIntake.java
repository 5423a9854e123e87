package org.palimpsest.actionapi.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.SpecialPages;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.title.TitleProblem;

/** Sorts titles as clients write them into titles of this wiki, of others, and none at all. */
final class TitleIntake {
  private final TitleParser parser;
  private final Namespaces namespaces;
  private final SpecialPages specialPages = SpecialPages.standard();
  private final InterwikiList interwiki;
  private final ListNode normalized = new ListNode("n");
  private final Map<String, TitleProblem> invalid = new LinkedHashMap<>();
  private final Set<Title> titles = new LinkedHashSet<>();

  /**
   * An empty intake.
   *
   * @param interwiki where titles of other wikis go
   */
  TitleIntake(TitleParser parser, InterwikiList interwiki) {
    this.parser = parser;
    this.namespaces = parser.namespaces();
    this.interwiki = interwiki;
  }

  void add(List<SentTitle> sent) {
    for (SentTitle title : sent) {
      if (title.encoded() != null) {
        addNormalized(title.encoded(), title.text(), true);
      }
    }
    for (SentTitle title : sent) {
      add(title.text());
    }
  }

  private void add(String text) {
    switch (parser.parse(text)) {
      case ParsedTitle.Local(Title parsed, String _) -> {
        Title title = specialPages.usual(parsed);
        noteChange(text, namespaces.prefixedText(title));
        titles.add(title);
      }
      case ParsedTitle.Interwiki title -> {
        noteChange(text, title.prefix() + ":" + title.text());
        interwiki.add(title);
      }
      case ParsedTitle.FragmentOnly _ -> addNormalized(text, "", false);
      case ParsedTitle.Invalid(TitleProblem problem) -> invalid.put(text, problem);
    }
  }

  private void noteChange(String from, String to) {
    if (!to.equals(from)) {
      addNormalized(from, to, false);
    }
  }

  private void addNormalized(String from, String to, boolean encoded) {
    normalized.add(new ObjectNode().flag("fromencoded", encoded).put("from", from).put("to", to));
  }

  /** How texts have been changed to become titles. */
  ListNode normalized() {
    return normalized;
  }

  /** The texts that are no titles, and why. */
  Map<String, TitleProblem> invalid() {
    return invalid;
  }

  /** The titles of this wiki, each once. */
  Set<Title> titles() {
    return titles;
  }
}
