package org.palimpsest.actionapi.site;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.preference.Preferences;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.Library;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.site.SiteReader;

/** {@code meta=siteinfo}. */
public final class SiteInfo implements QueryModule {
  private static final Declaration DECLARATION =
      Declaration.ofQuery(
              "siteinfo",
              "si",
              SiteParams.PROP,
              SiteParams.INTERWIKI_FILTER,
              SiteParams.ALL_DATABASES,
              SiteParams.NUMBER_IN_GROUP,
              SiteParams.LANGUAGE)
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
            new WikitextSection(),
            new SoftwareSection(libraries),
            new FileSection(settings.site().fileExtensions()),
            new OptionSection(preferences));
    sections.forEach(section -> answers.putAll(section.answers()));
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Kind kind() {
    return Kind.META;
  }

  @Override
  public CacheMode cacheMode() {
    return CacheMode.PUBLIC;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    List<SiteProperty> wanted = call.get(SiteParams.PROP);
    if (wanted.contains(SiteProperty.DBREPLLAG) && call.get(SiteParams.ALL_DATABASES)) {
      return QueryAnswer.refused(
          ApiError.of("includeAllDenied", Message.of("apierror-siteinfo-includealldenied")));
    }
    ObjectNode members = new ObjectNode();
    for (int i = 0; i < wanted.size(); i++) {
      SiteProperty property = wanted.get(i);
      Node value = Objects.requireNonNull(answers.get(property)).apply(call);
      if (!call.fits(value)) {
        return QueryAnswer.of(members)
            .next(
                SiteParams.PROP.name(),
                wanted.subList(i, wanted.size()).stream()
                    .map(SiteProperty::key)
                    .collect(Collectors.joining("|")));
      }
      members.put(property.key(), value);
    }
    return QueryAnswer.of(members);
  }
}
