package org.palimpsest.actionapi.site;

import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.RootElement;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.setting.SiteSettings;
import org.palimpsest.wiki.site.SiteMessages;

/**
 * {@code action=rsd}: where programs that know no more than the address of a page find the API
 * (spec: titles-and-site.md, section 9).
 */
public final class RsdAction implements ActionModule {
  private static final RootElement ROOT =
      new RootElement("rsd", "http://archipelago.phrasewise.com/rsd");
  private static final String MIME_TYPE = "application/rsd+xml";
  private static final String PROTOCOL = "MediaWiki";
  private static final String DOCUMENTATION =
      "https://www.mediawiki.org/wiki/Special:MyLanguage/API";

  private static final Declaration DECLARATION =
      Declaration.of("rsd").readingNothing().example("action=rsd");

  private final MainPage mainPage;
  private final TitleParser titles;

  public RsdAction(SiteMessages messages, SiteSettings settings, TitleParser titles) {
    this.mainPage = new MainPage(messages, settings, titles);
    this.titles = titles;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    String origin = call.request().origin();
    String home = PageAddresses.reading(origin, titles.namespaces().prefixedKey(mainPage.title()));
    ObjectNode service = new ObjectNode();
    service.putObject("apis").put("api", api(origin));
    service
        .put("engineName", new Node.Element("Palimpsest"))
        .put("engineLink", new Node.Element(origin + "/"))
        .put("homePageLink", new Node.Element(home));
    return new Answer.Foreign(
        new ObjectNode().put("version", "1.0").put("service", service),
        new Answer.Shape.Document(ROOT, MIME_TYPE),
        0);
  }

  private static ObjectNode api(String origin) {
    ObjectNode settings = new ObjectNode().put("docs", new Node.Element(DOCUMENTATION));
    settings.putObject("setting").put("name", "OAuth").content("value", "false");
    return new ObjectNode()
        .put("name", PROTOCOL)
        .put("preferred", "true")
        .put("apiLink", origin + "/w/api.php")
        .put("blogID", "")
        .put("settings", settings);
  }
}
