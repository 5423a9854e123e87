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
    "V2__blocks.sql, 07e94ac3dd95a7670e91146ec8f31548c3277f86ff2498f2ea8653136e8275da",
    "V3__watchlist.sql, f3b1f8ecd4e113259b305c2590fae12125bce77e17830807cc9d1149d638f37e",
    "V4__protection_and_languages.sql, 217e10278b3c7ba373f4b45d7d1a107c5a267f5eb80da5118f38b72a25c4b674",
    "V5__revisions_by_time.sql, b727760b658d0c72a75cfa7840c1774a90b13f63698f234bb3b5b7886fcf5622",
    "V6__waiting_reverts.sql, b3df7208fa766048172cdee208210ee0aefd222eca58f9ae6eeea5fb8cdf56e5",
    "V7__authors_of_pages.sql, fcb4a9b16b2d779db642880c54fa306e86c6a1a1dd9faebfbbbc946e39704917",
    "V8__import_progress.sql, 43b48625b2b777c874c4fc4685d36d31c2b63d3634f77b4b70bf9007ff6c9291",
    "V9__files.sql, c09b9c53c3a173b500bf37e1847a5ee8eb159809de6de65f130942f13d4aff3d",
    "V10__hidden_data.sql, 69c4979c4b434980bdbae4be948cbd13b7d297a26efb220c184b9aa1c2464d21"
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
