package org.palimpsest.model.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.model.title.Title;

class ContentModelTest {
  @ParameterizedTest
  @CsvSource({
    "8, Common.css, CSS",
    "8, Common.js, JAVASCRIPT",
    "8, Config.json, JSON",
    "8, A/b.js, JAVASCRIPT",
    "8, Sidebar, WIKITEXT",
    "8, Common.JS, WIKITEXT",
    "8, Foojs, WIKITEXT",
    "2, Alice/common.js, JAVASCRIPT",
    "2, Alice/a/b.css, CSS",
    "2, Alice/x.json, JSON",
    "2, Alice/x, WIKITEXT",
    "2, Alice.js, WIKITEXT",
    "3, Alice/common.js, WIKITEXT",
    "9, Common.css, WIKITEXT",
    "0, Node.js, WIKITEXT",
    "10, A/b.css, WIKITEXT",
  })
  void a_title_decides_what_a_new_page_holds(int namespace, String key, ContentModel expected) {
    assertThat(ContentModel.defaultFor(new Title(namespace, key))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "wikitext, text/x-wiki",
    "text, text/plain",
    "json, application/json",
    "css, text/css",
    "javascript, text/javascript",
  })
  void a_model_has_one_format(String wire, String format) {
    ContentModel model = ContentModel.ofWire(wire).orElseThrow();
    assertThat(model.wire()).isEqualTo(wire);
    assertThat(model.defaultFormat()).isEqualTo(format);
    assertThat(model.formats()).containsExactly(format);
  }

  @Test
  void only_wikitext_has_sections() {
    assertThat(ContentModel.values())
        .filteredOn(ContentModel::supportsSections)
        .containsExactly(ContentModel.WIKITEXT);
    assertThat(ContentModel.ofWire("Wikitext")).isEmpty();
  }
}
