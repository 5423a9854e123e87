package org.palimpsest.actionapi.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.module.QueryKind;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.dump.DumpSchema;
import org.palimpsest.wiki.export.Dump;
import org.palimpsest.wiki.export.ExportOutcome;
import org.palimpsest.wiki.export.Exporter;

/** {@code action=query} (spec: api-framework.md, sections 15 to 17). Thread-safe. */
public final class QueryAction implements ActionModule {
  private static final Param<Boolean> INDEX_PAGE_IDS = Param.bool("indexpageids");
  private static final Param<Boolean> EXPORT = Param.bool("export");
  private static final Param<Boolean> EXPORT_ALONE = Param.bool("exportnowrap");
  private static final Param<DumpSchema> EXPORT_SCHEMA =
      Param.choice("exportschema", schemas()).defaults(DumpSchema.CURRENT);
  private static final Param<Boolean> INTERWIKI_URLS = Param.bool("iwurl");
  private static final Param<String> CONTINUE = Param.string("continue");
  private static final Param<Boolean> RAW_CONTINUE = Param.bool("rawcontinue");

  private static final List<Param<?>> EXPORTS =
      List.of(EXPORT, EXPORT_ALONE, EXPORT_SCHEMA, INTERWIKI_URLS);

  private final PageSets pageSets;
  private final Exporter exporter;
  private final List<Param<List<QueryModule>>> moduleParams;
  private final List<QueryModule> parts;
  private final Declaration declaration;

  /**
   * The action with these modules.
   *
   * @param pageSets finds pages, also with these modules
   */
  public QueryAction(PageSets pageSets, Exporter exporter, List<QueryModule> modules) {
    this.pageSets = pageSets;
    this.exporter = exporter;
    this.parts = List.copyOf(modules);
    this.moduleParams =
        List.of(
            choice("prop", modules, QueryKind.PROP),
            choice("list", modules, QueryKind.LIST),
            choice("meta", modules, QueryKind.META));
    List<Param<?>> params = new ArrayList<>(moduleParams);
    params.addAll(List.of(INDEX_PAGE_IDS));
    params.addAll(EXPORTS);
    params.addAll(List.of(CONTINUE, RAW_CONTINUE));
    params.addAll(pageSets.params());
    this.declaration =
        Declaration.of("query", params)
            .example("action=query&prop=revisions&meta=siteinfo&titles=Main_Page&continue=")
            .example("action=query&generator=recentchanges&prop=revisions");
  }

  private static Param<List<QueryModule>> choice(
      String name, List<QueryModule> modules, QueryKind kind) {
    Map<String, QueryModule> byName = new LinkedHashMap<>();
    for (QueryModule module : modules) {
      if (module.kind() == kind) {
        byName.put(module.declaration().name(), module);
      }
    }
    return Param.choice(name, byName).multi();
  }

  private static Map<String, DumpSchema> schemas() {
    Map<String, DumpSchema> schemas = new LinkedHashMap<>();
    for (DumpSchema schema : DumpSchema.values()) {
      schemas.put(schema.version(), schema);
    }
    return schemas;
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public List<QueryModule> parts() {
    return parts;
  }

  /** A call of nothing but {@code meta} modules can do without the right to read. */
  @Override
  public boolean reads(Call call) {
    return moduleParams.stream().limit(2).anyMatch(call::isSent)
        || Stream.concat(EXPORTS.stream(), pageSets.params().stream()).anyMatch(call::isSent)
        || modules(call).stream().anyMatch(module -> module.declaration().reads());
  }

  @Override
  public CacheMode cacheMode(Call call) {
    QueryModule generator = pageSets.generator(call);
    CacheMode mode = generator == null ? CacheMode.PUBLIC : generator.declaration().cache();
    for (QueryModule module : modules(call)) {
      mode = mode.and(module.declaration().cache());
    }
    return mode;
  }

  @Override
  public Answer execute(Call call) {
    String sent = call.find(CONTINUE);
    Continuation continuation = sent == null ? Continuation.START : Continuation.parse(sent);
    if (continuation == null) {
      return Answer.refused(ApiError.of(Message.of("apierror-badcontinue")).at("main"));
    }
    List<QueryModule> modules = modules(call);
    PageSets.Wish wish =
        new PageSets.Wish(
            modules.stream().anyMatch(QueryModule::readsLatest), call.get(INTERWIKI_URLS));
    return switch (continuation.pagesDone() ? pageSets.skip(call) : pageSets.find(call, wish)) {
      case PageSets.Found.Refused(ApiError error) -> Answer.refused(error);
      case PageSets.Found.Set(PageSet pages, GeneratorProgress place) -> {
        Progress progress = new Progress(continuation, call.context().parameters(), place);
        yield call.get(EXPORT) && !continuation.pagesDone()
            ? runWithExport(call, pages, progress)
            : run(call, pages, progress, new ObjectNode());
      }
    };
  }

  private Answer run(Call call, PageSet pages, Progress progress, ObjectNode asides) {
    return new QueryRun(call, pages, progress, call.get(INDEX_PAGE_IDS), asides)
        .run(modules(call), call.get(RAW_CONTINUE));
  }

  private Answer runWithExport(Call call, PageSet pages, Progress progress) {
    List<PageFacts> existing = pages.existing().stream().map(PageSetEntry::facts).toList();
    return switch (exporter.export(
        existing, call.get(EXPORT_SCHEMA), call.request().origin(), call.context().memory())) {
      case ExportOutcome.TooLarge(long most) ->
          Answer.refused(ApiError.of(Message.of("apierror-export-toolarge", most)));
      case ExportOutcome.Done(Dump dump) -> {
        Node xml = new Node.Written(dump::writeTo);
        Answer answer = run(call, pages, progress, new ObjectNode().put("export", xml));
        yield call.get(EXPORT_ALONE) && answer instanceof Answer.Done
            ? new Answer.Document("text/xml", "export.xml", xml)
            : answer;
      }
    };
  }

  private List<QueryModule> modules(Call call) {
    List<QueryModule> modules = new ArrayList<>();
    for (Param<List<QueryModule>> param : moduleParams) {
      modules.addAll(call.getOrEmpty(param));
    }
    return modules;
  }
}
