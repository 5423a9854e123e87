package org.palimpsest.actionapi.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

final class ValidatePasswordActionTest {
  @EveryEngine
  void a_password_is_good_or_should_be_changed_or_is_none_at_all(Database database) {
    try (Client client = new Client(database)) {
      assertThat(validate(client, "password", "Quiet-Marsh-77"))
          .isEqualTo("{\"validatepassword\":{\"validity\":\"Good\"}}");
      assertThat(validate(client, "password", "reeds", "user", "Of reeds"))
          .isEqualTo(
              "{\"validatepassword\":{\"validity\":\"Change\",\"validitymessages\":["
                  + "{\"message\":\"passwordtooshort\",\"params\":[8],"
                  + "\"code\":\"passwordtooshort\",\"type\":\"error\"},"
                  + "{\"message\":\"password-substring-username-match\",\"params\":[],"
                  + "\"code\":\"password-substring-username-match\",\"type\":\"error\"}]}}");
      assertThat(validate(client, "password", "x".repeat(4097), "errorformat", "none"))
          .isEqualTo(
              "{\"validatepassword\":{\"validity\":\"Invalid\",\"validitymessages\":["
                  + "{\"code\":\"passwordtoolong\"}]}}");
    }
  }

  @EveryEngine
  void those_with_much_power_need_better_ones(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of("sysop"));
      assertThat(validate(client, "password", "9-letters")).contains("\"Good\"");
      client.login("Heron", Client.PASSWORD);
      assertThat(validate(client, "password", "9-letters"))
          .contains("\"Change\"", "\"params\":[10]");
    }
  }

  @EveryEngine
  void only_names_that_can_be_given_to_accounts_are_taken(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());

      assertThat(validate(client, "password", "x", "user", "heron"))
          .contains("\"code\":\"userexists\"");
      assertThat(validate(client, "password", "x", "user", "#1"))
          .contains("\"code\":\"userexists\"");
      assertThat(validate(client, "password", "x", "user", "#9"))
          .contains("\"code\":\"baduser_user\"");
      assertThat(validate(client, "password", "x", "user", "a@b"))
          .contains("\"code\":\"baduser_user\"");
      assertThat(validate(client, "password", "x", "user", "He<ron"))
          .contains("\"code\":\"baduser\"");
    }
  }

  @EveryEngine
  void the_password_stands_in_the_body(Database database) {
    try (Client client = new Client(database)) {
      assertThat(validate(client)).contains("\"code\":\"missingparam\"");
      assertThat(client.get("action=validatepassword&password=x"))
          .contains("\"code\":\"mustbeposted\"");
      assertThat(client.postTo("password=x", "action", "validatepassword"))
          .contains("\"code\":\"mustpostparams\"");
    }
  }

  private static String validate(Client client, String... params) {
    String[] all = new String[params.length + 4];
    System.arraycopy(
        new String[] {"action", "validatepassword", "formatversion", "2"}, 0, all, 0, 4);
    System.arraycopy(params, 0, all, 4, params.length);
    return client.post(all);
  }
}
