package org.palimpsest.actionapi.tag;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.tag.TagReader;
import org.palimpsest.wiki.tag.TagSource;
import org.palimpsest.wiki.tag.TagView;

/** {@code list=tags} (spec: edit-and-history.md, section 8). */
public record TagsQuery(TagReader reader, SiteMessages messages) implements QueryModule {
  private static final Param<List<TagProperty>> PROP =
      Param.choice("prop", TagProperty.class).multi().defaults(List.of());

  private static final Set<TagProperty> IN_WORDS =
      EnumSet.of(TagProperty.DISPLAYNAME, TagProperty.DESCRIPTION);

  private static final PagedList<TagView, String> LIST =
      new PagedList<>(
          "tag", ContinueParam.of(ListParams.CONTINUE, PlaceFormat.TEXT), TagView::name);

  private static final Declaration DECLARATION =
      Declaration.ofList("tags", "tg", ListParams.CONTINUE, ListParams.LIMIT, PROP)
          .cached(CacheMode.ANONYMOUS)
          .example("action=query&list=tags&tgprop=displayname|description|hitcount|defined");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<TagProperty> properties = call.choices(PROP, TagProperty.class);
    Parsed<Slice<TagView, String>> read =
        LIST.place(call)
            .map(place ->
                reader.list(
                    new Window<>(Direction.NEWER, place.orElse(null), null, ListParams.limit(call)),
                    properties.contains(TagProperty.HITCOUNT)));
    TagWords words =
        read instanceof Parsed.Good<Slice<TagView, String>>(Slice<TagView, String> tags)
                && !Collections.disjoint(properties, IN_WORDS)
            ? TagWords.of(tags.items(), messages, call.context().language())
            : null;
    return LIST.answer(call, read, tag -> node(tag, properties, words));
  }

  private static ObjectNode node(
      TagView tag, Set<TagProperty> properties, @Nullable TagWords words) {
    ObjectNode node = new ObjectNode().put("name", tag.name());
    if (words != null && properties.contains(TagProperty.DISPLAYNAME)) {
      putWords(node, "displayname", words.nameOf(tag));
    }
    if (words != null && properties.contains(TagProperty.DESCRIPTION)) {
      putWords(node, "description", words.descriptionOf(tag));
    }
    if (properties.contains(TagProperty.HITCOUNT)) {
      node.put("hitcount", tag.hits());
    }
    if (properties.contains(TagProperty.DEFINED)) {
      node.flag("defined", !tag.sources().isEmpty());
    }
    if (properties.contains(TagProperty.SOURCE)) {
      node.put(
          "source", ListNode.ofTexts("_v", tag.sources().stream().map(TagsQuery::wire).toList()));
    }
    if (properties.contains(TagProperty.ACTIVE)) {
      node.flag("active", tag.active());
    }
    return node;
  }

  private static void putWords(ObjectNode node, String key, @Nullable String words) {
    if (words == null) {
      node.flag(key, false);
    } else {
      node.put(key, words);
    }
  }

  private static String wire(TagSource source) {
    return source.name().toLowerCase(Locale.ROOT);
  }
}
