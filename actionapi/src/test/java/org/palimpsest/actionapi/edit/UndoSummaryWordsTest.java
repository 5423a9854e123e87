package org.palimpsest.actionapi.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.text.ApiMessages;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.edit.UndoSummary;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.site.Placeholders;

/** The words stand in a bundle for those who ask for messages, and in the program for programs. */
class UndoSummaryWordsTest {
  @Test
  void the_words_that_people_are_shown_as_theirs_to_replace_are_the_ones_that_are_written() {
    Messages words = ApiMessages.load();
    assertThat(words.text("en", Message.of("undo-summary", 7, "Heron")))
        .isEqualTo(Placeholders.fill(UndoSummary.STANDARD.named(), List.of("7", "Heron")));
    assertThat(words.text("en", Message.of("undo-summary-username-hidden", 7, "")))
        .isEqualTo(Placeholders.fill(UndoSummary.STANDARD.nameless(), List.of("7", "")));
  }
}
