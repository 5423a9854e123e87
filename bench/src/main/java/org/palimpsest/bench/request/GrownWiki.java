package org.palimpsest.bench.request;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.palimpsest.bench.grow.Growth;
import org.palimpsest.bench.grow.SampleWiki;
import org.palimpsest.bench.load.api.Article;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.http.Endpoint;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.server.wiring.Stores;
import org.palimpsest.server.wiring.Wiki;
import org.palimpsest.wiki.login.BotPasswords;
import org.palimpsest.wiki.login.Restrictions;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.upload.UploadHelpers;

/** The whole wiki but its listener, with 20,000 revisions, in an SQLite file that goes with it. */
final class GrownWiki implements AutoCloseable {
  private final SampleWiki sample;
  private final Wiki wiki;
  private final Endpoint endpoint;

  private GrownWiki(SampleWiki sample) {
    this.sample = sample;
    Settings settings = Settings.defaults().with("rate-limits", false);
    this.wiki =
        new Wiki(
            Stores.withFiles(sample.database(), sample.files()),
            settings,
            Passwords.Strength.STANDARD,
            InstantSource.system(),
            new SecureRandom());
    this.endpoint =
        wiki.endpoint(
            Optional.empty(), UploadHelpers.of(() -> Files.createTempFile("palimpsest", "")));
  }

  static GrownWiki create() throws IOException, SQLException {
    Duration span = Duration.ofDays(30);
    return new GrownWiki(
        SampleWiki.create(null, new Growth(20_000, 2_000, 400, span, Instant.now(), span, 1)));
  }

  /** Somebody without an account. */
  LocalClient visitor() {
    return new LocalClient(endpoint);
  }

  /** Somebody with an account, in these groups, who is logged in. */
  LocalClient member(String name, String... groups) {
    wiki.accounts().createHashed(name, null, List.of(groups));
    BotPasswords.Outcome outcome =
        wiki.botPasswords()
            .create(name, "bench", EnumSet.allOf(Grant.class), Restrictions.NONE, null);
    if (!(outcome instanceof BotPasswords.Outcome.Made(String login, String secret))) {
      throw new IllegalStateException(outcome.toString());
    }
    LocalClient client = new LocalClient(endpoint);
    client.logIn(login, secret);
    return client;
  }

  /** Makes a page with a text of so many characters. */
  void page(LocalClient author, String title, int characters) {
    Form form =
        Form.of("action", "edit", "title", title, "format", "json")
            .with("text", Article.text(new Random(4), characters))
            .with("token", author.token("csrf"));
    author.send(author.post(form));
  }

  @Override
  public void close() throws IOException {
    wiki.close();
    sample.close();
  }
}
