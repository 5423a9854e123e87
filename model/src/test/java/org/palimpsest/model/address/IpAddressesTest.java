package org.palimpsest.model.address;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv6.IPv6Address;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.model.RandomText;

class IpAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "203.000.113.009, 203.0.113.9",
    "00.0.0.00, 0.0.0.0",
    "255.255.255.255, 255.255.255.255",
    "2001:db8::a:1, 2001:DB8:0:0:0:0:A:1",
    "::, 0:0:0:0:0:0:0:0",
    "::1, 0:0:0:0:0:0:0:1",
    "1::, 1:0:0:0:0:0:0:0",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "1::3:4:5:6:7:8, 1:0:3:4:5:6:7:8",
    "1:2:3:4:5:6::8, 1:2:3:4:5:6:0:8",
    "0001:02:3:4:5:6:7:abcd, 1:2:3:4:5:6:7:ABCD",
  })
  void an_address_has_one_canonical_form(String input, String expected) {
    assertThat(IpAddresses.canonical(input)).contains(expected);
    assertThat(IpAddresses.isAddress(input)).isTrue();
    assertThat(IpAddresses.isRange(input)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "010.0.0.1/24, 10.0.0.1/24",
    "1.2.3.4/0, 1.2.3.4/0",
    "1.2.3.4/32, 1.2.3.4/32",
    "1::2/64, 1:0:0:0:0:0:0:2/64",
    "a::/128, A:0:0:0:0:0:0:0/128"
  })
  void a_range_keeps_its_length(String input, String expected) {
    assertThat(IpAddresses.canonical(input)).contains(expected);
    assertThat(IpAddresses.isRange(input)).isTrue();
    assertThat(IpAddresses.isAddress(input)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "256.1.1.1",
        "1.2.3.0004",
        "1..2.3",
        "1.2.3.4 ",
        "1.2.3.4/33",
        "1.2.3.4/08",
        "1.2.3.4/",
        "1.2.3.4/-1",
        "1::/129",
        "1::/019",
        ":",
        ":::",
        "1:",
        ":1",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8",
        "1::2:3:4:5:6:7:8",
        "1::2::3",
        "12345::",
        "g::1",
        "::ffff:1.2.3.4",
        "1::1.2.3.4",
        "fe80::1%eth0",
        "1.2.3.xxx",
        "١.٢.٣.٤"
      })
  void anything_else_is_none(String input) {
    assertThat(IpAddresses.canonical(input)).isEmpty();
  }

  @Test
  void a_partial_address_has_only_its_last_part_withheld() {
    assertThat(IpAddresses.isPartial("203.0.113.xxx")).isTrue();
    assertThat(IpAddresses.isPartial("203.000.113.xxx")).isTrue();
    assertThat(IpAddresses.isPartial("300.1.1.xxx")).isFalse();
    assertThat(IpAddresses.isPartial("1.2.xxx.xxx")).isFalse();
    assertThat(IpAddresses.isPartial("1.2.3.XXX")).isFalse();
    assertThat(IpAddresses.isPartial(".xxx")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.3.4",
        "300.1.1.1",
        "300.1.1.xxx",
        "1.2.3.4-1.2.3.5",
        "1.2.3.4 - 1.2.3.5",
        "300.1.1.1-2.3.4.5",
        "1::-2::",
        "::1",
        "1.2.3.0/24"
      })
  void people_take_it_for_an_address(String input) {
    assertThat(IpAddresses.looksLikeAddress(input)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "1.2.3",
        "1.2.3.4-300",
        "1.2.3.4-5",
        "Alice",
        "Bob-1.2.3.4",
        "1234.1.1.1"
      })
  void people_take_it_for_a_name(String input) {
    assertThat(IpAddresses.looksLikeAddress(input)).isFalse();
  }

  @Test
  void random_addresses_agree_with_an_independent_parser() {
    long seed = 4711;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = randomIpv6(random);
      var address = new IPAddressString(text).getAddress();
      String expected =
          address instanceof IPv6Address v6 && !v6.isMultiple() ? eightGroups(v6) : null;
      assertThat(IpAddresses.canonical(text).orElse(null))
          .as("seed %d, text %s", seed, text)
          .isEqualTo(expected);
    }
  }

  @Test
  void the_canonical_form_is_its_own_canonical_form() {
    long seed = 815;
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      String text = i % 2 == 0 ? randomIpv6(random) : RandomText.of(random, 5);
      IpAddresses.canonical(text)
          .ifPresent(once ->
              assertThat(IpAddresses.canonical(once))
                  .as("seed %d, text %s", seed, text)
                  .contains(once));
      IpAddresses.looksLikeAddress(text);
      IpAddresses.isPartial(text);
    }
  }

  private static String eightGroups(IPv6Address address) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      out.append(i == 0 ? "" : ":")
          .append(Integer.toHexString(address.getSegment(i).getSegmentValue()));
    }
    return out.toString().toUpperCase(Locale.ROOT);
  }

  private static String randomIpv6(Random random) {
    StringBuilder out = new StringBuilder();
    int groups = 1 + random.nextInt(9);
    int gap = random.nextInt(12);
    for (int i = 0; i < groups; i++) {
      out.append(i == gap ? "::" : i == 0 ? "" : ":");
      out.append(Integer.toHexString(random.nextInt(1 << (1 + random.nextInt(16)))));
    }
    return out.append(gap == groups ? "::" : "").toString();
  }

  @Test
  void the_network_of_a_range_is_that_of_an_independent_library() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      boolean v4 = random.nextBoolean();
      StringBuilder address = new StringBuilder();
      for (int part = 0; part < (v4 ? 4 : 8); part++) {
        address
            .append(part == 0 ? "" : v4 ? "." : ":")
            .append(v4 ? random.nextInt(256) : Integer.toHexString(random.nextInt(65_536)));
      }
      String range =
          IpAddresses.canonical(address + "/" + random.nextInt(v4 ? 33 : 129)).orElseThrow();
      String expected = new IPAddressString(range).getAddress().toZeroHost().getLower().toString();
      String slash = range.substring(range.indexOf('/'));
      assertThat(IpAddresses.network(range))
          .as("seed %d, %s", seed, range)
          .isEqualTo(IpAddresses.canonical(expected.replaceFirst("/.*", "") + slash).orElseThrow());
    }
  }
}
