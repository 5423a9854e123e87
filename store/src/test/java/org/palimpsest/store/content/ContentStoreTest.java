package org.palimpsest.store.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

final class ContentStoreTest {
  private final ContentStore store = new ContentStore(1_000_000);

  @EveryEngine
  void every_text_comes_back_as_it_was(Database database) {
    for (String text : List.of("", "x", "é\u0000\n", "wiki text ".repeat(100_000), noise(50_000))) {
      ContentRef ref = put(database, text);
      assertThat(ref.size()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
      assertThat(read(database, ref.id())).isEqualTo(text);
      assertThat(cold(database, ref.id())).isEqualTo(text);
    }
  }

  @EveryEngine
  void clients_see_the_sha1_of_the_text(Database database) {
    assertThat(put(database, "abc").sha1()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
  }

  @EveryEngine
  void equal_texts_are_kept_once(Database database) {
    ContentRef first = put(database, "the same");
    ContentRef second = put(database, "the same");
    ContentRef other = put(database, "another");
    assertThat(second).isEqualTo(first);
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(count(database)).isEqualTo(2);
  }

  @EveryEngine
  void a_text_is_compressed_when_that_makes_it_smaller(Database database) {
    long words = put(database, "wiki text ".repeat(1000)).id();
    long noise = put(database, "0123456789").id();
    assertThat(kept(database, words)).isLessThan(1000);
    assertThat(kept(database, noise)).isEqualTo(10);
  }

  @EveryEngine
  void many_texts_are_read_at_once(Database database) {
    List<Long> ids = IntStream.range(0, 13).mapToObj(i -> put(database, "text " + i).id()).toList();
    read(database, ids.get(4));
    Map<Long, String> texts = database.read(sql -> store.texts(sql, ids));
    assertThat(texts).hasSize(13);
    for (int i = 0; i < ids.size(); i++) {
      assertThat(texts).containsEntry(ids.get(i), "text " + i);
    }
    Map<Long, String> none = database.read(sql -> store.texts(sql, List.of()));
    assertThat(none).isEmpty();
  }

  @EveryEngine
  void changed_bytes_are_noticed_and_named(Database database) {
    long id = put(database, "true words").id();
    corrupt(
        database,
        "UPDATE content SET data = ? WHERE id = ?",
        "tampered w".getBytes(StandardCharsets.UTF_8),
        id);
    assertThatThrownBy(() -> cold(database, id))
        .isInstanceOf(DamagedContentException.class)
        .hasMessageContaining("content " + id);
  }

  @EveryEngine
  void a_compressed_text_that_cannot_be_unpacked_is_noticed(Database database) {
    long id = put(database, "wiki text ".repeat(100)).id();
    corrupt(database, "UPDATE content SET data = ? WHERE id = ?", new byte[] {1, 2, 3}, id);
    assertThatThrownBy(() -> cold(database, id)).isInstanceOf(DamagedContentException.class);
  }

  @EveryEngine
  void a_missing_text_is_an_error(Database database) {
    assertThatThrownBy(() -> read(database, 77))
        .isInstanceOf(DamagedContentException.class)
        .hasMessage("content 77 is missing");
  }

  @EveryEngine
  void the_cache_never_holds_what_was_undone(Database database) {
    long undone =
        database.write(tx -> {
          long id = store.put(tx.sql(), EncodedContent.of("undone")).id();
          assertThat(store.text(tx.sql(), id)).isEqualTo("undone");
          tx.discard();
          return id;
        });
    assertThatThrownBy(() -> read(database, undone)).isInstanceOf(DamagedContentException.class);
    long kept = put(database, "kept").id(); // on SQLite it has the same id
    assertThat(read(database, kept)).isEqualTo("kept");
  }

  private ContentRef put(Database database, String text) {
    return database.write(tx -> store.put(tx.sql(), text.getBytes(StandardCharsets.UTF_8)));
  }

  private String read(Database database, long id) {
    return database.read(sql -> store.text(sql, id));
  }

  private static String cold(Database database, long id) {
    return database.read(sql -> new ContentStore(0).text(sql, id));
  }

  private static void corrupt(Database database, String update, Object... params) {
    database.write(tx -> tx.sql().sql(update).params(params).update());
  }

  private static long count(Database database) {
    return database.read(
        sql -> sql.sql("SELECT count(*) FROM content").query((rs, n) -> rs.getLong(1)).single());
  }

  private static int kept(Database database, long id) {
    return database.read(sql ->
        sql.sql("SELECT data FROM content WHERE id = ?")
            .param(id)
            .query((rs, n) -> rs.getBytes(1).length)
            .single());
  }

  private static String noise(int length) {
    return new Random(20)
        .ints(length, 0, 0xD800)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
