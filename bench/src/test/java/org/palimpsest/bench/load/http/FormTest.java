package org.palimpsest.bench.load.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTest {
  @Test
  void names_and_values_are_percent_encoded() {
    assertThat(Form.of("title", "Main Page", "text", "a&b=ü").encoded())
        .isEqualTo("title=Main+Page&text=a%26b%3D%C3%BC");
  }

  @Test
  void a_parameter_can_be_added_to_none_and_to_some() {
    assertThat(Form.of().with("a", "1").with("token", "x+\\").encoded())
        .isEqualTo("a=1&token=x%2B%5C");
  }
}
