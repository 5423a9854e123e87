package org.palimpsest.actionapi.site;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.preference.Preferences;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.Library;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.site.SiteReader;

/** {@code meta=siteinfo}. */
public final class SiteInfo implements QueryModule {
  /** What is left to be told is both an item, of which the first is told, and the place of it. */
  private static final PagedList<List<SiteProperty>, List<SiteProperty>> LIST =
      new PagedList<>(
          "_v",
          new ContinueParam<>(SiteParams.PROP, Optional::of, SiteInfo::print),
          Function.identity());

  private static final Declaration DECLARATION =
      Declaration.ofMeta(
              "siteinfo",
              "si",
              SiteParams.PROP,
              SiteParams.INTERWIKI_FILTER,
              SiteParams.ALL_DATABASES,
              SiteParams.NUMBER_IN_GROUP,
              SiteParams.LANGUAGE)
          .cached(CacheMode.PUBLIC)
          .example(
              "action=query&meta=siteinfo&siprop=general|namespaces|namespacealiases|statistics")
          .example("action=query&meta=siteinfo&siprop=interwikimap&sifilteriw=local");

  private final Map<SiteProperty, Function<QueryCall, Node>> answers =
      new EnumMap<>(SiteProperty.class);

  /**
   * What this wiki tells.
   *
   * @param libraries finds out with which libraries it runs
   */
  public SiteInfo(
      SiteReader site,
      SiteMessages messages,
      Settings settings,
      TitleParser titles,
      Preferences preferences,
      Supplier<List<Library>> libraries) {
    List<SiteSection> sections =
        List.of(
            new GeneralSection(site, messages, settings, titles),
            new NamespaceSection(titles.namespaces()),
            new InterwikiSection(settings.site().interwikis()),
            new StatisticsSection(site),
            new GroupSection(site, settings.groups()),
            new LanguageSection(),
            new WikitextSection(settings.parser()),
            new SoftwareSection(libraries),
            new FileSection(settings.site().fileExtensions(), settings.copies().domains()),
            new OptionSection(preferences));
    sections.forEach(section -> answers.putAll(section.answers()));
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    List<SiteProperty> wanted = call.get(SiteParams.PROP);
    if (wanted.contains(SiteProperty.DBREPLLAG) && call.get(SiteParams.ALL_DATABASES)) {
      return QueryAnswer.refused(
          ApiError.of("includeAllDenied", Message.of("apierror-siteinfo-includealldenied")));
    }
    List<List<SiteProperty>> rests =
        IntStream.range(0, wanted.size())
            .mapToObj(told -> wanted.subList(told, wanted.size()))
            .toList();
    ObjectNode members = new ObjectNode();
    ObjectNode next =
        LIST.put(
            call,
            new Slice<>(rests, null),
            rest -> Objects.requireNonNull(answers.get(rest.getFirst())).apply(call),
            (rest, value) -> members.put(rest.getFirst().key(), value));
    return new QueryAnswer.Done(members, next);
  }

  private static Node print(List<SiteProperty> rest) {
    return Node.of(rest.stream().map(SiteProperty::key).collect(Collectors.joining("|")));
  }
}
