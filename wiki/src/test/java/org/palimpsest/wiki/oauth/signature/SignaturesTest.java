package org.palimpsest.wiki.oauth.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palimpsest.wiki.oauth.signature.SignedRequest.Parameter;

/** The examples of RFC 5849. */
class SignaturesTest {
  private static SignedRequest request(String method, String url, String... parameters) {
    List<Parameter> list = new ArrayList<>();
    for (int i = 0; i < parameters.length; i += 2) {
      list.add(new Parameter(parameters[i], parameters[i + 1]));
    }
    return new SignedRequest(method, url, list);
  }

  @Test
  void the_base_string_is_that_of_section_3_4_1_1() {
    assertThat(
            BaseString.of(
                request(
                    "post",
                    "http://EXAMPLE.com:80/request",
                    "b5",
                    "=%3D",
                    "a3",
                    "a",
                    "c@",
                    "",
                    "a2",
                    "r b",
                    "oauth_consumer_key",
                    "9djdj82h48djs9d2",
                    "oauth_token",
                    "kkk9d7dh3k39sjv7",
                    "oauth_signature_method",
                    "HMAC-SHA1",
                    "oauth_timestamp",
                    "137131201",
                    "oauth_nonce",
                    "7d8f3e4a",
                    "oauth_signature",
                    "bYT5CMsGcbgUdFHObYMEfcx6bsw=",
                    "c2",
                    "",
                    "a3",
                    "2 q")))
        .isEqualTo(
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q"
                + "%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_"
                + "key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_m"
                + "ethod%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk"
                + "9d7dh3k39sjv7");
  }

  @Test
  void a_port_that_is_not_the_usual_one_is_signed() {
    assertThat(BaseString.of(request("GET", "https://www.example.net:8080/")))
        .isEqualTo("GET&https%3A%2F%2Fwww.example.net%3A8080%2F&");
  }

  @Test
  void the_signatures_of_section_1_2_are_right() {
    SignedRequest token =
        request(
            "POST",
            "https://photos.example.net/token",
            "oauth_consumer_key",
            "dpf43f3p2l4k3l03",
            "oauth_token",
            "hh5s93j4hdidpola",
            "oauth_signature_method",
            "HMAC-SHA1",
            "oauth_timestamp",
            "137131201",
            "oauth_nonce",
            "walatlh",
            "oauth_verifier",
            "hfdp7dh39dks9884",
            "oauth_signature",
            "gKgrFCywp7rO0OXSjdot/IHF7IU=");
    SignedRequest photo =
        request(
            "GET",
            "http://photos.example.net/photos",
            "file",
            "vacation.jpg",
            "size",
            "original",
            "oauth_consumer_key",
            "dpf43f3p2l4k3l03",
            "oauth_token",
            "nnch734d00sl2jdk",
            "oauth_signature_method",
            "HMAC-SHA1",
            "oauth_timestamp",
            "137131202",
            "oauth_nonce",
            "chapoH",
            "oauth_signature",
            "MdpQcU8iPSUjWoN/UDMsK2sui9I=");

    assertThat(Signatures.isSigned(token, "kd94hf93k423kf44", "hdhd0244k9j7ao03")).isTrue();
    assertThat(Signatures.isSigned(photo, "kd94hf93k423kf44", "pfkkdhi9sl3r4s00")).isTrue();
    assertThat(Signatures.isSigned(photo, "kd94hf93k423kf44", "pfkkdhi9sl3r4s0")).isFalse();
  }

  @Test
  void a_signature_by_rsa_is_checked_with_the_public_key() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
    SignedRequest unsigned = request("GET", "https://wiki.example/w/api.php", "action", "query");
    Signature signature = Signature.getInstance("SHA1withRSA");
    signature.initSign(pair.getPrivate());
    signature.update(BaseString.of(unsigned).getBytes(StandardCharsets.UTF_8));
    String signed = Base64.getEncoder().encodeToString(signature.sign());

    assertThat(Signatures.publicKey(pem)).contains(pair.getPublic());
    assertThat(
            Signatures.isSigned(
                request(
                    "GET",
                    "https://wiki.example/w/api.php",
                    "action",
                    "query",
                    "oauth_signature",
                    signed),
                pair.getPublic()))
        .isTrue();
    assertThat(
            Signatures.isSigned(
                request(
                    "GET",
                    "https://wiki.example/w/api.php",
                    "action",
                    "edit",
                    "oauth_signature",
                    signed),
                pair.getPublic()))
        .isFalse();
    assertThat(Signatures.isSigned(unsigned, pair.getPublic())).isFalse();
  }

  @Test
  void what_is_no_key_or_no_base64_is_refused_quietly() {
    assertThat(Signatures.publicKey("-----BEGIN PUBLIC KEY-----\n!!\n")).isEmpty();
    assertThat(Signatures.publicKey("AAAA")).isEmpty();
    assertThat(Signatures.publicKey(null)).isEmpty();
    assertThat(Signatures.isSigned(request("GET", "no address", "oauth_signature", "%%"), "a", "b"))
        .isFalse();
  }
}
