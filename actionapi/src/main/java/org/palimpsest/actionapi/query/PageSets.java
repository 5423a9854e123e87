package org.palimpsest.actionapi.query;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamValues;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator.Generated;
import org.palimpsest.actionapi.query.PageGenerator.Source;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.setting.SiteSettings;

/**
 * The parameters by which modules take pages, and the pages that they come to (spec:
 * api-framework.md, section 16): by title, page id or revision id, or as a generator lists them. A
 * module declares {@link #params} behind its own. Thread-safe.
 */
public final class PageSets {
  /** Pages by title. */
  public static final Param<List<String>> TITLES = Param.string("titles").multi();

  /** Pages by id. */
  public static final Param<List<Long>> PAGE_IDS = Param.integer("pageids").multi();

  /** Pages by the id of a revision. */
  public static final Param<List<Long>> REVISION_IDS = Param.integer("revids").multi();

  /** Whether the pages that redirects lead to are meant. */
  public static final Param<Boolean> REDIRECTS = Param.bool("redirects");

  /**
   * Whether titles may be written in another variant of the language; the languages that are spoken
   * here have none.
   */
  public static final Param<Boolean> CONVERT_TITLES = Param.bool("converttitles");

  private static final List<Param<?>> SOURCES = List.of(TITLES, PAGE_IDS, REVISION_IDS);

  private final Pages pages;
  private final TitleParser titles;
  private final SiteSettings settings;
  private final Predicate<Title> known;
  private final Param<PageGenerator> generator;
  private final IdentityHashMap<PageGenerator, Declaration> declarations = new IdentityHashMap<>();

  /**
   * Page sets.
   *
   * @param known tells which titles mean something although there is no such page
   * @param modules the parts of {@code action=query}, of which some can be generators
   */
  public PageSets(
      Pages pages,
      TitleParser titles,
      SiteSettings settings,
      Predicate<Title> known,
      List<QueryModule> modules) {
    this.pages = pages;
    this.titles = titles;
    this.settings = settings;
    this.known = known;
    Map<String, PageGenerator> generators = new LinkedHashMap<>();
    Set<String> others = new LinkedHashSet<>();
    for (QueryModule module : modules) {
      if (module instanceof PageGenerator able) {
        generators.put(module.declaration().name(), able);
        declarations.put(able, generating(module.declaration()));
      } else {
        others.add(module.declaration().name());
      }
    }
    this.generator =
        Param.of(
            "generator",
            ChoiceType.of(generators).prefixing("g").refusing(name -> badGenerator(name, others)));
  }

  /** As a generator, a module has longer names for its parameters. */
  private static Declaration generating(Declaration declaration) {
    return declaration.prefixed("g" + declaration.prefix());
  }

  private static ApiError badGenerator(String name, Set<String> others) {
    String key = others.contains(name) ? "notgenerator" : "unknown";
    return ApiError.of("badgenerator", Message.of("apierror-badgenerator-" + key, name));
  }

  /**
   * What a module wants to know about the pages beside who they are.
   *
   * @param latest the latest revision, if that comes at no cost
   * @param interwikiUrls where pages of other wikis are read
   */
  record Wish(boolean latest, boolean interwikiUrls) {}

  /** What the parameters come to. */
  sealed interface Found {
    /** These pages. */
    record Set(PageSet pages, GeneratorProgress place) implements Found {}

    /** They contradict one another. */
    record Refused(ApiError error) implements Found {}
  }

  /** The parameters, in the order in which they are declared. */
  public List<Param<?>> params() {
    return List.of(TITLES, PAGE_IDS, REVISION_IDS, generator, REDIRECTS, CONVERT_TITLES);
  }

  /** The generator that a call asks for; null if for none. */
  @Nullable PageGenerator generator(Call call) {
    return call.find(generator);
  }

  /** Finds the pages that a call names or has listed. */
  Found find(Call call, Wish wish) {
    ApiError error = severalSources(call);
    if (error != null) {
      return new Found.Refused(error);
    }
    PageGenerator module = generator(call);
    PageSet named = named(call, wish, module == null);
    return module == null
        ? new Found.Set(named, GeneratorProgress.NONE)
        : generate(call, wish, module, named);
  }

  /**
   * Finds nothing, as all pages have been dealt with; the parameters are checked all the same, and
   * those of the generator are not unrecognised.
   */
  Found skip(Call call) {
    ApiError error = severalSources(call);
    if (error != null) {
      return new Found.Refused(error);
    }
    PageGenerator module = generator(call);
    if (module != null) {
      names(module).forEach(call.context().parameters()::get);
    }
    return new Found.Set(PageSet.empty(), GeneratorProgress.NONE);
  }

  private static @Nullable ApiError severalSources(Call call) {
    List<String> sent = new ArrayList<>(SOURCES.size());
    for (Param<?> source : SOURCES) {
      if (call.isSent(source)) {
        sent.add(call.nameOf(source));
      }
    }
    return sent.size() < 2
        ? null
        : ApiError.of(
            "multisource",
            Message.of("apierror-invalidparammix-cannotusewith", sent.get(1), sent.get(0)));
  }

  private PageSet named(Call call, Wish wish, boolean last) {
    InterwikiList interwiki = new InterwikiList(settings.interwikis(), wish.interwikiUrls());
    PageSetBuilder builder = builder(call, interwiki);
    ListNode normalized = new ListNode("n");
    if (call.isSent(TITLES)) {
      TitleIntake intake = new TitleIntake(titles, interwiki);
      intake.add(
          SentTitle.of(
              call.getOrEmpty(TITLES), call.context().parameters().get(call.nameOf(TITLES))));
      builder.addInvalid(intake.invalid());
      builder.addTitles(intake.titles(), last && wish.latest());
      normalized = intake.normalized();
    } else if (call.isSent(PAGE_IDS)) {
      builder.addIds(call.getOrEmpty(PAGE_IDS));
    } else if (call.isSent(REVISION_IDS)) {
      if (call.get(REDIRECTS)) {
        call.warn(Message.of("apiwarn-redirectsandrevids"));
      }
      builder.addRevisions(call.getOrEmpty(REVISION_IDS), seesDeleted(call));
    }
    return builder.build(normalized, Map.of());
  }

  private Found generate(Call call, Wish wish, PageGenerator module, PageSet named) {
    Declaration declaration = declaration(module);
    return switch (declaration
        .params()
        .read(
            call.context().parameters(),
            call.context().paramContext(declaration.path(), module.call()))) {
      case Parsed.Bad<ParamValues>(ApiError error) ->
          new Found.Refused(error.at(declaration.path()));
      case Parsed.Good<ParamValues>(ParamValues values) ->
          switch (module.generate(new QueryCall(call.context(), declaration, values, named))) {
            case Generated.Refused(ApiError error) ->
                new Found.Refused(error.at(declaration.path()));
            case Generated.Pages generated ->
                new Found.Set(
                    listed(call, wish, generated),
                    new GeneratorProgress(
                        declaration.name(),
                        names(module),
                        Progress.prefixed(declaration.prefix(), generated.here()),
                        Progress.prefixed(declaration.prefix(), generated.next())));
          };
    };
  }

  private PageSet listed(Call call, Wish wish, Generated.Pages generated) {
    InterwikiList interwiki = new InterwikiList(settings.interwikis(), wish.interwikiUrls());
    PageSetBuilder builder = builder(call, interwiki);
    switch (generated.source()) {
      case Source.Titles(List<Title> listed) -> builder.addTitles(listed, false);
      case Source.PageIds(List<Long> ids) -> builder.addIds(ids);
      case Source.RevisionIds(List<Long> ids) -> builder.addRevisions(ids, seesDeleted(call));
    }
    return builder.build(new ListNode("n"), generated.extra());
  }

  private static boolean seesDeleted(Call call) {
    return call.performer().has(Right.DELETEDHISTORY);
  }

  private PageSetBuilder builder(Call call, InterwikiList interwiki) {
    return new PageSetBuilder(
        pages,
        new PageEntries(titles.namespaces(), call.context().errorWording(), known),
        interwiki,
        call.get(REDIRECTS),
        call.performer().name());
  }

  private Set<String> names(PageGenerator module) {
    Declaration declaration = declaration(module);
    return declaration.params().params().stream()
        .map(declaration.params()::nameOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Declaration declaration(PageGenerator module) {
    return Objects.requireNonNull(declarations.get(module));
  }
}
