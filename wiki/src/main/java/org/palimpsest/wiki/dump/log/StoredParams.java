package org.palimpsest.wiki.dump.log;

import static org.palimpsest.wiki.dump.log.RenamedParam.same;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.TitleParser;

/**
 * Which parameters the log entries of each kind have in dumps. The number before a name is the
 * place that the value has in MediaWiki's sentences, where the first three are taken.
 */
final class StoredParams {
  private final TitleParser titles;

  StoredParams(TitleParser titles) {
    this.titles = titles;
  }

  /** Those of entries of this kind, in the order of dumps; none where all are the same there. */
  List<StoredParam> of(String type, String action) {
    return switch (type) {
      case "move" ->
          List.of(
              new TitleParam("4::target", "target", titles),
              ValueForms.flagAsText("5::noredir", "suppressredirect"));
      case "protect" ->
          action.equals("move_prot")
              ? List.of(new TitleParam("4::oldtitle", "oldtitle", titles))
              : List.of(
                  same("4::description", "description"),
                  same("5:bool:cascade", "cascade"),
                  ValueForms.maps(
                      "details",
                      "details",
                      protection -> withEnd(protection, StoredParams::ourEnd),
                      protection -> withEnd(protection, StoredParams::storedEnd)));
      case "delete", "suppress" -> ofDeletion(type, action);
      case "block" -> ofBlock();
      case "rights" ->
          List.of(
              ValueForms.listOfWords("4::oldgroups", "oldgroups"),
              ValueForms.listOfWords("5::newgroups", "newgroups"),
              new GroupEndsParam("oldgroups", "oldmetadata"),
              new GroupEndsParam("newgroups", "newmetadata"));
      case "patrol" ->
          List.of(
              ValueForms.numberAsText("4::curid", "curid"),
              ValueForms.numberAsText("5::previd", "previd"),
              ValueForms.flagAsNumber("6::auto", "auto"));
      case "tag" ->
          List.of(
              same("4::revid", "revid"),
              same("5::logid", "logid"),
              same("6:list:tagsAdded", "tagsAdded"),
              same("7:number:tagsAddedCount", "tagsAddedCount"),
              same("8:list:tagsRemoved", "tagsRemoved"),
              same("9:number:tagsRemovedCount", "tagsRemovedCount"));
      case "managetags" -> List.of(same("4::tag", "tag"), same("5:number:count", "count"));
      case "merge" ->
          List.of(
              new TitleParam("4::dest", "dest", titles),
              ValueForms.time("5::mergepoint", "mergepoint"),
              same("6::mergerevid", "mergerevid"));
      case "newusers" -> List.of(same("4::userid", "userid"));
      case "contentmodel" ->
          List.of(same("4::oldmodel", "oldmodel"), same("5::newmodel", "newmodel"));
      case "pagelang" ->
          List.of(same("4::oldlanguage", "oldlanguage"), same("5::newlanguage", "newlanguage"));
      case "import" ->
          List.of(
              same("4:number:count", "count"),
              new TitleParam("5:title-link:interwiki", "interwiki", titles));
      case "upload" -> List.of(ValueForms.time("img_timestamp", "img_timestamp"));
      default -> List.of();
    };
  }

  private List<StoredParam> ofDeletion(String type, String action) {
    return switch (action) {
      case "restore" -> List.of(same(":assoc:count", "count"));
      case "revision", "event" ->
          List.of(
              same("4::type", "type"),
              same("5::ids", "ids"),
              new HiddenFieldsParam("6::ofield", "old"),
              new HiddenFieldsParam("7::nfield", "new"));
      default -> type.equals("suppress") && !action.equals("delete") ? ofBlock() : List.of();
    };
  }

  private List<StoredParam> ofBlock() {
    return List.of(
        same("5::duration", "duration"),
        ValueForms.words("6::flags", "flags"),
        new ClosedParam(titles),
        same("sitewide", "sitewide"));
  }

  private static @Nullable Object ourEnd(@Nullable Object end) {
    return ValueForms.INFINITY.equals(end) ? "infinite" : ValueForms.ourTime(end);
  }

  private static @Nullable Object storedEnd(@Nullable Object end) {
    return "infinite".equals(end) ? ValueForms.INFINITY : ValueForms.storedTime(end);
  }

  private static Map<String, @Nullable Object> withEnd(
      Map<String, @Nullable Object> protection, RenamedParam.Form form) {
    protection.computeIfPresent("expiry", (key, end) -> form.apply(end));
    return protection;
  }
}
