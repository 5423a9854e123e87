package org.palimpsest.http.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.testing.Bodies;

final class RoutesTest {
  private static final Routes ROUTES =
      Routes.builder()
          .get("/w/rest.php/v1/page/{title}/history/{filter}", named("filtered"))
          .get("/w/rest.php/v1/page/{title}/history", named("history"))
          .get("/w/rest.php/v1/page/{title}", named("page"))
          .on("/w/rest.php/v1/page/{title}", named("put"), "PUT")
          .on("/w/rest.php/v1/page", named("post"), "POST")
          .get("/w/rest.php/v1/page/{title}/{part...}", named("parts"))
          .get("/w/rest.php/v1/page/Main/{part}", named("part of Main"))
          .script("/w/rest.php", named("rest"))
          .script("/w/api.php", named("api"))
          .get("/wiki/{title...}", named("view"))
          .get("/wiki/Special:Random", named("random"))
          .on("/images/{path...}", named("image"), "GET", "OPTIONS")
          .get("/", named("front"))
          .build();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/                                       | front {}",
        "/w/api.php                              | api {}",
        "//w///api.php                           | api {}",
        "/w/api.php/                             | api {}",
        "/w/api.php/a%zz/b                       | api {}",
        "/w/api.phpx                             | nothing",
        "/w                                      | nothing",
        "/w/                                     | nothing",
        "/nothing                                | nothing",
        "*                                       | nothing",
        "/wiki                                   | nothing",
        "/wiki/                                  | view {title=}",
        "/wiki/A                                 | view {title=A}",
        "/wiki/A/B//C%25;D+E                     | view {title=A/B//C%;D+E}",
        "/wiki/%C3%A9%2F                         | view {title=é/}",
        "/wiki/%C3                               | malformed",
        "/wiki/%zz                               | malformed",
        "/wiki/a%2                               | malformed",
        "/wiki/Special:Random                    | random {}",
        "/wiki/Special:Random/1                  | view {title=Special:Random/1}",
        "/images/a/ab/F.png                      | image {path=a/ab/F.png}",
        "/w/rest.php                             | rest {}",
        "/w/rest.php/oauth2/authorize            | rest {}",
        "/w/rest.php/v1/page                     | methods [POST]",
        "/w/rest.php/v1/page/                    | rest {}",
        "/w/rest.php/v1/page/A%2FB               | page {title=A/B}",
        "/w/rest.php/v1/page/A/history           | history {title=A}",
        "/w/rest.php/v1/page/A/history/reverted  | filtered {filter=reverted, title=A}",
        "/w/rest.php/v1/page/A/history/a/b       | parts {part=history/a/b, title=A}",
        "/w/rest.php/v1/page/A/links             | parts {part=links, title=A}",
        "/w/rest.php/v1/page/Main/links          | part of Main {part=links}",
        "/w/rest.php/v1/page/Main/links/all      | parts {part=links/all, title=Main}",
        "/w/rest.php/v1/page/Main                | page {title=Main}",
      })
  void a_path_leads_to_what_says_most_of_it(String path, String expected) {
    assertThat(find("GET", path)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "HEAD    | /wiki/A                   | view {title=A}",
        "POST    | /wiki/A                   | methods [GET, HEAD]",
        "OPTIONS | /wiki/A                   | methods [GET, HEAD]",
        "OPTIONS | /images/a                 | image {path=a}",
        "DELETE  | /images/a                 | methods [GET, HEAD, OPTIONS]",
        "PUT     | /w/rest.php/v1/page/A     | put {title=A}",
        "HEAD    | /w/rest.php/v1/page/A     | page {title=A}",
        "DELETE  | /w/rest.php/v1/page/A     | methods [GET, HEAD, PUT]",
        "BREW    | /w/api.php                | api {}",
        "get     | /                         | methods [GET, HEAD]",
      })
  void a_route_answers_to_its_methods(String method, String path, String expected) {
    assertThat(find(method, path)).isEqualTo(expected);
  }

  @Test
  void what_could_mean_two_things_is_refused_when_it_is_declared() {
    assertRefused(routes -> routes.get("/a", named("x")).get("/a", named("y")));
    assertRefused(routes -> routes.get("/a", named("x")).any("/a", named("y")));
    assertRefused(routes -> routes.any("/a", named("x")).get("/a", named("y")));
    assertRefused(routes -> routes.get("/a/{b}", named("x")).get("/a/{b}", named("y")));
    assertRefused(routes -> routes.get("/a/{b}", named("x")).on("/a/{c}", named("y"), "POST"));
    assertRefused(routes -> routes.get("/{a...}", named("x")).get("/{b...}", named("y")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "/a{b}", "/{a}b", "/{a...}/b", "/{a}/{a}", "/{}", "/{a b}"})
  void what_is_no_pattern_is_refused(String pattern) {
    assertRefused(routes -> routes.get(pattern, named("x")));
  }

  @Test
  void a_variable_that_the_route_does_not_have_is_a_bug() {
    assertThatThrownBy(() -> request("GET", "/").variable("title"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(UnaryOperator<Routes.Builder> declare) {
    assertThatThrownBy(() -> declare.apply(Routes.builder()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String find(String method, String path) {
    return switch (ROUTES.find(request(method, path))) {
      case RouteMatch.Found(Endpoint endpoint, HttpRequest request) ->
          Bodies.text(endpoint.answer(request)) + " " + new TreeMap<>(request.variables());
      case RouteMatch.Nothing _ -> "nothing";
      case RouteMatch.Malformed _ -> "malformed";
      case RouteMatch.OtherMethods(var allowed) -> "methods " + allowed;
    };
  }

  private static HttpRequest request(String method, String path) {
    return new HttpRequest(
        method, path, null, HttpRequest.headerMap(Map.of()), new byte[0], "192.0.2.1", "http://w");
  }

  private static Endpoint named(String name) {
    return request -> new HttpReply(200, List.of(), name.getBytes(StandardCharsets.UTF_8));
  }
}
