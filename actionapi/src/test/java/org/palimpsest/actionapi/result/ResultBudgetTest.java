package org.palimpsest.actionapi.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultBudgetTest {
  @Test
  void values_count_and_names_do_not() {
    ObjectNode node = new ObjectNode().put("name", "four").put("number", -12);
    node.flag("yes", true).flag("no", false).truth("real", true).putNull("nothing");
    node.element("element", "six666").put("list", ListNode.ofTexts("item", List.of("a")));

    assertThat(ResultBudget.bytes(node)).isEqualTo(4 + 3 + 1 + 1 + 6 + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "æøå", "€uro", "a😀b", "\u0000\u07ff\u0800\uffff"})
  void texts_count_as_their_bytes(String text) {
    assertThat(ResultBudget.bytes(Node.of(text)))
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void what_does_not_fit_is_not_counted() {
    ResultBudget budget = new ResultBudget(10);

    assertThat(budget.fits(Node.of("1234567"))).isTrue();
    assertThat(budget.fits(Node.of("1234"))).isFalse();
    assertThat(budget.fits(Node.of("123"))).isTrue();
    assertThat(budget.fits(Node.of("1"))).isFalse();
  }

  @Test
  void the_first_value_always_fits() {
    ResultBudget budget = new ResultBudget(3);

    assertThat(budget.fits(Node.of("much too long"))).isTrue();
    assertThat(budget.fits(Node.of("a"))).isFalse();
  }
}
