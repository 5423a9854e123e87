package org.palimpsest.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.store.Database;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.GivenBlock;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.testkit.TestClient;
import org.palimpsest.testkit.TestWiki;
import org.palimpsest.wiki.oauth.Callback;
import org.palimpsest.wiki.oauth.ConsumerCredentials;
import org.palimpsest.wiki.oauth.GrantList;
import org.palimpsest.wiki.oauth.NewConsumer;
import org.palimpsest.wiki.oauth.Protocol;

/**
 * Every module, called in every way by everybody: whatever is sent, the answer is one that the
 * protocol knows, and well-formed, and in the end everything that is kept agrees. More calls than
 * usual with {@code -Dpalimpsest.fuzz=20000}.
 */
final class ApiFuzzTest {
  private static final int CALLS = Integer.getInteger("palimpsest.fuzz", 1500);
  private static final int CALLS_OF_A_CLIENT = 100;
  private static final String ERRORS = "MediaWiki-API-Error";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final List<String> FORMATS =
      List.of(
          "format=json",
          "format=json&formatversion=2",
          "format=json&formatversion=2&ascii=1",
          "format=json&callback=f",
          "format=xml",
          "format=xml&includexmlnamespace=1",
          "format=php",
          "format=php&formatversion=2",
          "format=none",
          "format=jsonfm",
          "format=jsonfm&wrappedhtml=1",
          "format=xmlfm",
          "format=phpfm",
          "format=rawfm",
          "format=nonsense",
          "");

  private static final List<String> ASIDES =
      List.of(
          "",
          "",
          "errorformat=raw",
          "errorformat=html&uselang=qqx",
          "errorformat=plaintext&errorlang=zh",
          "errorformat=wikitext&uselang=tr",
          "errorformat=none",
          "maxlag=5&assert=user",
          "assertuser=Alice&curtimestamp=1&requestid=%22%3C",
          "responselanginfo=1&servedby=1&smaxage=10&maxage=10",
          "origin=*",
          "nosuchparameter=1&other[]=2");

  @EveryEngine
  void whatever_is_sent_the_answer_is_one_that_the_protocol_knows(Database database)
      throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Guesses guesses = new Guesses(random);
    try (TestWiki wiki = wiki(database)) {
      List<DeclaredModule> modules = DeclaredModule.all(wiki.client());
      assertThat(modules).hasSizeGreaterThan(20);
      List<Supplier<Somebody>> people = people(wiki);
      Somebody somebody = guesses.any(people).get();
      int refused = 0;
      for (int i = 0; i < CALLS; i++) {
        if (i % CALLS_OF_A_CLIENT == 0) {
          somebody = guesses.any(people).get();
        }
        Call call = call(modules, guesses, random, somebody.client());
        HttpRequest.Builder request = call.request(wiki.api());
        somebody.headers().forEach(request::header);
        HttpResponse<String> response = somebody.client().send(request);
        check(response, "seed " + seed + ", call " + i + ": " + call);
        refused += response.headers().firstValue(ERRORS).isPresent() ? 1 : 0;
      }
      assertThat(refused).as("seed " + seed).isLessThan(CALLS * 9 / 10);
      assertThat(wiki.mismatches()).as("seed " + seed).isEmpty();
    }
  }

  /** Who calls, and what is sent along with each of their calls. */
  private record Somebody(TestClient client, Map<String, String> headers) {
    Somebody(TestClient client) {
      this(client, Map.of());
    }
  }

  private record Call(String method, String query, String body) {
    HttpRequest.Builder request(URI api) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + "?" + query));
      return method.equals("POST")
          ? request.header("Content-Type", FORM).POST(BodyPublishers.ofString(body))
          : request.method(method, BodyPublishers.noBody());
    }
  }

  private static TestWiki wiki(Database database) {
    TestWiki wiki =
        TestWiki.builder()
            .database(database)
            .settings(site -> site.with("temporary-accounts", true))
            .start();
    wiki.account("Alice");
    wiki.account("Sam");
    wiki.page("Fen").by("Alice", "wet").by("192.0.2.7", "dry").by("Alice", "wet again").make();
    wiki.page("Bog").by("Alice", "#REDIRECT [[Fen]]").make();
    wiki.page("Talk:Fen").by("Sam", "{{nothing}} [[Bog]]", "a summary").make();
    wiki.account("Ruth", "sysop", "bureaucrat", "suppress", "interface-admin", "bot");
    return wiki;
  }

  private static List<Supplier<Somebody>> people(TestWiki wiki) {
    wiki.accountWithPassword("Paul", "Correct-Horse-9");
    wiki.account("Bert");
    block(wiki, "Bert");
    Map<String, String> application = Map.of("Authorization", "Bearer " + accessToken(wiki));
    return List.of(
        () -> new Somebody(wiki.client()),
        () -> new Somebody(wiki.clientOf("Alice")),
        () -> new Somebody(wiki.client().logIn("Paul", "Correct-Horse-9")),
        () -> new Somebody(wiki.clientOf("Ruth")),
        () -> new Somebody(wiki.clientOf("Bert")),
        () -> new Somebody(wiki.client().logIn(wiki.botPassword("Ruth", Grant.ROLLBACK))),
        () -> new Somebody(wiki.client(), application));
  }

  private static void block(TestWiki wiki, String name) {
    wiki.database()
        .write(tx ->
            BlockTable.insert(
                tx.sql(),
                GivenBlock.ofAccount(AccountTable.find(tx.sql(), name).orElseThrow().id(), name)
                    .noCreate()
                    .autoblock()
                    .by(ActorTable.findOrCreate(tx.sql(), "Warden").id(), wiki.clock().instant()),
                Set.of()));
  }

  /** An access token with which an application acts for Alice. */
  private static String accessToken(TestWiki wiki) {
    ConsumerCredentials credentials =
        wiki.consumer(
            NewConsumer.of(
                    "Alice",
                    "hoe",
                    Protocol.TWO,
                    new Callback(Callback.NONE, false),
                    new GrantList(List.of("editpage", "rollback")))
                .forOwnerOnly());
    return Objects.requireNonNull(credentials.token());
  }

  private static Call call(
      List<DeclaredModule> modules, Guesses guesses, Random random, TestClient client) {
    DeclaredModule module = guesses.any(modules);
    Map<String, String> params = new LinkedHashMap<>();
    if (module.path().startsWith("query+")) {
      params.put("action", "query");
      params.put(module.group(), module.name());
      params.put("titles", "Fen|Bog|Talk:Fen|Nowhere|A<");
    } else {
      params.put("action", module.name());
    }
    boolean generates = module.generator() && random.nextInt(4) == 0;
    for (DeclaredParam param : module.params()) {
      if (random.nextInt(3) == 0 || (param.required() && random.nextInt(10) > 0)) {
        params.put((generates ? "g" : "") + param.name(), guesses.value(param));
      }
    }
    if (generates) {
      params.remove(module.group());
      params.put("generator", module.name());
    }
    boolean posted = module.posted() ? random.nextInt(10) > 0 : random.nextInt(3) == 0;
    if (params.containsKey("token") && random.nextInt(10) > 0) {
      params.put("token", client.token(module.token().isEmpty() ? "csrf" : module.token()));
    }
    String method = posted ? "POST" : random.nextInt(20) == 0 ? "HEAD" : "GET";
    List<String> asides = new ArrayList<>(List.of(guesses.any(FORMATS), guesses.any(ASIDES)));
    String form =
        params.entrySet().stream()
            .map(param -> encode(param.getKey()) + "=" + encode(param.getValue()))
            .collect(Collectors.joining("&"));
    if (!posted) {
      asides.add(form);
    }
    return new Call(method, String.join("&", asides), form);
  }

  private static void check(HttpResponse<String> response, String call) throws Exception {
    assertThat(response.statusCode()).as(call).isIn(200, 304, 400);
    assertThat(response.headers().firstValue(ERRORS).orElse(""))
        .as(call)
        .doesNotContain("internal_api_error");
    boolean empty = response.body().isEmpty();
    if (!empty) {
      try {
        WellFormed.check(response.headers().firstValue("Content-Type").orElse(""), response.body());
      } catch (Exception | AssertionError broken) {
        throw new AssertionError(call + "\n" + response.body(), broken);
      }
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
