package org.palimpsest.wiki.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random pages without histories, kept in a database and as a plain list. */
public final class SamplePages {
  public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> LETTERS = List.of("A", "B", "a", "_", "é", "\uFF21", "😀");

  public final List<PageFacts> pages = new ArrayList<>();
  final Set<Long> editProtected = new LinkedHashSet<>();

  /** Makes up to {@code count} pages in the namespaces from 0 to 3. */
  public SamplePages(Database database, RandomGenerator random, int count) {
    Set<Title> titles = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      titles.add(new Title(random.nextInt(4), key(random)));
    }
    database.write(transaction -> {
      pages.clear();
      editProtected.clear();
      titles.forEach(title -> create(transaction.sql(), random, title));
      return 0;
    });
  }

  private void create(JdbcClient sql, RandomGenerator random, Title title) {
    long id = PageTable.create(sql, title, "wikitext", NOW).orElseThrow();
    boolean redirect = random.nextInt(3) == 0;
    PageFacts page =
        new PageFacts(id, title, id, NOW, random.nextInt(5), redirect, true, "wikitext");
    PageTable.advance(sql, page, 0);
    pages.add(page);
    if (redirect) {
      RedirectTable.put(sql, id, new ParsedTitle.Local(new Title(0, "A" + key(random)), ""));
    }
    if (random.nextInt(4) == 0) {
      ProtectionTable.protect(sql, id, new Protection("edit", "sysop", null, false));
      editProtected.add(id);
    }
  }

  private static String key(RandomGenerator random) {
    StringBuilder key = new StringBuilder("P");
    int length = random.nextInt(6);
    for (int i = 0; i < length; i++) {
      key.append(LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return key.toString();
  }
}
