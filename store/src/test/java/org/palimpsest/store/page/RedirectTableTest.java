package org.palimpsest.store.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

final class RedirectTableTest {
  private static final LinkTarget HERE =
      new ParsedTitle.Local(new Title(4, "Moor_and_fen"), "Wet places");
  private static final LinkTarget ELSEWHERE =
      new ParsedTitle.Interwiki("wikipedia", "Moor and fen", "Plants");

  @EveryEngine
  void a_target_is_read_as_it_was_kept(Database database) {
    database.write(tx -> {
      long here = page(tx.sql(), "Here");
      long elsewhere = page(tx.sql(), "Elsewhere");
      RedirectTable.put(tx.sql(), here, HERE);
      RedirectTable.put(tx.sql(), elsewhere, ELSEWHERE);
      assertThat(RedirectTable.find(tx.sql(), here)).contains(HERE);
      assertThat(RedirectTable.find(tx.sql(), elsewhere)).contains(ELSEWHERE);
      return true;
    });
  }

  @EveryEngine
  void a_page_leads_to_one_place_at_most(Database database) {
    database.write(tx -> {
      long page = page(tx.sql(), "Page");
      RedirectTable.put(tx.sql(), page, ELSEWHERE);
      RedirectTable.put(tx.sql(), page, HERE);
      assertThat(RedirectTable.find(tx.sql(), page)).contains(HERE);
      RedirectTable.remove(tx.sql(), page);
      assertThat(RedirectTable.find(tx.sql(), page)).isEmpty();
      return true;
    });
  }

  @EveryEngine
  void the_next_pages_of_many_redirects_are_found_at_once(Database database) {
    database.write(tx -> {
      long here = page(tx.sql(), "Here");
      long elsewhere = page(tx.sql(), "Elsewhere");
      long text = page(tx.sql(), "Text");
      long second = page(tx.sql(), "Double");
      LinkTarget toHere = new ParsedTitle.Local(new Title(0, "Here"), "");
      RedirectTable.put(tx.sql(), here, HERE);
      RedirectTable.put(tx.sql(), elsewhere, new ParsedTitle.Interwiki("wikipedia", "Text", ""));
      RedirectTable.put(tx.sql(), second, toHere);
      assertThat(RedirectLookup.steps(tx.sql(), List.of(second, here, text, elsewhere, here)))
          .isEqualTo(
              Map.of(
                  here,
                  new RedirectStep(HERE, null),
                  elsewhere,
                  new RedirectStep(new ParsedTitle.Interwiki("wikipedia", "Text", ""), null),
                  second,
                  new RedirectStep(toHere, PageTable.find(tx.sql(), here).orElseThrow())));
      assertThat(RedirectLookup.targets(tx.sql(), List.of(second, text)))
          .isEqualTo(Map.of(second, toHere));
      assertThat(RedirectLookup.steps(tx.sql(), List.of())).isEmpty();
      return true;
    });
  }

  private static long page(JdbcClient sql, String key) {
    return PageTable.create(sql, new Title(0, key), "wikitext", Instant.EPOCH).orElseThrow();
  }
}
