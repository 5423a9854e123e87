package org.palimpsest.actionapi.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.action.Action;
import org.palimpsest.actionapi.action.Answer;
import org.palimpsest.actionapi.action.CacheMode;
import org.palimpsest.actionapi.action.Call;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.Database;

/** {@code action=query} (spec: api-framework.md, sections 15 to 17). */
public final class QueryAction implements Action {
  private static final Param<Boolean> INDEX_PAGE_IDS = Param.bool("indexpageids");
  private static final Param<String> CONTINUE = Param.string("continue");
  private static final Param<Boolean> RAW_CONTINUE = Param.bool("rawcontinue");
  private static final Param<List<String>> TITLES = Param.string("titles").multi();
  private static final Param<List<Long>> PAGE_IDS = Param.integer("pageids").multi();
  private static final Param<List<Long>> REVISION_IDS = Param.integer("revids").multi();
  private static final Param<String> GENERATOR = Param.string("generator");
  private static final Param<Boolean> CONVERT_TITLES = Param.bool("converttitles");

  private static final List<Param<?>> SOURCES = List.of(TITLES, PAGE_IDS, REVISION_IDS);

  private final Database database;
  private final TitleParser titles;
  private final List<Param<List<QueryModule>>> moduleParams;
  private final List<QueryModule> parts;
  private final Declaration declaration;

  /** The action with these modules. */
  public QueryAction(Database database, TitleParser titles, List<QueryModule> modules) {
    this.database = database;
    this.titles = titles;
    this.parts = List.copyOf(modules);
    this.moduleParams =
        List.of(
            choice("prop", modules, QueryModule.Kind.PROP),
            choice("list", modules, QueryModule.Kind.LIST),
            choice("meta", modules, QueryModule.Kind.META));
    List<Param<?>> params = new ArrayList<>(moduleParams);
    params.addAll(
        List.of(
            INDEX_PAGE_IDS,
            CONTINUE,
            RAW_CONTINUE,
            TITLES,
            PAGE_IDS,
            REVISION_IDS,
            GENERATOR,
            CONVERT_TITLES));
    this.declaration = Declaration.of("query", params);
  }

  private static Param<List<QueryModule>> choice(
      String name, List<QueryModule> modules, QueryModule.Kind kind) {
    Map<String, QueryModule> byName = new LinkedHashMap<>();
    for (QueryModule module : modules) {
      if (module.kind() == kind) {
        byName.put(module.declaration().name(), module);
      }
    }
    return Param.choice(name, byName).multi();
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public List<QueryModule> parts() {
    return parts;
  }

  @Override
  public boolean reads(Call call) {
    return call.isSent(TITLES)
        || call.isSent(PAGE_IDS)
        || call.isSent(REVISION_IDS)
        || modules(call).stream().anyMatch(module -> module.declaration().reads());
  }

  @Override
  public CacheMode cacheMode(Call call) {
    CacheMode mode = CacheMode.PUBLIC;
    for (QueryModule module : modules(call)) {
      mode = mode.and(module.cacheMode());
    }
    return mode;
  }

  @Override
  public Answer execute(Call call) {
    String sent = call.find(CONTINUE);
    Continuation continuation = sent == null ? Continuation.START : Continuation.parse(sent);
    if (continuation == null) {
      return Answer.refused(
          ApiError.of(
              "badcontinue",
              "The value of \"continue\" must be one that an earlier answer of this query gave."));
    }
    ApiError sources = severalSources(call);
    if (sources != null) {
      return Answer.refused(sources);
    }
    String generator = call.find(GENERATOR);
    if (generator != null) {
      // None can generate pages yet; passing over the wish would look like a list without pages.
      return Answer.refused(
          ApiError.of("badgenerator", "No module can be a generator: %s.".formatted(generator)));
    }
    PageSet pages = continuation.skipProps() ? PageSet.empty() : pages(call);
    return new QueryRun(call, pages, continuation, call.get(RAW_CONTINUE), call.get(INDEX_PAGE_IDS))
        .run(modules(call));
  }

  private List<QueryModule> modules(Call call) {
    List<QueryModule> modules = new ArrayList<>();
    for (Param<List<QueryModule>> param : moduleParams) {
      modules.addAll(call.getOrEmpty(param));
    }
    return modules;
  }

  private static @Nullable ApiError severalSources(Call call) {
    Param<?> first = null;
    for (Param<?> source : SOURCES) {
      if (call.isSent(source)) {
        if (first != null) {
          return ApiError.of(
              "multisource",
              "The parameter \"%s\" cannot go together with \"%s\"."
                  .formatted(source.name(), first.name()));
        }
        first = source;
      }
    }
    return null;
  }

  private PageSet pages(Call call) {
    PageSetBuilder builder = new PageSetBuilder(database, titles, call.context().errorWording());
    if (call.isSent(TITLES)) {
      return builder.ofTitles(
          SentTitle.of(call.getOrEmpty(TITLES), call.context().parameters().get(TITLES.name())),
          modules(call).stream().anyMatch(QueryModule::readsLatest));
    }
    if (call.isSent(PAGE_IDS)) {
      return builder.ofIds(call.getOrEmpty(PAGE_IDS));
    }
    if (call.isSent(REVISION_IDS)) {
      return builder.ofRevisions(call.getOrEmpty(REVISION_IDS));
    }
    return PageSet.empty();
  }
}
