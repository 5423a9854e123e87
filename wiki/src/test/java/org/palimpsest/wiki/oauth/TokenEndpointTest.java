package org.palimpsest.wiki.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.Parallel;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.oauth.AuthorizationCodes.Consenting;
import org.palimpsest.wiki.oauth.AuthorizationCodes.Consideration;
import org.palimpsest.wiki.oauth.TokenEndpoint.Answer;
import org.palimpsest.wiki.oauth.TokenEndpoint.Caller;
import org.palimpsest.wiki.setting.Settings;

final class TokenEndpointTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String ADDRESS = "192.0.2.7";

  private record Scene(OAuth oauth, ConsumerCredentials application, long user) {
    String code() {
      CodeRequest request = new CodeRequest(application.key(), null, List.of(), null, null);
      Consideration.Possible asked = (Consideration.Possible) oauth.codes().consider(request);
      return ((Consenting.Done) oauth.codes().consent(asked, user)).code();
    }

    Caller caller() {
      return new Caller(application.key(), application.secret(), ADDRESS);
    }
  }

  private static Scene scene(Database database) {
    Settings settings = Settings.defaults();
    UserNames names =
        new UserNames(new TitleParser(Namespaces.standard(settings.site().name()), Set.of()));
    long user =
        database
            .write(tx -> AccountTable.insert(tx.sql(), "Heron", null, NOW, "token"))
            .orElseThrow();
    OAuth oauth =
        OAuth.of(
            database,
            names,
            new GroupRules(settings.groups()),
            new Authority(settings.site()),
            InstantSource.fixed(NOW),
            new Random(7));
    Consumers.Registration made =
        oauth
            .consumers()
            .register(
                NewConsumer.of(
                    "Heron",
                    "Sweeper",
                    Protocol.TWO,
                    new Callback("https://app.example/", false),
                    new GrantList(List.of("editpage"))));
    return new Scene(oauth, ((Consumers.Registration.Done) made).credentials(), user);
  }

  @EveryEngine
  void of_many_who_exchange_one_code_at_once_one_gets_tokens_and_none_keeps_them(
      Database database) {
    Scene scene = scene(database);
    String code = scene.code();
    Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    Parallel.run(
        6, () -> answers.add(scene.oauth().tokens().exchange(scene.caller(), code, null, null)));

    List<Answer.Given> given =
        answers.stream()
            .filter(Answer.Given.class::isInstance)
            .map(Answer.Given.class::cast)
            .toList();
    assertThat(given).hasSize(1);
    assertThat(scene.oauth().identity().byBearer(given.getFirst().accessToken(), ADDRESS))
        .isEqualTo(new OAuthIdentity.Outcome.Refused(new Unauthorized.WrongBearer()));
  }

  @EveryEngine
  void tokens_of_a_consent_stand_for_its_user(Database database) {
    Scene scene = scene(database);
    Answer first = scene.oauth().tokens().exchange(scene.caller(), scene.code(), null, null);
    Answer second =
        scene
            .oauth()
            .tokens()
            .refresh(scene.caller(), String.valueOf(((Answer.Given) first).refreshToken()));

    OAuthIdentity.Outcome who =
        scene.oauth().identity().byBearer(((Answer.Given) second).accessToken(), ADDRESS);

    assertThat(((OAuthIdentity.Outcome.Known) who).session().performer().userId())
        .isEqualTo(scene.user());
  }

  @EveryEngine
  void an_application_is_known_once_and_a_senseless_one_leaves_no_trace(Database database) {
    OAuth oauth = scene(database).oauth();
    NewConsumer again =
        NewConsumer.of(
            "Heron",
            "Sweeper",
            Protocol.ONE,
            new Callback("https://app.example/", false),
            GrantList.BASIC);

    assertThat(oauth.consumers().register(again)).isEqualTo(new Consumers.Registration.Taken());
    assertThat(oauth.consumers().register(again.inPublic()))
        .isEqualTo(new Consumers.Registration.Senseless(Consumers.Mistake.NOT_CONFIDENTIAL));
    assertThat(oauth.consumers().list(0, 9)).hasSize(1);
    assertThat(oauth.consumers().decide(1, Stage.REJECTED))
        .isEqualTo(new Consumers.Decision.Impossible(Stage.APPROVED));
    assertThat(oauth.consumers().decide(2, Stage.APPROVED))
        .isEqualTo(new Consumers.Decision.NoSuchConsumer());
  }

  @EveryEngine
  void a_secret_can_be_read_by_its_owner_only(Database database) {
    Vault vault = new Vault(database, new Random(7));
    String sealed = vault.seal("a secret", "one");

    assertThat(sealed).doesNotContain("secret");
    assertThat(new Vault(database, new Random(8)).open(sealed, "one")).isEqualTo("a secret");
    assertThat(catchThrowable(() -> vault.open(sealed, "other")))
        .isInstanceOf(IllegalStateException.class);
  }
}
