package org.palimpsest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyBudgetTest {
  @Test
  void what_is_given_back_can_be_taken_again_and_a_refusal_takes_nothing() {
    BodyBudget budget = new BodyBudget(100);
    assertThat(budget.take(60)).isTrue();
    assertThat(budget.take(41)).isFalse();
    assertThat(budget.take(40)).isTrue();
    assertThat(budget.take(1)).isFalse();
    budget.give(60);
    assertThat(budget.take(60)).isTrue();
  }
}
