package org.palimpsest.store.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.palimpsest.store.internal.RowBlocks;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the table {@code content}. What is read is checked against its hash. */
final class ContentTable {
  private record Row(long id, String text) {}

  private ContentTable() {}

  static ContentRef put(JdbcClient sql, EncodedContent content) {
    long id = insert(sql, content).orElseGet(() -> find(sql, content).orElseThrow());
    return new ContentRef(id, content.size, content.sha1);
  }

  private static Optional<Long> insert(JdbcClient sql, EncodedContent content) {
    return sql.sql(
            """
            INSERT INTO content (hash, sha1, size, codec, data) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (hash) DO NOTHING RETURNING id\
            """)
        .params(content.hash, content.sha1, content.size, content.codec.number, content.data)
        .query((rs, n) -> rs.getLong(1))
        .optional();
  }

  /** Keeps texts, many with one statement, and gives their ids in the same order. */
  static List<Long> putAll(JdbcClient sql, List<EncodedContent> contents) {
    Map<ByteBuffer, EncodedContent> distinct = new LinkedHashMap<>();
    contents.forEach(content -> distinct.putIfAbsent(content.key(), content));
    Map<ByteBuffer, Long> ids = HashMap.newHashMap(distinct.size());
    // In one order whoever writes, so that no two wait for each other.
    List<Object[]> rows =
        distinct.values().stream()
            .sorted(Comparator.comparing(EncodedContent::key))
            .map(EncodedContent::row)
            .toList();
    RowBlocks.each(
        rows,
        (block, values) ->
            sql.sql(
                    "INSERT INTO content (hash, sha1, size, codec, data) VALUES "
                        + block
                        + " ON CONFLICT (hash) DO NOTHING RETURNING hash, id")
                .params(values)
                .query((rs, n) -> ids.put(ByteBuffer.wrap(rs.getBytes(1)), rs.getLong(2)))
                .list());
    List<byte[]> known =
        distinct.keySet().stream()
            .filter(key -> !ids.containsKey(key))
            .map(ByteBuffer::array)
            .toList();
    for (List<byte[]> batch : Batches.of(known)) {
      sql.sql(
              "SELECT hash, id FROM content WHERE hash IN (%s)"
                  .formatted(Batches.marks("?", batch.size())))
          .params(batch)
          .query((rs, n) -> ids.put(ByteBuffer.wrap(rs.getBytes(1)), rs.getLong(2)))
          .list();
    }
    return contents.stream()
        .map(content -> Objects.requireNonNull(ids.get(content.key())))
        .toList();
  }

  static Optional<Long> find(JdbcClient sql, EncodedContent content) {
    return sql.sql("SELECT id FROM content WHERE hash = ?")
        .param(content.hash)
        .query((rs, n) -> rs.getLong(1))
        .optional();
  }

  /** The texts that were found, by id. */
  static Map<Long, String> texts(JdbcClient sql, List<Long> ids) {
    List<Long> asked = padded(ids);
    String marks = String.join(", ", Collections.nCopies(asked.size(), "?"));
    return sql
        .sql("SELECT id, hash, size, codec, data FROM content WHERE id IN (" + marks + ")")
        .params(asked)
        .query(ContentTable::row)
        .list()
        .stream()
        .collect(Collectors.toMap(Row::id, Row::text));
  }

  /** Reads every text, of which one at a time is in memory, and gives their number. */
  static long check(JdbcClient sql) {
    var texts = new AtomicLong();
    sql.sql("SELECT id, hash, size, codec, data FROM content ORDER BY id")
        .query(rs -> {
          row(rs, 0);
          texts.incrementAndGet();
        });
    return texts.get();
  }

  /** The same for some of them; see {@link ContentCheck#some}. */
  static OptionalLong check(JdbcClient sql, long after, int limit, Consumer<String> damaged) {
    var last = new AtomicLong(after);
    sql.sql("SELECT id, hash, size, codec, data FROM content WHERE id > ? ORDER BY id LIMIT ?")
        .params(after, limit)
        .query(rs -> {
          last.set(rs.getLong(1));
          try {
            row(rs, 0);
          } catch (DamagedContentException e) {
            damaged.accept(String.valueOf(e.getMessage()));
          }
        });
    return last.get() == after ? OptionalLong.empty() : OptionalLong.of(last.get());
  }

  /** Repeats the last id up to a power of two, so that few different statements have to be kept. */
  private static List<Long> padded(List<Long> ids) {
    var padded = new ArrayList<>(ids);
    while (Integer.bitCount(padded.size()) != 1) {
      padded.add(ids.getLast());
    }
    return padded;
  }

  private static Row row(ResultSet rs, int number) throws SQLException {
    long id = rs.getLong(1);
    byte[] bytes = decoded(id, rs);
    if (!Arrays.equals(EncodedContent.hash(bytes), rs.getBytes(2))) {
      throw new DamagedContentException(
          id, "does not have the hash under which it was stored", null);
    }
    return new Row(id, new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] decoded(long id, ResultSet rs) throws SQLException {
    try {
      return Codec.of(rs.getInt(4)).decode(rs.getBytes(5), rs.getInt(3));
    } catch (RuntimeException e) {
      throw new DamagedContentException(id, "cannot be decoded", e);
    }
  }
}
