package org.palimpsest.http.multipart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MultipartParserTest {
  private static final String[] PIECES = {
    "--x",
    "--x\r\n",
    "--x--",
    "-",
    "--",
    "\r\n",
    "\n",
    "\r",
    "a",
    " ",
    "--xy",
    "\r\n--",
    "Content-Disposition: form-data; name=a\r\n",
    "Content-Disposition: form-data; name=\"b\"; filename=f\n",
    "content-type: text/plain\n",
    "\r\n\r\n",
    "z".repeat(9000)
  };

  @Test
  void a_part_says_its_name_its_file_and_its_type() {
    assertThat(
            whole(
                "x",
                "before\r\n--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b.png\"\r\n"
                    + "Content-Type: image/PNG\r\n\r\none\r\ntwo\r\n--x\r\n\r\nno name\r\n--x--\r\nafter"))
        .containsExactly("a|b.png|image/PNG|one\r\ntwo");
  }

  @Test
  void a_head_of_a_part_without_an_end_is_an_empty_part() {
    assertThat(whole("x", "--x\nContent-Disposition: form-data; name=a"))
        .containsExactly("a|null|null|");
    assertThat(whole("x", "--x\nContent-Disposition: form-data; name=a\n--x--"))
        .containsExactly("a|null|null|");
  }

  @Test
  void what_only_looks_like_a_delimiter_belongs_to_the_part() {
    String text = "\r\n--\r\n-x\r\n --x\r\r\n--y--";
    assertThat(whole("x", "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n" + text + "\n--x"))
        .containsExactly("a|null|null|" + text);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void parts_are_the_same_however_their_bytes_arrive(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      StringBuilder form = new StringBuilder();
      for (int piece = random.nextInt(24); piece > 0; piece--) {
        form.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThat(inPieces("x", form.toString(), random))
          .as("%s", form)
          .isEqualTo(whole("x", form.toString()));
    }
  }

  @Test
  void a_large_part_comes_as_it_arrives() {
    byte[] form =
        ("--x\r\nContent-Disposition: form-data; name=a; filename=f\r\n\r\n"
                + "0123456789\r\n".repeat(100_000))
            .getBytes(StandardCharsets.US_ASCII);
    Collected parts = new Collected();
    MultipartParser parser = new MultipartParser("x", parts);
    long most = 0;
    for (int at = 0; at < form.length; at += 10_000) {
      parser.feed(ByteBuffer.wrap(form, at, Math.min(10_000, form.length - at)));
      most = Math.max(most, at + 10_000 - parts.content.size());
    }
    assertThat(most).isLessThan(11_000);
    parser.finish();
    assertThat(parts.all).singleElement().asString().hasSize(12 * 100_000 + "a|f|null|".length());
  }

  private static List<String> whole(String boundary, String form) {
    Collected parts = new Collected();
    new MultipartParser(boundary, parts).parseWhole(form.getBytes(StandardCharsets.UTF_8));
    return parts.all;
  }

  private static List<String> inPieces(String boundary, String form, Random random) {
    byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
    Collected parts = new Collected();
    MultipartParser parser = new MultipartParser(boundary, parts);
    int at = 0;
    int longest = 1 + random.nextInt(40) * random.nextInt(40);
    while (at < bytes.length) {
      int end = Math.min(bytes.length, at + 1 + random.nextInt(longest));
      parser.feed(ByteBuffer.wrap(Arrays.copyOfRange(bytes, at, end)));
      at = end;
    }
    parser.finish();
    return parts.all;
  }

  private static final class Collected implements PartSink {
    final List<String> all = new ArrayList<>();
    final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private String head = "";

    @Override
    public void begin(PartHead part) {
      head = part.name() + "|" + part.fileName() + "|" + part.contentType() + "|";
      content.reset();
    }

    @Override
    public void content(byte[] bytes, int from, int length) {
      content.write(bytes, from, length);
    }

    @Override
    public void end() {
      all.add(head + content.toString(StandardCharsets.UTF_8));
    }
  }
}
