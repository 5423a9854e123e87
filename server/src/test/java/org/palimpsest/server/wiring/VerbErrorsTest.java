package org.palimpsest.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.setting.Settings;

/** Whatever a client sends to a verb, the help of the verb names the error. */
final class VerbErrorsTest {
  private static final List<String> NONSENSE =
      List.of(
          "",
          "nothing of the kind",
          "#<>[]{}|",
          "|".repeat(600),
          "\u001Fa\u001Fb",
          "-7",
          "99999999999999999999",
          "2001-01-01T00:00:00Z",
          "Special:Version",
          "10.0.0.0/1");

  @Test
  void the_help_names_every_error_by_which_parameters_are_refused() {
    try (Database database = TestDatabases.fresh(Engine.SQLITE);
        Wiki wiki =
            new Wiki(
                Stores.withFiles(database, Path.of("target", "no-files")),
                Settings.defaults().with("watchlist-expiry", true).with("blocked-actions", true),
                new Passwords.Strength(64, 1),
                InstantSource.fixed(Instant.parse("2026-11-21T20:00:00Z")),
                new SecureRandom())) {
      List<String> verbs = new ArrayList<>();
      Set<String> unnamed = new TreeSet<>();
      for (ApiModule module : wiki.api().modules().main().parts()) {
        Declaration declaration = module.declaration();
        if (declaration.help().errors().isEmpty()) {
          continue;
        }
        verbs.add(declaration.name());
        for (Param<?> param : declaration.params().params()) {
          for (String value : NONSENSE) {
            String code = post(wiki, declaration, declaration.params().nameOf(param), value);
            if (!declaration.help().errors().contains(code)) {
              unnamed.add(declaration.name() + ": " + code);
            }
          }
        }
      }
      assertThat(verbs).contains("edit", "rollback", "delete", "undelete", "protect");
      assertThat(unnamed).isEmpty();
    }
  }

  /** The code of the error by which it is refused; there always is one, for want of a token. */
  private static String post(Wiki wiki, Declaration declaration, String name, String value) {
    StringBuilder form = new StringBuilder("action=" + declaration.name());
    for (Param<?> param : declaration.params().params()) {
      String each = declaration.params().nameOf(param);
      if (each.equals(name)) {
        form.append('&').append(each).append('=');
        form.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      } else if (param.isRequired()) {
        form.append('&').append(each).append("=A");
      }
    }
    HttpReply reply =
        wiki.api()
            .answer(
                new HttpRequest(
                    "POST",
                    "/w/api.php",
                    "format=json",
                    HttpRequest.headerMap(
                        Map.of("Content-Type", "application/x-www-form-urlencoded")),
                    form.toString().getBytes(StandardCharsets.UTF_8),
                    "192.0.2.7",
                    "http://wiki.example"));
    return reply.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase("MediaWiki-API-Error"))
        .map(header -> header.value())
        .findFirst()
        .orElse("none");
  }
}
