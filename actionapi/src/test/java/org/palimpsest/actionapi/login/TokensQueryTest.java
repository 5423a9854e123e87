package org.palimpsest.actionapi.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

final class TokensQueryTest {
  private static final String TOKENS = "action=query&meta=tokens&formatversion=2";

  @EveryEngine
  void a_stranger_gets_the_constant_token_and_no_cookie(Database database) {
    try (Client client = new Client(database)) {
      assertThat(client.get(TOKENS))
          .isEqualTo("{\"batchcomplete\":true,\"query\":{\"tokens\":{\"csrftoken\":\"+\\\\\"}}}");
      assertThat(client.cookies).isEmpty();
    }
  }

  @EveryEngine
  void tokens_come_in_the_order_asked_for_and_all_in_their_own(Database database) {
    try (Client client = new Client(database)) {
      assertThat(client.get(TOKENS + "&type=watch|csrf|watch"))
          .contains("{\"tokens\":{\"watchtoken\":\"+\\\\\",\"csrftoken\":\"+\\\\\"}}");
      assertThat(client.get(TOKENS + "&type=*"))
          .containsPattern(
              "createaccounttoken.*csrftoken.*logintoken.*patroltoken.*rollbacktoken"
                  + ".*userrightstoken.*watchtoken");
      assertThat(client.cookies).containsOnlyKeys("palimpsest_session");
      assertThat(client.get(TOKENS + "&type=")).contains("\"tokens\":{}");
      assertThat(client.get(TOKENS + "&type=csrf|edit"))
          .contains("Unrecognized value for parameter \\\"type\\\": edit", "csrftoken");
    }
  }

  @EveryEngine
  void there_are_no_tokens_for_other_sites(Database database) {
    try (Client client = new Client(database)) {
      assertThat(client.get(TOKENS + "&type=login&origin=*&errorformat=none"))
          .isEqualTo(
              "{\"batchcomplete\":true,\"warnings\":"
                  + "[{\"code\":\"tokens-origin\",\"module\":\"query+tokens\"}]}");
      assertThat(client.cookies).isEmpty();
    }
  }

  @EveryEngine
  void a_token_can_be_checked(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      client.login("Heron", Client.PASSWORD);
      String token = client.token("rollback");

      assertThat(client.post("action", "checktoken", "type", "rollback", "token", token))
          .isEqualTo(
              "{\"checktoken\":{\"result\":\"valid\",\"generated\":\"2026-11-21T20:00:00Z\"}}");
      assertThat(client.post("action", "checktoken", "type", "csrf", "token", token))
          .contains("\"result\":\"invalid\",\"generated\"");
      assertThat(client.post("action", "checktoken", "type", "csrf", "token", "+\\"))
          .isEqualTo("{\"checktoken\":{\"result\":\"invalid\"}}");
      assertThat(
              client.post(
                  "action", "checktoken", "type", "rollback", "token", token, "maxtokenage", "-1"))
          .contains("\"result\":\"expired\"");
      for (String age : List.of("9223372036854775807", "-9223372036854775808")) {
        assertThat(
                client.post(
                    "action", "checktoken", "type", "rollback", "token", token, "maxtokenage", age))
            .contains(age.startsWith("-") ? "\"result\":\"expired\"" : "\"result\":\"valid\"");
      }
      assertThat(
              client.post(
                  "action",
                  "checktoken",
                  "type",
                  "csrf",
                  "token",
                  "a".repeat(32) + "f".repeat(15) + "+\\"))
          .isEqualTo("{\"checktoken\":{\"result\":\"invalid\"}}");
      assertThat(
              client.post(
                  "action",
                  "checktoken",
                  "type",
                  "rollback",
                  "token",
                  token.replace('+', ' '),
                  "errorformat",
                  "none"))
          .contains("\"code\":\"checktoken-percentencoding\"", "\"result\":\"invalid\"");
      assertThat(client.get("action=checktoken&type=rollback"))
          .contains("\"code\":\"missingparam\"");
      assertThat(client.get("action=checktoken&type=edit&token=x"))
          .contains("\"code\":\"badvalue\"");
    }
  }
}
