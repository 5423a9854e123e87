package org.palimpsest.actionapi.login;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.slf4j.LoggerFactory;

/** Whatever is done with a password, no answer and no log tells it. */
final class SecretsStaySecretTest {
  private static final int CALLS = 300;
  private static final List<String> MODULES =
      List.of(
          "login",
          "clientlogin",
          "createaccount",
          "changeauthenticationdata",
          "removeauthenticationdata",
          "linkaccount",
          "unlinkaccount",
          "resetpassword",
          "validatepassword");
  private static final List<String> SECRET_FIELDS = List.of("password", "retype", "lgpassword");
  private static final List<String> OTHER_FIELDS =
      List.of("username", "lgname", "user", "email", "realname", "rememberMe", "reason");
  private static final List<String> NAMES = List.of("Heron", "Wren", "", "He<ron", "127.0.0.1");

  @EveryEngine
  void no_answer_and_no_log_holds_a_password(Database database) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    List<Appender<ILoggingEvent>> usual = new ArrayList<>();
    root.iteratorForAppenders().forEachRemaining(usual::add);
    usual.forEach(root::detachAppender);
    root.addAppender(log);
    root.setLevel(Level.DEBUG);
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", "Initial-Secret-77", List.of());
      for (int i = 0; i < CALLS; i++) {
        String secret = "Hidden-" + Long.toHexString(random.nextLong()) + random.nextInt(3);
        assertThat(call(client, random, secret)).as("seed %d", seed).doesNotContain(secret);
        assertThat(all(log)).as("seed %d", seed).doesNotContain(secret);
        log.list.clear();
      }
    } finally {
      root.detachAppender(log);
      usual.forEach(root::addAppender);
      root.setLevel(before);
    }
  }

  /** Some call with a secret where secrets belong, and sometimes where they do not. */
  private static String call(Client client, Random random, String secret) {
    String module = MODULES.get(random.nextInt(MODULES.size()));
    List<String> body = new ArrayList<>(List.of("action", module));
    StringBuilder query = new StringBuilder();
    for (String field : SECRET_FIELDS) {
      if (random.nextInt(8) == 0) {
        query.append(query.isEmpty() ? "" : "&").append(field).append('=').append(secret);
      } else if (random.nextInt(8) != 0) {
        body.addAll(List.of(field, secret));
      }
    }
    for (String field : OTHER_FIELDS) {
      if (random.nextBoolean()) {
        body.addAll(List.of(field, NAMES.get(random.nextInt(NAMES.size()))));
      }
    }
    String login = client.token("login");
    String csrf = client.token("csrf");
    body.addAll(
        List.of(
            "lgtoken",
            login,
            "logintoken",
            login,
            "createtoken",
            client.token("createaccount"),
            "changeauthtoken",
            csrf,
            "linktoken",
            csrf,
            "token",
            csrf,
            "loginreturnurl",
            "http://client.example/",
            "createreturnurl",
            "http://client.example/",
            "linkreturnurl",
            "http://client.example/",
            "changeauthrequest",
            "MediaWiki\\Auth\\PasswordAuthenticationRequest",
            "request",
            "x",
            "errorformat",
            random.nextBoolean() ? "bc" : "raw"));
    return client.postTo(query.toString(), body.toArray(String[]::new));
  }

  private static String all(ListAppender<ILoggingEvent> log) {
    StringBuilder text = new StringBuilder();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      text.append(event.getFormattedMessage()).append('\n');
      if (event.getThrowableProxy() != null) {
        text.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
      }
    }
    return text.toString();
  }
}
