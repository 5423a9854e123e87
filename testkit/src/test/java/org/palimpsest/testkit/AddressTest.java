package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is at which address of a wiki, and for which methods. */
@ExtendWith(PalimpsestExtension.class)
class AddressTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET     | /                              | 200 |",
        "HEAD    | /                              | 200 |",
        "POST    | /                              | 405 | GET, HEAD",
        "OPTIONS | /                              | 405 | GET, HEAD",
        "HEAD    | /healthz                       | 200 |",
        "PUT     | /healthz                       | 405 | GET, HEAD",
        "DELETE  | /metrics                       | 405 | GET, HEAD",
        "GET     | /w/api.php?format=json         | 200 |",
        "POST    | /w/api.php?format=json         | 200 |",
        "OPTIONS | /w/api.php                     | 200 |",
        "BREW    | /w/api.php?format=json         | 405 |",
        "GET     | /w/api.php/anything            | 301 |",
        "GET     | /w/api.php/                    | 301 |",
        "GET     | /w/api.phpx                    | 404 |",
        "GET     | /w/index.php                   | 404 |",
        "GET     | /w/index.php/Special:OAuth     | 404 |",
        "GET     | /w/rest.php                    | 404 |",
        "GET     | /w/rest.php/oauth2/nothing     | 404 |",
        "GET     | /w/rest.php/oauth2/access_token | 405 | POST",
        "DELETE  | /w/rest.php/oauth2/resource/profile | 405 | GET, HEAD, POST",
        "GET     | /wiki/A%2FB//C                 | 404 |",
        "POST    | /nothing                       | 404 |",
      })
  void an_address_answers_to_its_methods(
      String method, String path, int status, @Nullable String allowed, TestWiki wiki) {
    HttpResponse<String> answer =
        wiki.client()
            .send(
                HttpRequest.newBuilder(URI.create(wiki.base() + path))
                    .method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Allow").orElse(null)).isEqualTo(allowed);
  }
}
