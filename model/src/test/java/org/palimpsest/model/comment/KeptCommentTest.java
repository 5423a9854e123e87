package org.palimpsest.model.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Level;

class KeptCommentTest {
  private static final Clearance HISTORY = new Clearance(true, true, false);
  private static final KeptComment THREE =
      KeptComment.naming(
          List.of(7L, 8L),
          List.of(
              "from " + KeptComment.SECOND + " to " + KeptComment.FIRST,
              "to " + KeptComment.FIRST,
              "back"));

  private static Guarded<String> name(String name, Level level) {
    return Guarded.of(name, Field.USER, level);
  }

  private static String said(KeptComment comment, Level first, Level second, Clearance reader) {
    return new Naming(name("Heron", first), name("Magpie", second)).say(comment.text(), reader);
  }

  @Test
  void a_reader_gets_the_first_form_whose_names_they_may_see() {
    assertThat(said(THREE, Level.VISIBLE, Level.VISIBLE, Clearance.NONE))
        .isEqualTo("from Magpie to Heron");
    assertThat(said(THREE, Level.VISIBLE, Level.HIDDEN, Clearance.NONE)).isEqualTo("to Heron");
    assertThat(said(THREE, Level.HIDDEN, Level.VISIBLE, Clearance.NONE)).isEqualTo("back");
    assertThat(said(THREE, Level.HIDDEN, Level.HIDDEN, HISTORY)).isEqualTo("from Magpie to Heron");
    assertThat(said(THREE, Level.HIDDEN, Level.SUPPRESSED, HISTORY)).isEqualTo("to Heron");
  }

  @Test
  void names_that_may_not_be_seen_are_left_out_of_the_last_form() {
    KeptComment one =
        KeptComment.naming(
            List.of(7L, 8L), List.of(KeptComment.SECOND + " undone, " + KeptComment.FIRST));

    assertThat(said(one, Level.VISIBLE, Level.HIDDEN, Clearance.NONE)).isEqualTo("undone, Heron");
  }

  @Test
  void a_form_can_be_for_those_only_who_know_a_name_that_it_does_not_tell() {
    KeptComment range =
        KeptComment.naming(
            List.of(7L, 8L), List.of(KeptComment.KNOWING_SECOND + "all of 10.0.0.0/24", "all"));

    assertThat(said(range, Level.VISIBLE, Level.VISIBLE, Clearance.NONE))
        .isEqualTo("all of 10.0.0.0/24");
    assertThat(said(range, Level.VISIBLE, Level.SUPPRESSED, HISTORY)).isEqualTo("all");
  }

  @Test
  void nobody_is_named_where_the_revision_is_not_there() {
    assertThat(new Naming(Guarded.unread(), Guarded.unread()).say(THREE.text(), HISTORY))
        .isEqualTo("back");
  }

  @Test
  void what_is_shown_is_cut_with_its_names_in_it() {
    KeptComment kept =
        KeptComment.naming(List.of(7L), List.of(KeptComment.FIRST + "x".repeat(2000))).cut();

    assertThat(kept.text()).hasSize(1000);
    assertThat(said(kept, Level.VISIBLE, Level.VISIBLE, Clearance.NONE))
        .isEqualTo("Heron" + "x".repeat(492) + "...");
    assertThat(said(kept, Level.HIDDEN, Level.VISIBLE, Clearance.NONE))
        .isEqualTo("x".repeat(497) + "...");
    assertThat(KeptComment.verbatim("x".repeat(501)).cut().text())
        .isEqualTo("x".repeat(497) + "...");
  }

  @Test
  void no_words_from_outside_pass_for_a_mark() {
    assertThat(KeptComment.unmarked("a\u0001b\u0002\u0003\u0004c\td"))
        .isEqualTo("a\uFFFDb\uFFFD\uFFFD\uFFFDc\td");
    assertThat(KeptComment.unmarked("plain")).isEqualTo("plain");
  }

  @Test
  void what_is_made_of_it_is_made_of_each_form() {
    KeptComment talk = THREE.map(form -> "talk: " + form);

    assertThat(talk.named()).isEqualTo(THREE.named());
    assertThat(said(talk, Level.VISIBLE, Level.HIDDEN, Clearance.NONE)).isEqualTo("talk: to Heron");
    assertThat(KeptComment.verbatim("x").map(form -> form + "y"))
        .isEqualTo(KeptComment.verbatim("xy"));
  }

  @Test
  void there_is_room_for_two_names() {
    assertThatThrownBy(() -> KeptComment.naming(List.of(1L, 2L, 3L), List.of("")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
