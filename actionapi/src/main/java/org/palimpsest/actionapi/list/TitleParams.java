package org.palimpsest.actionapi.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.NamespaceType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.page.TitleRange;

/**
 * The parameters by which lists are narrowed to what has been done to pages: to one title, to those
 * of a namespace, or to those that begin alike ({@link NameParams#PREFIX}).
 */
public final class TitleParams {
  /** One title. */
  public static final Param<String> TITLE = Param.string("title");

  /** The titles of a namespace, those included that have no pages. */
  public static final Param<Integer> NAMESPACE =
      Param.of("namespace", new NamespaceType(Set.of(Namespace.MEDIA, Namespace.SPECIAL)));

  /** These two and the prefix, of which a call may have one. */
  public static final ParamGroup TITLES = ParamGroup.of(TITLE, NAMESPACE, NameParams.PREFIX);

  private TitleParams() {}

  /** Which titles a call asks for, by one of the parameters at most; empty for all. */
  public static Parsed<Optional<TitleRange>> range(Call call, TitleParser titles) {
    List<Param<?>> sent = TITLES.params().stream().filter(call::isSent).toList();
    if (sent.size() > 1) {
      return new Parsed.Bad<>(ListErrors.together(call, sent));
    }
    String title = call.find(TITLE);
    if (title != null) {
      return parse(titles, title).map(one -> Optional.of(TitleRange.one(any(one))));
    }
    String prefix = call.find(NameParams.PREFIX);
    return prefix == null
        ? Parsed.good(Optional.ofNullable(call.find(NAMESPACE)).map(TitleRange::all))
        : parse(titles, prefix)
            .map(begun ->
                Optional.of(
                    TitleRange.all(any(begun).namespace()).beginningWith(any(begun).key())));
  }

  /** The title that a text means; empty when it is one that no page can have, a mere fragment. */
  public static Parsed<Optional<Title>> parse(TitleParser titles, String text) {
    return switch (titles.parse(text)) {
      case ParsedTitle.Local(Title title, String _) -> Parsed.good(Optional.of(title));
      case ParsedTitle.FragmentOnly _ -> Parsed.good(Optional.empty());
      case ParsedTitle.Interwiki _, ParsedTitle.Invalid _ ->
          new Parsed.Bad<>(ListErrors.invalidTitle(text));
    };
  }

  private static Title any(Optional<Title> title) {
    return title.orElse(new Title(Namespace.MAIN, ""));
  }
}
