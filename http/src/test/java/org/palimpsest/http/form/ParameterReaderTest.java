package org.palimpsest.http.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palimpsest.http.HttpRequest;

final class ParameterReaderTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void names_and_values_are_decoded() {
    RequestParameters parameters = ofQuery("a=1&b%20c=%C3%A9+x&empty=&bare");
    assertThat(text(parameters, "a")).isEqualTo("1");
    assertThat(text(parameters, "b_c")).isEqualTo("é x");
    assertThat(text(parameters, "empty")).isEmpty();
    assertThat(text(parameters, "bare")).isEmpty();
    assertThat(parameters.get("none")).isNull();
  }

  @Test
  void the_body_wins_and_the_last_of_a_name_wins() {
    RequestParameters parameters = ofForm("a=query1&a=query2&b=query", "a=body1&a=body2");
    assertThat(text(parameters, "a")).isEqualTo("body2");
    assertThat(text(parameters, "b")).isEqualTo("query");
    assertThat(parameters.isInQuery("a")).isTrue();
    assertThat(parameters.isInQuery("c")).isFalse();
  }

  @Test
  void dots_and_blanks_in_names_become_underscores() {
    RequestParameters parameters = ofQuery("a.b=1&c+d=2&+e=3&f%5Bg=4");
    assertThat(parameters.unread()).containsExactly("a_b", "c_d", "e", "f_g");
  }

  @Test
  void array_syntax_leaves_a_parameter_unset() {
    RequestParameters parameters = ofQuery("a[]=1&b[k]=2&c=1&c[]=2&d[]=1&d=2");
    assertThat(parameters.get("a")).isNull();
    assertThat(parameters.isArray("a")).isTrue();
    assertThat(parameters.isArray("b")).isTrue();
    assertThat(parameters.get("c")).isNull();
    assertThat(text(parameters, "d")).isEqualTo("2");
  }

  @Test
  void what_is_no_escape_stands_for_itself() {
    assertThat(text(ofQuery("a=100%25%&b=%zz%4"), "a")).isEqualTo("100%%");
    assertThat(text(ofQuery("b=%zz%4"), "b")).isEqualTo("%zz%4");
  }

  @Test
  void query_strings_that_are_not_utf_8_are_read_as_windows_1252() {
    RequestParameters.Value value = ofQuery("a=%FC%80").get("a");
    assertThat(value).isEqualTo(new RequestParameters.Value("ü€", "ü€", true, true));
  }

  @Test
  void bad_bytes_in_a_body_become_replacement_characters() {
    RequestParameters.Value value = ofForm(null, "a=x%FFy").get("a");
    assertThat(value).isEqualTo(new RequestParameters.Value("x\uFFFDy", "x\uFFFDy", true, false));
  }

  @Test
  void a_replacement_character_that_was_sent_as_such_is_clean() {
    assertThat(ofQuery("a=%EF%BF%BD").get("a"))
        .isEqualTo(new RequestParameters.Value("\uFFFD", "\uFFFD", false, false));
  }

  @Test
  void texts_are_put_into_normal_form_and_control_characters_replaced() {
    RequestParameters parameters = ofQuery("a=e%CC%81&b=x%01%00%09%0A%0Dy&c=plain");
    assertThat(parameters.get("a"))
        .isEqualTo(new RequestParameters.Value("é", "e\u0301", true, false));
    assertThat(text(parameters, "b")).isEqualTo("x\uFFFD\uFFFD\t\n\ry");
    assertThat(parameters.get("c"))
        .isEqualTo(new RequestParameters.Value("plain", "plain", false, false));
  }

  @Test
  void the_separator_of_values_survives_where_it_comes_first() {
    RequestParameters parameters = ofQuery("a=%1Fx%1Fe%CC%81%1F&b=x%1Fy");
    assertThat(text(parameters, "a")).isEqualTo("\u001Fx\u001Fé\u001F");
    assertThat(text(parameters, "b")).isEqualTo("x\uFFFDy");
  }

  @Test
  void bodies_without_or_with_another_content_type_hold_no_parameters() {
    assertThat(read("POST", null, Map.of(), "a=1".getBytes(UTF_8)).get("a")).isNull();
    assertThat(
            read("POST", null, Map.of("Content-Type", "application/json"), "a=1".getBytes(UTF_8))
                .get("a"))
        .isNull();
  }

  @Test
  void the_charset_of_the_content_type_is_ignored() {
    assertThat(
            text(
                read(
                    "POST",
                    null,
                    Map.of("content-type", FORM + "; charset=ISO-8859-1"),
                    "a=é".getBytes(UTF_8)),
                "a"))
        .isEqualTo("é");
  }

  @Test
  void the_body_of_a_get_does_not_count() {
    assertThat(read("GET", "b=1", Map.of("Content-Type", FORM), "a=1".getBytes(UTF_8)).unread())
        .containsExactly("b");
  }

  @Test
  void more_than_a_thousand_parameters_are_too_many() {
    String thousand = "a&".repeat(1000);
    assertThat(outcome("GET", thousand, Map.of(), new byte[0]))
        .isInstanceOf(ParameterReader.Outcome.Read.class);
    assertThat(outcome("GET", thousand + "b", Map.of(), new byte[0]))
        .isInstanceOf(ParameterReader.Outcome.TooMany.class);
  }

  @Test
  void text_parts_of_multipart_bodies_are_parameters() {
    RequestParameters parameters =
        ofParts(
            "x",
            String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"a\"",
                "",
                "one",
                "two",
                "--x",
                "content-disposition: form-data; name=b",
                "Content-Type: text/plain; charset=latin1",
                "",
                "é",
                "--x--"));
    assertThat(text(parameters, "a")).isEqualTo("one\r\ntwo");
    assertThat(text(parameters, "b")).isEqualTo("é");
  }

  @Test
  void parts_may_have_bare_line_feeds_and_a_quoted_boundary() {
    RequestParameters parameters =
        ofParts("\"a b\"", "--a b\nContent-Disposition: form-data; name=\"a\"\n\n--a bc\n--a b--");
    assertThat(parameters.get("a")).isNotNull();
  }

  @Test
  void parts_with_a_file_name_are_invisible() {
    RequestParameters parameters =
        ofParts(
            "x",
            "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"f\"\r\n\r\none\r\n--x--");
    assertThat(parameters.isAbsent("a")).isTrue();
  }

  @Test
  void a_quoted_name_may_hold_separators_and_escapes() {
    RequestParameters parameters =
        ofParts("x", "--x\r\nContent-Disposition: form-data; name=\"a;\\\"b\"\r\n\r\n1\r\n--x--");
    assertThat(parameters.unread()).containsExactly("a;\"b");
  }

  @Test
  void a_part_that_is_cut_off_keeps_what_there_is() {
    assertThat(
            text(ofParts("x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhal"), "a"))
        .isEqualTo("hal");
  }

  @Test
  void what_has_not_been_asked_for_is_known() {
    RequestParameters parameters = ofForm("q=1&p=2", "b=3&a=4");
    assertThat(parameters.get("p")).isNotNull();
    assertThat(parameters.peek("b")).isEqualTo("3");
    assertThat(parameters.unread()).containsExactly("b", "a", "q");
  }

  private static @Nullable String text(RequestParameters parameters, String name) {
    RequestParameters.Value value = parameters.get(name);
    return value == null ? null : value.text();
  }

  private static RequestParameters ofQuery(String query) {
    return read("GET", query, Map.of(), new byte[0]);
  }

  private static RequestParameters ofForm(@Nullable String query, String form) {
    return read("POST", query, Map.of("Content-Type", FORM), form.getBytes(UTF_8));
  }

  private static RequestParameters ofParts(String boundary, String body) {
    return read(
        "POST",
        null,
        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary),
        body.getBytes(UTF_8));
  }

  private static RequestParameters read(
      String method, @Nullable String query, Map<String, String> headers, byte[] body) {
    return ((ParameterReader.Outcome.Read) outcome(method, query, headers, body)).parameters();
  }

  static ParameterReader.Outcome outcome(
      String method, @Nullable String query, Map<String, String> headers, byte[] body) {
    return ParameterReader.read(
        new HttpRequest(
            method,
            "/w/api.php",
            query,
            HttpRequest.headerMap(headers),
            body,
            "192.0.2.1",
            "http://wiki.example"));
  }
}
