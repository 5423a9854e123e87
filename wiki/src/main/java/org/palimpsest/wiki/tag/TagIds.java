package org.palimpsest.wiki.tag;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palimpsest.model.tag.SoftwareTag;
import org.palimpsest.store.Database;
import org.palimpsest.store.tag.TagTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ids of tags. Those of the software are defined once, when the wiki starts, and remembered.
 */
public final class TagIds {
  private final Map<String, Long> software;

  private TagIds(Map<String, Long> software) {
    this.software = software;
  }

  /** Defines the software's tags where they are missing. */
  public static TagIds load(Database database) {
    return new TagIds(
        database.write(tx ->
            Stream.of(SoftwareTag.values())
                .map(SoftwareTag::wire)
                .collect(
                    Collectors.toUnmodifiableMap(
                        name -> name, name -> TagTable.idOf(tx.sql(), name)))));
  }

  /** The id of a tag, which is defined if need be; inside a transaction. */
  public long of(JdbcClient sql, String name) {
    Long known = software.get(name);
    return known != null ? known : TagTable.idOf(sql, name);
  }
}
