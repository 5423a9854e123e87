package org.palimpsest.store.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrozenScriptsTest {
  /** A new script is added here together with its digest. */
  @ParameterizedTest
  @CsvSource({
    "V1__foundation.sql, 4d4fc53334a96079fd8cd0fd14af00d95451861d14be6d28c4caaf3e1178adc2",
    "V2__blocks.sql, 07e94ac3dd95a7670e91146ec8f31548c3277f86ff2498f2ea8653136e8275da"
  })
  void a_script_that_databases_have_been_made_with_is_never_changed(String name, String digest)
      throws IOException, NoSuchAlgorithmException {
    try (InputStream script = Migrator.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(script).readAllBytes();
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
          .as("%s is frozen: what changes in the schema comes as a new script after it", name)
          .isEqualTo(digest);
    }
  }
}
