package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code uciprange} of {@code list=usercontribs} (spec: edit-and-history.md, section 5). */
@ExtendWith(PalimpsestExtension.class)
class RangeContributionsApiTest {
  private TestClient visitor;

  @BeforeEach
  void a_wiki_with_edits_of_strangers(TestWiki wiki) {
    wiki.account("Heron");
    wiki.page("Reed bed")
        .by("10.0.0.9", "a")
        .by("Heron", "b")
        .by("10.0.0.10", "c")
        .by("10.0.1.1", "d")
        .by("10.0.0.9", "e")
        .by("2001:DB8:0:0:0:0:0:1", "f")
        .make();
    visitor = wiki.client();
  }

  private JsonNode list(String... more) {
    List<String> all =
        new ArrayList<>(List.of("action", "query", "format", "json", "formatversion", "2", "list"));
    all.addAll(List.of("usercontribs", "ucprop", "ids"));
    all.addAll(List.of(more));
    return visitor.get(all.toArray(String[]::new));
  }

  private static List<String> authors(JsonNode answer) {
    return answer
        .at("/query/usercontribs")
        .valueStream()
        .map(each -> each.at("/user").asString())
        .toList();
  }

  @Test
  void all_addresses_of_a_range_are_listed_in_their_order() {
    assertThat(authors(list("uciprange", "10.0.0.77/24")))
        .containsExactly("10.0.0.10", "10.0.0.9", "10.0.0.9");
    assertThat(authors(list("uciprange", "10.0.0.0/16", "ucdir", "newer")))
        .containsExactly("10.0.0.9", "10.0.0.9", "10.0.0.10", "10.0.1.1");
    assertThat(authors(list("uciprange", "2001:db8::/32"))).containsExactly("2001:DB8:0:0:0:0:0:1");
    assertThat(authors(list("uciprange", "192.0.2.0/24"))).isEmpty();
  }

  @Test
  void it_goes_on_where_it_has_stopped() {
    List<String> seen = new ArrayList<>();
    String from = null;
    do {
      JsonNode answer =
          from == null
              ? list("uciprange", "10.0.0.0/16", "uclimit", "1")
              : list("uciprange", "10.0.0.0/16", "uclimit", "1", "uccontinue", from);
      seen.addAll(authors(answer));
      from = answer.has("continue") ? answer.at("/continue/uccontinue").asString() : null;
    } while (from != null && seen.size() < 9);
    assertThat(seen).containsExactly("10.0.1.1", "10.0.0.10", "10.0.0.9", "10.0.0.9");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, invalidiprange",
    "10.0.0.0/33, invalidiprange",
    "nonsense, invalidiprange",
    "10.0.0.0/15, cidrtoobroad",
    "2001:db8::/31, cidrtoobroad",
  })
  void what_is_no_range_or_too_wide_is_refused(String range, String code) {
    assertThat(list("uciprange", range).at("/error/code").asString()).isEqualTo(code);
  }

  @Test
  void it_does_not_go_together_with_other_people() {
    assertThat(list("uciprange", "10.0.0.0/24", "ucuser", "Heron").at("/error/code").asString())
        .isEqualTo("invalidparammix");
  }
}
