package org.palimpsest.actionapi.site;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.WireName;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.file.FileAddress;
import org.palimpsest.wiki.setting.Settings;

/**
 * {@code meta=filerepoinfo}: where files come from (spec: query-modules.md, section 11). There is
 * one place, the wiki itself.
 */
public record FileRepoInfoQuery(Settings settings) implements QueryModule {
  /** What can be asked of a place, in the order in which it is answered. */
  private enum Property implements WireName {
    NAME("name"),
    DISPLAY_NAME("displayname"),
    ROOT_URL("rootUrl"),
    LOCAL("local"),
    URL("url"),
    THUMB_URL("thumbUrl"),
    INITIAL_CAPITAL("initialCapital"),
    SCRIPT_DIR_URL("scriptDirUrl"),
    CAN_UPLOAD("canUpload");

    private final String wireName;

    Property(String wireName) {
      this.wireName = wireName;
    }

    @Override
    public String wireName() {
      return wireName;
    }
  }

  private static final Param<List<Property>> PROP =
      Param.choice("prop", Property.class)
          .multi()
          .defaults(
              Stream.of(Property.values())
                  .sorted(Comparator.comparing(Property::wireName))
                  .toList());

  private static final Declaration DECLARATION =
      Declaration.ofMeta("filerepoinfo", "fri", PROP)
          .cached(CacheMode.PUBLIC)
          .example("action=query&meta=filerepoinfo&friprop=name|displayname");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    ObjectNode repository = new ObjectNode();
    call.choices(PROP, Property.class).forEach(property -> put(repository, property));
    return QueryAnswer.of("repos", new ListNode("repo").add(repository));
  }

  private void put(ObjectNode into, Property property) {
    String name = property.wireName();
    switch (property) {
      case NAME -> into.put(name, "local");
      case DISPLAY_NAME -> into.put(name, settings.site().name());
      case ROOT_URL, URL -> into.put(name, FileAddress.ROOT);
      case LOCAL, INITIAL_CAPITAL -> into.flag(name, true);
      case THUMB_URL -> into.put(name, FileAddress.ROOT + "/thumb");
      case SCRIPT_DIR_URL -> into.put(name, "/w");
      case CAN_UPLOAD -> into.flag(name, settings.upload().enabled());
    }
  }
}
