package org.palimpsest.actionapi.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ListDirection;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.NameParams;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.protection.ProtectionLevel;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.page.PageFilter;
import org.palimpsest.store.page.RedirectFilter;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.protection.ProtectionFilter;

/** What {@code list=allpages} can be asked for. */
final class AllPagesParams {
  /** Whether pages are listed that have links to other languages; none has any. */
  enum LanguageLinks {
    ALL,
    WITHLANGLINKS,
    WITHOUTLANGLINKS
  }

  /** Whether pages are listed whose protection extends to what they include. */
  enum Cascade {
    ALL(null),
    CASCADING(true),
    NONCASCADING(false);

    private final @Nullable Boolean wanted;

    Cascade(@Nullable Boolean wanted) {
      this.wanted = wanted;
    }
  }

  /** Whether pages are listed whose protection ends of itself. */
  enum ProtectionEnd {
    ALL(null),
    DEFINITE(true),
    INDEFINITE(false);

    private final @Nullable Boolean wanted;

    ProtectionEnd(@Nullable Boolean wanted) {
      this.wanted = wanted;
    }
  }

  private static final Param<Integer> NAMESPACE =
      Param.namespace("namespace").defaults(Namespace.MAIN);
  private static final Param<RedirectFilter> REDIRECTS =
      Param.choice("filterredir", RedirectFilter.class).defaults(RedirectFilter.ALL);
  private static final Param<LanguageLinks> LANGUAGE_LINKS =
      Param.choice("filterlanglinks", LanguageLinks.class).defaults(LanguageLinks.ALL);
  private static final Param<Long> MIN_SIZE = Param.integer("minsize");
  private static final Param<Long> MAX_SIZE = Param.integer("maxsize");
  private static final Param<List<String>> TYPE =
      Param.choice("prtype", List.of("edit", "move", "upload")).multi();
  private static final Param<List<String>> LEVEL =
      Param.choice(
              "prlevel", Stream.concat(Stream.of(""), ProtectionLevel.wires().stream()).toList())
          .multi();
  private static final Param<Cascade> CASCADE =
      Param.choice("prfiltercascade", Cascade.class).defaults(Cascade.ALL);
  private static final Param<ProtectionEnd> END =
      Param.choice("prexpiry", ProtectionEnd.class).defaults(ProtectionEnd.ALL);

  static final Declaration DECLARATION =
      Declaration.ofList(
              "allpages",
              "ap",
              NameParams.FROM,
              ListParams.CONTINUE,
              NameParams.TO,
              NameParams.PREFIX,
              NAMESPACE,
              REDIRECTS,
              LANGUAGE_LINKS,
              MIN_SIZE,
              MAX_SIZE,
              TYPE,
              LEVEL,
              CASCADE,
              END,
              ListParams.LIMIT,
              NameParams.DIRECTION)
          .cached(CacheMode.PUBLIC)
          .example("action=query&list=allpages&apfrom=B")
          .example("action=query&generator=allpages&gapprefix=Ta&gaplimit=5&prop=info");

  private AllPagesParams() {}

  /**
   * What a call asks for.
   *
   * @param nothing whether no page can be listed, whatever the rest
   */
  record Request(
      TitleRange range, ListDirection direction, PageFilter filter, int limit, boolean nothing) {}

  /** The refusal of parameters that need others; null: there are none. */
  static @Nullable ApiError incomplete(Call call) {
    return call.isSent(LEVEL) && !asksForProtection(call)
        ? ApiError.of(
            "invalidparammix",
            Message.of("apierror-invalidparammix-mustusewith", LEVEL.name(), TYPE.name()))
        : null;
  }

  /**
   * What a call asks for.
   *
   * @param resume the key of the title with which the list goes on; null: it begins
   */
  static Parsed<Request> read(Call call, TitleParts parts, @Nullable String resume) {
    boolean rising = call.get(NameParams.DIRECTION) == ListDirection.ASCENDING;
    TitleRange range = TitleRange.all(call.get(NAMESPACE));
    for (Param<String> param : List.of(NameParams.FROM, NameParams.TO, NameParams.PREFIX)) {
      String text = call.find(param);
      if (text == null) {
        continue;
      }
      Optional<String> key = parts.key(text, range.namespace());
      if (key.isEmpty()) {
        return new Parsed.Bad<>(ListErrors.invalidTitle(text));
      }
      range =
          param == NameParams.PREFIX
              ? range.beginningWith(key.get())
              : (param == NameParams.FROM) == rising ? range.from(key.get()) : range.to(key.get());
    }
    return Parsed.good(
        new Request(
            rising ? range.from(resume) : range.to(resume),
            call.get(NameParams.DIRECTION),
            new PageFilter(
                call.get(REDIRECTS), call.find(MIN_SIZE), call.find(MAX_SIZE), protection(call)),
            ListParams.limit(call),
            call.get(LANGUAGE_LINKS) == LanguageLinks.WITHLANGLINKS));
  }

  private static boolean asksForProtection(Call call) {
    return !call.getOrEmpty(TYPE).isEmpty() || call.get(END) != ProtectionEnd.ALL;
  }

  private static @Nullable ProtectionFilter protection(Call call) {
    if (!asksForProtection(call)) {
      return null;
    }
    Set<String> levels =
        call.getOrEmpty(LEVEL).stream()
            .filter(level -> !level.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    return new ProtectionFilter(
        Set.copyOf(call.getOrEmpty(TYPE)),
        levels,
        call.get(CASCADE).wanted,
        call.get(END).wanted,
        call.now());
  }
}
