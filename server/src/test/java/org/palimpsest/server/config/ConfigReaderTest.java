package org.palimpsest.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.model.rights.Right;
import org.palimpsest.server.http.ListenerSettings;
import org.palimpsest.server.operation.MetricsPlace;
import org.palimpsest.store.s3.S3Place;
import org.palimpsest.wiki.setting.Settings;

class ConfigReaderTest {
  @TempDir private Path folder;

  @Test
  void without_any_word_the_defaults_hold() {
    ServerConfig config = read(null, Map.of(), Map.of());

    assertThat(config.listener()).isEqualTo(ListenerSettings.on("127.0.0.1", 8080));
    assertThat(config.site().site().name()).isEqualTo("Palimpsest");
    assertThat(config.database()).isNull();
    assertThat(config.blobStore()).isNull();
    assertThat(config.accessLog()).isEqualTo("stderr");
    assertThat(config.metrics()).isEqualTo(MetricsPlace.Known.LOCAL);
  }

  @Test
  void one_address_may_have_an_eighth_of_the_connections_unless_told_otherwise()
      throws IOException {
    ListenerSettings many =
        read(file("listen.connection-limit = 8000"), Map.of(), Map.of()).listener();
    ListenerSettings few =
        read(
                file("listen { connection-limit = 8000, connections-per-address = 20 }"),
                Map.of(),
                Map.of())
            .listener();

    assertThat(many.connectionShare()).isEqualTo(1000);
    assertThat(few.connectionShare()).isEqualTo(20);
  }

  @Test
  void the_place_of_the_metrics_is_a_word_or_an_address() {
    assertThat(metrics("open")).isEqualTo(MetricsPlace.Known.OPEN);
    assertThat(metrics("off")).isEqualTo(MetricsPlace.Known.OFF);
    assertThat(metrics("192.0.2.7:9464")).isEqualTo(new MetricsPlace.Own("192.0.2.7", 9464));
    assertThat(metrics("[2001:db8::7]:9464")).isEqualTo(new MetricsPlace.Own("2001:db8::7", 9464));
    for (String wrong : Set.of("", "on", "9464", ":9464", "host:70000", "http://host:1")) {
      MistakesException mistakes =
          catchThrowableOfType(MistakesException.class, () -> metrics(wrong));
      assertThat(mistakes.sentences())
          .as(wrong)
          .containsExactly("configuration: listen.metrics must be local, open, off or HOST:PORT.");
    }
  }

  private static MetricsPlace metrics(String text) {
    return read(null, Map.of("PALIMPSEST_LISTEN_METRICS", text), Map.of()).metrics();
  }

  @Test
  void a_file_sets_everything() throws IOException {
    Path file =
        file(
            """
            site {
              name = "Lesefrüchte"
              public-url = "https://wiki.example"
              watchlist-expiry = true
              autoconfirm-age = 4 days
              min-password-length = 12
            }
            groups { rollbacker = [rollback], "*" = ["-read"] }
            listen {
              port = 80
              trusted-proxies = ["192.0.2.1", "192.0.2.2"]
              idle-time = 10 s
              body-limit = 1048576
            }
            database { url = "jdbc:postgresql://db/wiki", user = wiki, password = secret }
            blob-store {
              bucket = wiki-files, endpoint = "http://s3.example:9000", prefix = "wiki/"
              access-key = key, secret-key = secret
            }
            access-log = off
            """);

    ServerConfig config = read(file, Map.of(), Map.of());

    assertThat(config.site().site().name()).isEqualTo("Lesefrüchte");
    assertThat(config.site().watch().watchlistExpiry()).isTrue();
    assertThat(config.site().groups().autoconfirmAge()).isEqualTo(Duration.ofDays(4));
    assertThat(config.site().login().minPasswordLength()).isEqualTo(12);
    assertThat(config.site().groups().groups().find("rollbacker").orElseThrow().rights())
        .containsExactly(Right.ROLLBACK);
    assertThat(config.site().groups().groups().find("*").orElseThrow().rights())
        .contains(Right.CREATEACCOUNT)
        .doesNotContain(Right.READ);
    assertThat(config.listener().port()).isEqualTo(80);
    assertThat(config.listener().publicUrl()).isEqualTo("https://wiki.example");
    assertThat(config.listener().trustedProxies()).isEqualTo(Set.of("192.0.2.1", "192.0.2.2"));
    assertThat(config.listener().patience().idle()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.listener().bodyLimit()).isEqualTo(1048576);
    assertThat(config.database())
        .isEqualTo(new ServerConfig.PostgresAddress("jdbc:postgresql://db/wiki", "wiki", "secret"));
    assertThat(config.blobStore())
        .isEqualTo(
            new S3Place(
                URI.create("http://s3.example:9000"),
                "us-east-1",
                "wiki-files",
                "wiki/",
                "key",
                "secret",
                true));
    assertThat(config.toString()).doesNotContain("secret");
    assertThat(config.accessLog()).isEqualTo("off");
  }

  @Test
  void the_environment_is_above_the_file_and_the_command_line_above_both() throws IOException {
    Path file = file("listen { port = 1, host = a, threads = 9 }\n");
    Map<String, String> environment =
        Map.of(
            "PALIMPSEST_LISTEN_PORT",
            "2",
            "PALIMPSEST_LISTEN_HOST",
            "b",
            "PALIMPSEST_SITE_RECENT_CHANGES_PATROL",
            "false",
            "PALIMPSEST_OTHER",
            "x");

    ServerConfig config = read(file, environment, Map.of("listen.port", "3"));

    assertThat(config.listener().port()).isEqualTo(3);
    assertThat(config.listener().host()).isEqualTo("b");
    assertThat(config.listener().threads()).isEqualTo(9);
    assertThat(config.site().patrol().recentChangesPatrol()).isFalse();
  }

  @Test
  void all_mistakes_are_told_together() throws IOException {
    Path file =
        file(
            """
            listen { port = 65536, idle-time = soon }
            database.url = "mysql://db"
            blob-store { bucket = "My files!", endpoint = "s3.example", prefix = "/wiki" }
            groups { "no such name!" = [fly] }
            site { public-url = "wiki.example", name = "", colour = red }
            """);

    MistakesException mistakes =
        catchThrowableOfType(MistakesException.class, () -> read(file, Map.of(), Map.of()));

    assertThat(mistakes.sentences())
        .containsExactlyInAnyOrder(
            file + ": listen.port must be an integer from 0 to 65535.",
            file + ": listen.idle-time must be a time such as \"30 seconds\".",
            file
                + ": database.url must be a URL that begins with jdbc:postgresql: (without it"
                + " SQLite is used).",
            file + ": blob-store.bucket must be the name of a bucket of S3.",
            file
                + ": blob-store.endpoint must be the URL of a server that speaks S3, without a"
                + " path.",
            file + ": blob-store.prefix must be parts of a name, each with a slash behind it.",
            file + ": groups.no such name! cannot be the name of a group.",
            file + ": groups.no such name! names something that is not a right: \"fly\".",
            file + ": site.public-url must be a URL such as https://wiki.example.",
            file + ": site.name must be a text that is not empty.",
            file + ": site.colour is not a setting.");
  }

  @Test
  void a_file_that_is_not_there_or_not_readable_is_a_mistake() throws IOException {
    Path broken = file("listen { port = \n");
    Path missing = folder.resolve("none.conf");

    assertThat(
            catchThrowableOfType(MistakesException.class, () -> read(missing, Map.of(), Map.of())))
        .hasMessageContaining("none.conf");
    assertThat(
            catchThrowableOfType(MistakesException.class, () -> read(broken, Map.of(), Map.of())))
        .hasMessageContaining("wiki.conf");
  }

  private static ServerConfig read(
      @Nullable Path file, Map<String, String> environment, Map<String, String> options) {
    return ConfigReader.read(file, environment, options, Settings.defaults());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("wiki.conf"), text);
  }
}
