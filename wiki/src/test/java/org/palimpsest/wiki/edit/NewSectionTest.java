package org.palimpsest.wiki.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.testing.EditScene;

/** Headings of new sections, and summaries that look like one, as MediaWiki reads them. */
class NewSectionTest {
  private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9a-f]{4})");
  private static final String AUTOMATIC = "*";

  @EveryEngine
  void a_heading_is_written_once_whatever_signs_come_with_it(Database database) throws IOException {
    EditScene scene = new EditScene(database);
    List<String> rows = rows();
    assertThat(rows).hasSizeGreaterThan(75);
    for (int i = 0; i < rows.size(); i++) {
      String[] fields = rows.get(i).split("\t");
      String heading = unescape(fields[0]);
      String page = "Page " + i;
      check(scene, page + " titled", new SectionChoice.Added(heading), null, fields[1], fields[2]);
      check(scene, page + " summed", new SectionChoice.Added(null), heading, fields[1], fields[2]);
      check(scene, page + " both", new SectionChoice.Added(heading), heading, fields[1], fields[3]);
      check(scene, page + " plain", new SectionChoice.Whole(), heading, "[body]", fields[4]);
    }
  }

  private static void check(
      EditScene scene,
      String page,
      SectionChoice section,
      @Nullable String summary,
      String expectedText,
      String expectedSummary) {
    EditOutcome.Saved saved =
        scene.saved(scene.replacing(scene.heron, page, "body").section(section).summary(summary));
    String row = "%s, section %s, summary <%s>".formatted(page, section, summary);
    assertThat(scene.textOf(page)).as(row).isEqualTo(unescape(expectedText));
    String kept = scene.summary(saved.revisionId());
    if (expectedSummary.equals(AUTOMATIC)) {
      assertThat(kept).as(row).contains("page").endsWith("body");
    } else {
      assertThat(kept).as(row).isEqualTo(unescape(expectedSummary));
    }
  }

  private static List<String> rows() throws IOException {
    try (InputStream in = NewSectionTest.class.getResourceAsStream("new-sections.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("["))
          .toList();
    }
  }

  private static String unescape(String field) {
    return CHARACTER
        .matcher(field.substring(1, field.length() - 1))
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)))
        .translateEscapes();
  }
}
