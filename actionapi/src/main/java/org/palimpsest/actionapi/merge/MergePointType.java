package org.palimpsest.actionapi.merge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palimpsest.actionapi.params.ParamContext;
import org.palimpsest.actionapi.params.ParamType;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.wiki.merge.MergePoint;

/**
 * From or up to where a history is merged: a time, or as in newer versions of MediaWiki a time and
 * the id of a revision of that second, {@code 2031-04-01T09:30:00Z|152}.
 */
final class MergePointType implements ParamType<MergePointType.Point> {
  static final MergePointType INSTANCE = new MergePointType();

  /**
   * What was sent and what it means.
   *
   * @param text what was sent
   */
  record Point(String text, MergePoint point) {}

  private MergePointType() {}

  @Override
  public Parsed<Point> parse(String text, String name, ParamContext context) {
    int bar = text.indexOf('|');
    String time = bar < 0 ? text : text.substring(0, bar);
    Optional<Instant> parsed = Timestamps.parse(time, context.now());
    String id = bar < 0 ? "" : text.substring(bar + 1);
    return parsed.isPresent() && (bar < 0 || id.matches("[0-9]{1,18}"))
        ? Parsed.good(
            new Point(text, new MergePoint(parsed.get(), bar < 0 ? null : Long.valueOf(id))))
        : Parsed.bad(
            Message.of("paramvalidator-badtimestamp", Message.plain(name), Message.plain(text)));
  }

  @Override
  public List<String> errors() {
    return List.of("badtimestamp");
  }

  @Override
  public String wireName() {
    return "timestamp";
  }

  @Override
  public String textOf(Point value) {
    return value.text();
  }
}
