package org.palimpsest.store.seek;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * The columns that a query reads when some parts are asked for. Immutable.
 *
 * @param <E> the parts
 */
public final class Selection<E extends Enum<E>> {
  private final String text;
  private final Map<E, Integer> places;

  Selection(String text, Map<E, Integer> places) {
    this.text = text;
    this.places = places;
  }

  /** The query up to its conditions. */
  public String text() {
    return text;
  }

  /** Where the first column of a part stands, counted from 1; 0 when the part is not read. */
  public int at(E part) {
    return places.getOrDefault(part, 0);
  }

  /** The number in the first column of a part; 0 when it is null or not read. */
  public long number(ResultSet rs, E part) throws SQLException {
    int at = at(part);
    return at == 0 ? 0 : rs.getLong(at);
  }

  /** The text in the first column of a part; another one when it is not read. */
  public String text(ResultSet rs, E part, String unread) throws SQLException {
    int at = at(part);
    return at == 0 ? unread : rs.getString(at);
  }
}
