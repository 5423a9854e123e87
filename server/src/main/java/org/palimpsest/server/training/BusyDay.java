package org.palimpsest.server.training;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What clients of a wiki do all day. */
final class BusyDay {
  private static final Pattern TOKEN = Pattern.compile("\"([a-z]+)token\":\"([^\"]+)\"");

  private final PlainClient client;

  BusyDay(PlainClient client) {
    this.client = client;
  }

  /** Logs in in both ways, then reads, edits and rolls back again and again. */
  void live(int rounds) throws IOException {
    logIn("Admin", "training-of-admin");
    post("csrf", "action", "logout");
    logIn("Admin@training", "0123456789abcdef0123456789abcdef");
    for (int round = 0; round < rounds; round++) {
      look();
      post("csrf", "action", "edit", "title", "Training", "text", "Good " + round);
      spoil(round);
      post("rollback", "action", "rollback", "title", "Training", "user", "Admin");
      client.get(
          "/w/api.php?action=query&prop=revisions|info&titles=Training&rvlimit=5"
              + "&rvprop=ids|user|comment|timestamp|content|tags&rvslots=main&format=json");
      client.get(
          "/w/api.php?action=query&list=recentchanges|usercontribs&ucuser=Admin"
              + "&format=json&formatversion=2");
    }
  }

  private void look() throws IOException {
    client.get("/");
    client.get("/healthz");
    client.get("/metrics");
    client.get("/nothing-here");
    client.get(
        "/w/api.php?action=query&meta=siteinfo|userinfo|tokens&siprop=general|namespaces"
            + "&type=csrf|rollback&format=json&formatversion=2");
    client.get("/w/api.php?action=query&titles=Main_Page|Missing&format=json");
    client.get("/w/api.php?action=nothing&format=json&errorformat=plaintext");
  }

  /** A stranger's edit, which the next rollback is for. */
  private void spoil(int round) throws IOException {
    client.forget(() ->
        client.post(
            "action",
            "edit",
            "title",
            "Training",
            "text",
            "Bad " + round,
            "token",
            "+\\",
            "format",
            "json"));
  }

  private void logIn(String name, String password) throws IOException {
    post("login", "action", "login", "lgname", name, "lgpassword", password);
  }

  private void post(String tokenType, String... form) throws IOException {
    String answer = client.get("/w/api.php?action=query&meta=tokens&format=json&type=" + tokenType);
    Matcher token = TOKEN.matcher(answer);
    if (!token.find()) {
      throw new IllegalStateException("no token: " + answer);
    }
    String[] all = new String[form.length + 4];
    System.arraycopy(form, 0, all, 0, form.length);
    all[form.length] = tokenType.equals("login") ? "lgtoken" : "token";
    all[form.length + 1] = token.group(2).replace("\\\\", "\\");
    all[form.length + 2] = "format";
    all[form.length + 3] = "json";
    client.post(all);
  }
}
