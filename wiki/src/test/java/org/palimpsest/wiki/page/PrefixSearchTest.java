package org.palimpsest.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Numbered;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.testing.EveryEngine;

class PrefixSearchTest {
  private static final TitleParts PARTS =
      new TitleParts(new TitleParser(Namespaces.standard("Wiki"), Set.of("wikipedia")));

  @EveryEngine
  void pages_of_several_namespaces_come_in_order_of_title_however_they_are_paged(
      Database database) {
    long seed = System.nanoTime();
    RandomGenerator random = new Random(seed);
    SamplePages sample = new SamplePages(database, random, 200);
    PrefixSearch search = new PrefixSearch(database, PARTS);
    for (String text : List.of("p", "P", "pA", "Pé", "p a")) {
      int limit = 1 + random.nextInt(40);
      String prefix = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
      List<String> expected =
          sample.pages.stream()
              .filter(page -> page.title().namespace() != 1)
              .map(page -> page.title().key())
              .filter(key -> key.startsWith(prefix.replace(' ', '_')))
              .sorted(TitleRange::compare)
              .toList();

      List<PageFacts> found = new ArrayList<>();
      Slice<Numbered<PageFacts>, Long> part;
      do {
        part = search.find(text, List.of(0, 2, 3), found.size(), limit);
        found.addAll(part.items().stream().map(Numbered::item).toList());
      } while (part.next() != null);

      assertThat(found).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(found.stream().map(page -> page.title().key()))
          .as("seed %d, %s by %d", seed, text, limit)
          .isEqualTo(expected);
    }
  }

  @EveryEngine
  void the_name_of_a_namespace_in_the_text_decides_where_to_look(Database database) {
    make(database, new Title(0, "User_guide"), new Title(2, "Ann"), new Title(2, "Bob"));
    PrefixSearch search = new PrefixSearch(database, PARTS);

    assertThat(titles(search.find("user:a", List.of(0), 0, 9)))
        .containsExactly(new Title(2, "Ann"));
    assertThat(titles(search.find("User:", List.of(0), 0, 9)))
        .containsExactly(new Title(2, "Ann"), new Title(2, "Bob"));
    assertThat(titles(search.find("user", List.of(0, 2), 0, 9)))
        .containsExactly(new Title(0, "User_guide"));
    assertThat(titles(search.find(":u", List.of(2), 0, 9)))
        .containsExactly(new Title(0, "User_guide"));
  }

  @EveryEngine
  void what_no_title_may_hold_is_left_out_of_what_was_typed(Database database) {
    make(database, new Title(0, "Reed_bed"), new Title(0, "Reed/x"), new Title(2, "Reed"));
    PrefixSearch search = new PrefixSearch(database, PARTS);

    for (String text :
        List.of(
            "[[Reed b",
            "[[reed bed]]",
            "{{Reed bed|",
            "<Reed> b",
            "#Reed bed",
            "Re[e]d  [[bed",
            "re\ted bed",
            "Reed&nbsp;bed",
            "Re%20ed bed",
            "&lt;Reed bed",
            "re\u007Fed bed \n")) {
      assertThat(titles(search.find(text, List.of(0), 0, 9)))
          .as(text)
          .containsExactly(new Title(0, "Reed_bed"));
    }
    assertThat(titles(search.find("[[Reed ", List.of(0), 0, 9)))
        .containsExactly(new Title(0, "Reed/x"), new Title(0, "Reed_bed"));
    assertThat(titles(search.find("[[User:r", List.of(0), 0, 9)))
        .containsExactly(new Title(2, "Reed"));
    assertThat(titles(search.find("User:[[r", List.of(0), 0, 9)))
        .containsExactly(new Title(2, "Reed"));
    assertThat(titles(search.find("[[:Reed b", List.of(2), 0, 9)))
        .containsExactly(new Title(0, "Reed_bed"));
  }

  @EveryEngine
  void a_title_that_is_the_text_comes_first(Database database) {
    make(database, new Title(0, "Ann/x"), new Title(0, "Ann!"), new Title(0, "Ann"));

    assertThat(titles(new PrefixSearch(database, PARTS).find("ann", List.of(0), 0, 1)))
        .containsExactly(new Title(0, "Ann"));
  }

  @EveryEngine
  void what_cannot_begin_a_title_finds_nothing(Database database) {
    make(database, new Title(0, "Ann"));
    PrefixSearch search = new PrefixSearch(database, PARTS);

    for (String text :
        List.of(" ", "#", "[[", "{{}}", "a#b", "wikipedia:a", "special:a", "talk:user:a")) {
      assertThat(search.find(text, List.of(0), 0, 9).items()).as(text).isEmpty();
    }
    assertThat(search.find("a", List.of(0), PrefixSearch.MOST_PASSED_OVER + 1L, 9).items())
        .isEmpty();
  }

  @EveryEngine
  void a_redirect_gives_way_to_its_target_once(Database database) {
    SamplePages sample = new SamplePages(database, new Random(5), 60);
    List<PageFacts> pages =
        sample.pages.stream().sorted(Comparator.comparingLong(PageFacts::id)).toList();

    List<Title> resolved = new PrefixSearch(database, PARTS).resolved(pages);

    assertThat(resolved).doesNotHaveDuplicates();
    assertThat(pages).filteredOn(PageFacts::redirect).isNotEmpty();
    assertThat(resolved)
        .containsAll(pages.stream().filter(page -> !page.redirect()).map(PageFacts::title).toList())
        .doesNotContainAnyElementsOf(
            pages.stream().filter(PageFacts::redirect).map(PageFacts::title).toList());
  }

  private static List<Title> titles(Slice<Numbered<PageFacts>, Long> found) {
    return found.items().stream().map(each -> each.item().title()).toList();
  }

  private static void make(Database database, Title... titles) {
    database.write(transaction -> {
      for (Title title : titles) {
        PageTable.create(transaction.sql(), title, "wikitext", SamplePages.NOW);
      }
      return 0;
    });
  }
}
