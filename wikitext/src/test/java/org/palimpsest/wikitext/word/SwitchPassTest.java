package org.palimpsest.wikitext.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.output.Tracking;
import org.palimpsest.wikitext.testing.InMemoryWiki;
import org.palimpsest.wikitext.testing.Shown;

final class SwitchPassTest {
  private final InMemoryWiki wiki = new InMemoryWiki();
  private final Parse parse =
      Parse.of(
          wiki.wiki(),
          PageContext.unsaved(wiki.title("X"), 0, InMemoryWiki.NOW),
          ParseOptions.STANDARD);

  private String shown(String text) {
    return Shown.of(SwitchPass.apply(text, parse), parse.marks());
  }

  private Set<String> properties() {
    return parse.output().build().properties().keySet();
  }

  @Test
  void a_switch_goes_and_leaves_a_property() {
    assertThat(shown("a __NOTOC__\n__NoEditSection__ b")).isEqualTo("a \n b");
    assertThat(properties()).containsExactly("notoc", "noeditsection");
  }

  @Test
  void case_counts_for_some() {
    assertThat(shown("__noindex__ __NOINDEX__ __index__")).isEqualTo("__noindex__  __index__");
    assertThat(properties()).containsExactly("noindex");
  }

  @Test
  void contents_have_one_place() {
    assertThat(shown("__NOTOC__ __toc__ x __TOC__")).isEqualTo(" {contents} x ");
    assertThat(properties()).containsExactly("notoc", "toc");
  }

  @Test
  void what_is_hidden_or_indexed_can_be_found_where_that_counts() {
    assertThat(tracked("Category:C")).containsExactly(Tracking.HIDDEN_CATEGORY, Tracking.INDEXED);
    assertThat(tracked("Talk:C")).containsExactly(Tracking.INDEXED);
    assertThat(tracked("C")).isEmpty();
  }

  private Set<Tracking> tracked(String page) {
    PageContext context = PageContext.unsaved(wiki.title(page), 0, InMemoryWiki.NOW);
    Parse parse = Parse.of(wiki.wiki(), context, ParseOptions.STANDARD);
    SwitchPass.apply("__HIDDENCAT__ __INDEX__", parse);
    return parse.output().build().tracking();
  }

  @Test
  void short_forms_mean_the_same() {
    assertThat(shown("__NOCC____NOTC__")).isEmpty();
    assertThat(properties()).containsExactly("nocontentconvert", "notitleconvert");
  }

  @Test
  void what_is_no_switch_stays() {
    String text = "__NOSUCH__ _ __NOTOC_ __ NOTOC __ ____ __";
    assertThat(shown(text)).isEqualTo(text);
    assertThat(shown("___NOTOC___")).isEqualTo("__");
    assertThat(shown("_".repeat(100_000))).hasSize(100_000);
  }
}
