package org.palimpsest.wikitext.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "da", "fr", "tr", "zh-hans"})
  void whatever_is_tracked_has_a_name_for_its_category(String language) throws IOException {
    Properties words = new Properties();
    String file = "/org/palimpsest/messages/wikitext/" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Tracking.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    for (Tracking what : Tracking.values()) {
      assertThat(words.getProperty(what.message())).as(what.message()).isNotBlank();
    }
  }
}
