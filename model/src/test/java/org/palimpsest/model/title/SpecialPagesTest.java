package org.palimpsest.model.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpecialPagesTest {
  private final SpecialPages pages = SpecialPages.standard();

  @ParameterizedTest
  @CsvSource({
    "recentchanges, RecentChanges",
    "RECENTCHANGES, RecentChanges",
    "Contribs/Foo_bar/x, Contributions/Foo_bar/x",
    "BlockIP, Block",
    "Log/, Log/",
    "Nothing_of_the_kind/x, Nothing_of_the_kind/x"
  })
  void a_page_is_called_by_its_usual_name(String key, String usual) {
    assertThat(pages.usual(new Title(-1, key))).isEqualTo(new Title(-1, usual));
  }

  @Test
  void only_titles_in_the_special_namespace_name_special_pages() {
    assertThat(pages.find(new Title(0, "Log"))).isEmpty();
    assertThat(pages.usual(new Title(-2, "log"))).isEqualTo(new Title(-2, "log"));
  }

  @Test
  void every_name_means_one_page() {
    Set<String> names = new HashSet<>();
    for (SpecialPages.SpecialPage page : pages.all()) {
      for (String alias : page.aliases()) {
        assertThat(names.add(alias)).as(alias).isTrue();
        assertThat(pages.find(new Title(-1, alias))).contains(page);
      }
      assertThat(pages.find(new Title(-1, page.name()))).contains(page);
    }
  }

  @Test
  void a_subpage_is_what_stands_behind_the_first_slash() {
    assertThat(SpecialPages.subpage(new Title(-1, "Log/a/b"))).isEqualTo("a/b");
    assertThat(SpecialPages.subpage(new Title(-1, "Log"))).isNull();
  }
}
