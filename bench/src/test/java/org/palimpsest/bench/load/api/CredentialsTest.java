package org.palimpsest.bench.load.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
  @Test
  void users_and_bot_passwords_are_read(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("credentials.json");
    Files.writeString(
        file,
        """
        {"users": {"Ann": "secret of Ann"},
         "botpasswords": {"Ann": {"appid": "t", "login": "Ann@t", "password": "other"}}}
        """);
    Credentials credentials = Credentials.read(file);
    assertThat(credentials.user("Ann")).isEqualTo(new Credentials.Login("Ann", "secret of Ann"));
    assertThat(credentials.botPassword("Ann")).isEqualTo(new Credentials.Login("Ann@t", "other"));
    assertThatThrownBy(() -> credentials.botPassword("Ben")).hasMessageContaining("Ben");
  }
}
