package org.palimpsest.actionapi.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.login.Restrictions;

final class AuthManagerInfoQueryTest {
  private static final String SECRET = "0123456789abcdefghijklmnopqrstuv";

  @EveryEngine
  void what_is_possible_is_told_to_everybody(Database database) {
    try (Client client = new Client(database)) {
      assertThat(info(client, "&amisecuritysensitiveoperation=foo"))
          .contains(
              "\"authmanagerinfo\":{\"canauthenticatenow\":true,\"cancreateaccounts\":true,"
                  + "\"canlinkaccounts\":false,\"securitysensitiveoperationstatus\":\"reauth\"}");
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      client.login("Heron", Client.PASSWORD);
      assertThat(info(client, "&amisecuritysensitiveoperation=foo"))
          .contains("\"securitysensitiveoperationstatus\":\"ok\"");
    }
  }

  @EveryEngine
  void a_form_says_what_it_asks_for(Database database) {
    try (Client client = new Client(database)) {
      assertThat(info(client, "&amirequestsfor=login&amimessageformat=none"))
          .contains(
              """
              "haspreservedstate":false,"hasprimarypreservedstate":false,"preservedusername":"",\
              "requests":[{"id":"MediaWiki\\\\Auth\\\\PasswordAuthenticationRequest","metadata":{},\
              "required":"primary-required","fields":{"username":{"type":"string","optional":false,\
              "sensitive":false},"password":{"type":"password","optional":false,"sensitive":true}}},\
              {"id":"MediaWiki\\\\Auth\\\\RememberMeAuthenticationRequest","metadata":{},\
              "required":"optional","fields":{"rememberMe":{"type":"checkbox","optional":true,\
              "sensitive":false}}}]\
              """);
      assertThat(info(client, "&amirequestsfor=login&amimessageformat=raw"))
          .contains(
              """
              "provider":{"key":"authmanager-provider-password","params":[]},\
              "account":{"key":"rawmessage","params":[""]}\
              """)
          .contains("{\"key\":\"userlogin-remembermypassword\",\"params\":[{\"num\":180}]}");
    }
  }

  @EveryEngine
  void fields_can_come_together(Database database) {
    try (Client client = new Client(database)) {
      assertThat(
              info(client, "&amirequestsfor=create&amimergerequestfields=&amimessageformat=none"))
          .contains(
              """
              UserDataAuthenticationRequest","metadata":{},"required":"required"}],\
              "fields":{"username":{"type":"string","optional":false,"sensitive":false},\
              "password":{"type":"password","optional":false,"sensitive":true},\
              "retype":{"type":"password","optional":false,"sensitive":true},\
              "email":{"type":"string","optional":true,"sensitive":false},\
              "realname":{"type":"string","optional":true,"sensitive":false}}\
              """);
    }
  }

  @EveryEngine
  void the_reason_is_asked_of_who_makes_accounts_for_others(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      assertThat(info(client, "&amirequestsfor=create")).doesNotContain("\"reason\"");
      client.login("Heron", Client.PASSWORD);
      assertThat(info(client, "&amirequestsfor=create")).contains("\"reason\":{");
      assertThat(info(client, "&amirequestsfor=change"))
          .contains("\"account\":\"Heron\"", "\"retype\":{")
          .doesNotContain("\"username\":{");
    }
  }

  @EveryEngine
  void where_nothing_can_be_asked_the_form_is_empty(Database database) {
    try (Client client = new Client(database)) {
      for (String operation :
          List.of(
              "login-continue", "create-continue", "link", "link-continue", "remove", "unlink")) {
        assertThat(info(client, "&amirequestsfor=" + operation)).contains("\"requests\":[]");
      }
    }
  }

  @EveryEngine
  void a_bot_cannot_become_somebody_else(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      client.bots.create("Heron", "app", Set.of(Grant.EDITPAGE), Restrictions.NONE, SECRET);
      client.login("Heron@app", SECRET);

      assertThat(info(client, "&amirequestsfor=login&amisecuritysensitiveoperation=x"))
          .contains("\"canauthenticatenow\":false", "\"securitysensitiveoperationstatus\":\"ok\"")
          .contains("\"fields\":{}}]");
    }
  }

  private static String info(Client client, String params) {
    return client.get("action=query&meta=authmanagerinfo&formatversion=2" + params);
  }
}
