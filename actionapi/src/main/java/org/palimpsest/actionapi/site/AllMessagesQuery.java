package org.palimpsest.actionapi.site;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.NameParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.language.Languages;
import org.palimpsest.wiki.setting.SiteSettings;
import org.palimpsest.wiki.site.MessageExpansion;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.site.Placeholders;
import org.palimpsest.wiki.site.SiteMessage;
import org.palimpsest.wiki.site.SiteMessages;

/**
 * {@code meta=allmessages}: the words of the wiki as people of the wiki have left them (spec:
 * query-modules.md, section 8).
 */
public record AllMessagesQuery(SiteMessages messages, SiteSettings settings, TitleParser titles)
    implements QueryModule {
  private enum Property {
    DEFAULT
  }

  private enum Customised {
    ALL,
    MODIFIED,
    UNMODIFIED
  }

  private static final String ALL = "*";

  /** The page on which a message is thought to stand when nothing else is said. */
  private static final String API = "API";

  private static final Param<List<String>> MESSAGES =
      Param.string("messages").defaults(ALL).multi();
  private static final Param<List<Property>> PROP = Param.choice("prop", Property.class).multi();
  private static final Param<Boolean> ENABLE_PARSER = Param.bool("enableparser");
  private static final Param<Boolean> NO_CONTENT = Param.bool("nocontent");
  private static final Param<Boolean> INCLUDE_LOCAL = Param.bool("includelocal");
  private static final Param<List<String>> ARGS =
      Param.string("args").multi(new MultiType.Rules(50, 500, true, null));
  private static final Param<String> FILTER = Param.string("filter");
  private static final Param<Customised> CUSTOMISED =
      Param.choice("customised", Customised.class).defaults(Customised.ALL);
  private static final Param<String> LANG = Param.string("lang");
  private static final Param<String> TITLE = Param.string("title");
  private static final PagedList<Map.Entry<String, String>, String> LIST =
      new PagedList<>(
          "message", ContinueParam.of(NameParams.FROM, PlaceFormat.TEXT), Map.Entry::getKey);

  /** Without {@code amlang} the words are in the reader's language. */
  private static final Declaration DECLARATION =
      Declaration.ofMeta(
              "allmessages",
              "am",
              MESSAGES,
              PROP,
              ENABLE_PARSER,
              NO_CONTENT,
              INCLUDE_LOCAL,
              ARGS,
              FILTER,
              CUSTOMISED,
              LANG,
              NameParams.FROM,
              NameParams.TO,
              TITLE,
              NameParams.PREFIX)
          .cached(CacheMode.ANONYMOUS)
          .example("action=query&meta=allmessages&ammessages=january|mainpage&amlang=da")
          .example("action=query&meta=allmessages&amprefix=group-&amprop=default");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    String language =
        Optional.ofNullable(call.find(LANG))
            .flatMap(Languages::code)
            .orElseGet(() -> call.context().language());
    String page = call.find(TITLE);
    if (call.get(ENABLE_PARSER)
        && page != null
        && !(titles.parse(page) instanceof ParsedTitle.Local)) {
      return QueryAnswer.refused(ListErrors.invalidTitle(page));
    }
    MessageExpansion expansion =
        call.get(ENABLE_PARSER)
            ? new MessageExpansion(language, settings.name(), page == null ? API : page)
            : null;
    Set<String> overridden =
        call.get(CUSTOMISED) == Customised.ALL ? Set.of() : messages.overridden(language);
    Map<String, String> keys = keys(call, overridden);
    Map<String, SiteMessage> found =
        messages.find(new LinkedHashSet<>(keys.values()), language).stream()
            .collect(Collectors.toMap(SiteMessage::key, Function.identity()));
    return LIST.answer(
        call,
        Parsed.good(new Slice<>(List.copyOf(keys.entrySet()), null)),
        name ->
            node(
                call,
                name.getKey(),
                Objects.requireNonNull(found.get(name.getValue())),
                expansion));
  }

  /** The keys of the messages to be shown, by the names by which they are asked for, in order. */
  private Map<String, String> keys(QueryCall call, Set<String> overridden) {
    Customised customised = call.get(CUSTOMISED);
    Map<String, String> keys = new LinkedHashMap<>();
    for (String name :
        range(matching(call), call.find(NameParams.FROM), call.find(NameParams.TO))) {
      String key = Overrides.key(name);
      if (customised == Customised.ALL
          || overridden.contains(key) == (customised == Customised.MODIFIED)) {
        keys.put(name, key);
      }
    }
    return keys;
  }

  /** From the name that is just {@code from} until one comes after {@code to}. */
  private static List<String> range(
      List<String> names, @Nullable String from, @Nullable String to) {
    Stream<String> begun =
        from == null ? names.stream() : names.stream().dropWhile(name -> !name.equals(from));
    return to == null ? begun.toList() : begun.takeWhile(name -> name.compareTo(to) <= 0).toList();
  }

  private List<String> matching(QueryCall call) {
    String prefix = call.find(NameParams.PREFIX);
    String filter = call.find(FILTER);
    return candidates(call).stream()
        .filter(name -> prefix == null || name.startsWith(prefix))
        .filter(name -> filter == null || name.contains(filter))
        .toList();
  }

  private Collection<String> candidates(QueryCall call) {
    List<String> named = call.getOrEmpty(MESSAGES);
    if (!named.contains(ALL)) {
      return named;
    }
    SortedSet<String> all = new TreeSet<>(messages.keys());
    if (call.get(INCLUDE_LOCAL)) {
      all.addAll(messages.overridden(settings.language()));
    }
    return all;
  }

  private static ObjectNode node(
      QueryCall call, String name, SiteMessage message, @Nullable MessageExpansion expansion) {
    ObjectNode node = new ObjectNode().put("name", name).put("normalizedname", message.key());
    if (call.get(CUSTOMISED) == Customised.MODIFIED) {
      node.flag("customised", true);
    }
    String text = message.text();
    if (text == null) {
      return node.flag("missing", true);
    }
    String filled = Placeholders.fill(text, call.getOrEmpty(ARGS));
    String shown = expansion == null ? filled : expansion.of(filled);
    if (!call.get(NO_CONTENT)) {
      node.content("content", shown);
    }
    if (call.getOrEmpty(PROP).contains(Property.DEFAULT)) {
      String standard = message.standard();
      if (standard == null) {
        node.flag("defaultmissing", true);
      } else if (!standard.equals(shown)) {
        node.put("default", standard);
      }
    }
    return node;
  }
}
