package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palimpsest.wiki.oauth.Callback;
import org.palimpsest.wiki.oauth.ConsumerCredentials;
import org.palimpsest.wiki.oauth.GrantList;
import org.palimpsest.wiki.oauth.NewConsumer;
import org.palimpsest.wiki.oauth.Protocol;
import org.slf4j.LoggerFactory;

/** Secrets and tokens of OAuth stand in no log, no answer that is not for them, and no table. */
@ExtendWith(PalimpsestExtension.class)
class OAuthSecretsTest {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Level before = Level.INFO;

  @BeforeEach
  void listen() {
    before = root.getLevel();
    root.setLevel(Level.DEBUG);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stop() {
    root.detachAppender(log);
    root.setLevel(before);
  }

  private static NewConsumer wish(Protocol protocol) {
    return NewConsumer.of(
            "Wren",
            "Sweeper " + protocol,
            protocol,
            new Callback(Callback.NONE, false),
            GrantList.BASIC)
        .forOwnerOnly();
  }

  @Test
  void they_are_told_to_nobody_else(TestWiki wiki) {
    wiki.account("Wren");
    ConsumerCredentials one = wiki.consumer(wish(Protocol.ONE));
    ConsumerCredentials two = wiki.consumer(wish(Protocol.TWO));
    List<String> secrets =
        Stream.of(one.secret(), one.token(), one.tokenSecret(), two.secret(), two.token())
            .map(String::valueOf)
            .toList();
    TestClient client = wiki.client();
    SignedClient signed = SignedClient.of(wiki, one);

    String answers =
        Stream.of(
                signed.get("action", "query", "meta", "userinfo").toString(),
                signed
                    .with("oauth_signature", one.secret() + "&" + one.tokenSecret())
                    .get("action", "query")
                    .toString(),
                bearer(client, wiki, "/w/api.php?action=query&format=json", "" + two.token()),
                bearer(client, wiki, "/w/api.php?action=nonsense", two.token() + "x"),
                bearer(client, wiki, "/w/rest.php/oauth2/resource/profile", two.token() + "x"),
                bearer(client, wiki, "/w/index.php?title=X", "" + two.token()),
                post(client, wiki, "grant_type=x&client_id=x&client_secret=" + two.secret()),
                post(client, wiki, "grant_type=refresh_token&refresh_token=" + two.secret()),
                post(
                    client,
                    wiki,
                    "grant_type=authorization_code&client_id=x&client_secret=y&code="
                        + two.secret()
                        + "&code_verifier="
                        + two.secret()))
            .collect(Collectors.joining("\n"));
    String logged;
    synchronized (log) { // as the appender does
      logged =
          log.list.stream()
              .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
              .collect(Collectors.joining("\n"));
    }
    String kept =
        wiki.database()
            .read(sql ->
                Stream.of("oauth_consumer", "oauth_acceptance", "oauth_token", "oauth_nonce")
                    .flatMap(
                        table -> sql.sql("SELECT * FROM " + table).query().listOfRows().stream())
                    .map(Object::toString)
                    .collect(Collectors.joining("\n")));

    assertThat(answers).contains("Wren").doesNotContain(secrets);
    assertThat(logged).doesNotContain(secrets);
    assertThat(kept)
        .contains(one.key(), "" + one.token())
        .doesNotContain(one.secret(), "" + one.tokenSecret(), two.secret(), "" + two.token());
    assertThat(one + " " + two).doesNotContain(secrets);
  }

  private static String bearer(TestClient client, TestWiki wiki, String path, String token) {
    return client
        .send(
            HttpRequest.newBuilder(wiki.base().resolve(path))
                .header("Authorization", "Bearer " + token))
        .body();
  }

  private static String post(TestClient client, TestWiki wiki, String form) {
    return client
        .send(
            HttpRequest.newBuilder(wiki.base().resolve("/w/rest.php/oauth2/access_token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)))
        .body();
  }
}
