package org.palimpsest.model.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoftwareTagTest {
  @Test
  void the_tags_have_the_names_that_clients_know_in_alphabetical_order() {
    assertThat(SoftwareTag.values())
        .extracting(SoftwareTag::wire)
        .containsExactly(
            "mw-blank",
            "mw-changed-redirect-target",
            "mw-contentmodelchange",
            "mw-manual-revert",
            "mw-new-redirect",
            "mw-recreated",
            "mw-removed-redirect",
            "mw-replace",
            "mw-reverted",
            "mw-rollback",
            "mw-server-side-upload",
            "mw-undo");
  }

  @Test
  void a_tag_is_found_by_its_name() {
    assertThat(SoftwareTag.ofWire("mw-rollback")).contains(SoftwareTag.ROLLBACK);
    assertThat(SoftwareTag.ofWire("rollback")).isEmpty();
  }
}
