package org.palimpsest.store.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, CB007109, CB007109",
    "10.1.2.3/8, 0A000000, 0AFFFFFF",
    "10.1.2.3/32, 0A010203, 0A010203",
    "0.0.0.0/0, 00000000, FFFFFFFF",
    "2001:DB8:0:0:0:0:A:1, v6-20010DB80000000000000000000A0001, v6-20010DB80000000000000000000A0001",
    "2001:DB8:0:0:0:0:A:1/32, v6-20010DB8000000000000000000000000, v6-20010DB8FFFFFFFFFFFFFFFFFFFFFFFF",
  })
  void a_range_goes_from_its_first_to_its_last_address(String text, String start, String end) {
    assertThat(AddressRange.of(text)).isEqualTo(new AddressRange(start, end));
  }

  @ParameterizedTest
  @CsvSource({"Heron", "1.2.3", "1:2:3", "1.2.3.4/33", "1.2.3.4/x", "1.2.3.4/-1"})
  void a_text_that_is_no_address_is_a_bug(String text) {
    assertThatThrownBy(() -> AddressRange.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_range_contains_exactly_the_addresses_that_share_its_prefix() {
    long seed = new Random().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 10_000; i++) {
      int address = random.nextInt();
      int other = random.nextBoolean() ? random.nextInt() : address ^ (1 << random.nextInt(32));
      int length = random.nextInt(33);
      boolean shared = length == 0 || address >>> (32 - length) == other >>> (32 - length);
      assertThat(
              AddressRange.of(dotted(address) + '/' + length)
                  .contains(AddressRange.of(dotted(other))))
          .as("%s in %s/%s, seed %d", dotted(other), dotted(address), length, seed)
          .isEqualTo(shared);
    }
  }

  @Test
  void a_name_is_an_address_only_in_its_canonical_form() {
    assertThat(AddressRange.ofName("203.0.113.9")).contains(AddressRange.of("203.0.113.9"));
    assertThat(AddressRange.ofName("2001:DB8:0:0:0:0:0:1")).isPresent();
    for (String name :
        List.of("Heron", "203.0.113.0/24", "203.0.113.xxx", "203.000.113.9", "2001:db8::1", "")) {
      assertThat(AddressRange.ofName(name)).as(name).isEmpty();
    }
  }

  @Test
  void the_two_families_never_mix() {
    assertThat(AddressRange.of("0.0.0.0/0").contains(AddressRange.of("2001:0:0:0:0:0:0:1")))
        .isFalse();
    assertThat(AddressRange.of("0:0:0:0:0:0:0:0/0").contains(AddressRange.of("203.0.113.9")))
        .isFalse();
  }

  private static String dotted(int address) {
    return "%d.%d.%d.%d"
        .formatted(address >>> 24, address >>> 16 & 255, address >>> 8 & 255, address & 255);
  }
}
