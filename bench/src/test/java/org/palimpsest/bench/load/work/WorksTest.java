package org.palimpsest.bench.load.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palimpsest.bench.load.api.Credentials;
import org.palimpsest.bench.load.api.Credentials.Login;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.measure.Figures;
import org.palimpsest.bench.load.measure.Measurement;
import org.palimpsest.bench.load.measure.Work;
import org.palimpsest.testkit.BotLogin;
import org.palimpsest.testkit.TestWiki;

class WorksTest {
  private static final String PASSWORD = "a long password";
  private static final int CLIENTS = 3;
  private static TestWiki server;

  @BeforeAll
  static void start() {
    server = TestWiki.start();
    server.accountWithPassword("Alice", PASSWORD);
    server.accountWithPassword("Vandal", PASSWORD);
    server.account("Admin", "sysop");
    server.account("Roller", "sysop");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Named<Work>> works() {
    return Stream.<Work>of(
            new ReadWork(),
            new ChangesWork(),
            new EditWork(),
            new RollbackWork(),
            new LoginWork(),
            new ConstantWork("/healthz"))
        .map(work -> Named.of(work.name(), work));
  }

  private static Wiki wiki(String roller) {
    Map<String, Login> users =
        Map.of(
            "Alice", new Login("Alice", PASSWORD),
            "Vandal", new Login("Vandal", PASSWORD));
    Map<String, Login> bots = Map.of("Admin", bot("Admin"), "Roller", bot(roller));
    return new Wiki(server.base(), new Credentials(users, bots));
  }

  private static Login bot(String user) {
    BotLogin login = server.botPassword(user);
    return new Login(login.name(), login.password());
  }

  private static List<Figures> measure(Work work, Wiki wiki) throws IOException {
    return new Measurement(Duration.ZERO, Duration.ofMillis(200), Thread.ofVirtual().factory())
        .run(work, wiki, CLIENTS);
  }

  @ParameterizedTest
  @MethodSource("works")
  void every_request_does_what_is_measured(Work work) throws IOException {
    // Something to list and to read, whichever work comes first.
    measure(new EditWork(), wiki("Roller"));
    List<Figures> figures = measure(work, wiki("Roller"));
    assertThat(figures).extracting(Figures::name).isEqualTo(work.series());
    assertThat(figures)
        .allSatisfy(f -> {
          assertThat(f.firstFailure()).isNull();
          assertThat(f.failures()).isZero();
          assertThat(f.requests()).isPositive();
          assertThat(f.clients()).isEqualTo(CLIENTS);
        });
  }

  @Test
  void what_a_wiki_refuses_counts_as_failed_and_is_told() throws IOException {
    List<Figures> figures = measure(new RollbackWork(), wiki("Alice"));
    assertThat(figures).extracting(Figures::requests).containsExactly(0L);
    assertThat(figures.getFirst().failures()).isPositive();
    assertThat(figures.getFirst().firstFailure()).contains("permissiondenied");
  }
}
