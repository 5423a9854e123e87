package org.palimpsest.actionapi.siteinfo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.action.CacheMode;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.Database;
import org.palimpsest.store.statistics.PeopleCounts;
import org.palimpsest.store.statistics.Statistics;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.wiki.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code meta=siteinfo}. */
public final class SiteInfo implements QueryModule {
  private static final Param<List<SiteProperty>> PROP =
      Param.choice("prop", SiteProperty.class).defaults(SiteProperty.GENERAL).multi();
  private static final Param<String> INTERWIKI_FILTER =
      Param.choice("filteriw", List.of("local", "!local"));
  private static final Param<Boolean> ALL_DATABASES = Param.bool("showalldb");
  private static final Param<Boolean> NUMBER_IN_GROUP = Param.bool("numberingroup");
  private static final Param<String> LANGUAGE = Param.string("inlanguagecode");

  private static final List<String> PROTOCOLS =
      List.of(
          "ftp://",
          "ftps://",
          "git://",
          "http://",
          "https://",
          "irc://",
          "ircs://",
          "mailto:",
          "news:",
          "nntp://",
          "sftp://",
          "ssh://",
          "svn://",
          "tel:",
          "urn:",
          "xmpp:",
          "//");
  private static final List<String> FILE_EXTENSIONS = List.of("png", "gif", "jpg", "jpeg", "webp");
  private static final String SYSOP = "sysop";
  private static final Duration ACTIVE = Duration.ofDays(30);

  private static final Declaration DECLARATION =
      Declaration.ofQuery(
          "siteinfo", "si", PROP, INTERWIKI_FILTER, ALL_DATABASES, NUMBER_IN_GROUP, LANGUAGE);

  private final Database database;
  private final Settings settings;
  private final Namespaces namespaces;

  public SiteInfo(Database database, Settings settings, Namespaces namespaces) {
    this.database = database;
    this.settings = settings;
    this.namespaces = namespaces;
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
    List<SiteProperty> wanted = call.get(PROP);
    if (wanted.contains(SiteProperty.DBREPLLAG) && call.get(ALL_DATABASES)) {
      return QueryAnswer.refused(
          ApiError.of("includeAllDenied", "The names of the database servers are not shown."));
    }
    ObjectNode members = new ObjectNode();
    for (SiteProperty property : wanted) {
      members.put(property.name().toLowerCase(Locale.ROOT), value(property, call));
    }
    return QueryAnswer.of(members);
  }

  private Node value(SiteProperty property, QueryCall call) {
    return switch (property) {
      case DBREPLLAG -> new ListNode("db").add(new ObjectNode().put("host", "").put("lag", 0));
      case EXTENSIONS -> new ListNode("ext");
      case FILEEXTENSIONS -> fileExtensions();
      case GENERAL -> GeneralInfo.of(settings, database.engine(), call);
      case INTERWIKIMAP -> interwikis(call.find(INTERWIKI_FILTER));
      case LANGUAGES -> languages();
      case NAMESPACEALIASES -> aliases();
      case NAMESPACES -> namespaces();
      case PROTOCOLS -> ListNode.ofTexts("p", PROTOCOLS);
      case RESTRICTIONS -> restrictions();
      case RIGHTSINFO -> new ObjectNode().put("url", "").put("text", "");
      case STATISTICS -> statistics(call.now());
      case USERGROUPS -> userGroups(call.get(NUMBER_IN_GROUP), call.now());
    };
  }

  /** No wiki is local to this one, so asking for those gives none. */
  private Node interwikis(@Nullable String filter) {
    ListNode list = new ListNode("iw");
    if (!"local".equals(filter)) {
      settings
          .interwikis()
          .forEach((prefix, url) ->
              list.addObject()
                  .put("prefix", prefix)
                  .put("url", url)
                  .flag("protorel", url.startsWith("//")));
    }
    return list;
  }

  private static Node fileExtensions() {
    ListNode list = new ListNode("fe");
    FILE_EXTENSIONS.forEach(extension -> list.addObject().put("ext", extension));
    return list;
  }

  private Node languages() {
    Locale language = Locale.forLanguageTag(settings.language());
    return new ListNode("lang")
        .add(
            new ObjectNode()
                .put("code", settings.language())
                .put("bcp47", language.toLanguageTag())
                .content("name", language.getDisplayLanguage(language)));
  }

  private Node aliases() {
    ListNode list = new ListNode("ns");
    for (Namespaces.Alias alias : namespaces.aliases()) {
      list.addObject().put("id", alias.id()).content("alias", alias.alias());
    }
    return list;
  }

  private Node namespaces() {
    ObjectNode byId = new ObjectNode(ObjectNode.Kind.ASSOC, "ns");
    for (Namespace namespace : namespaces.all()) {
      ObjectNode node = byId.putObject(Integer.toString(namespace.id()));
      node.put("id", namespace.id())
          .put("case", "first-letter")
          .content("name", namespace.name())
          .flag("subpages", namespace.subpages());
      if (namespace.id() != Namespace.MAIN) {
        node.put("canonical", namespace.canonical());
      }
      node.flag("content", namespace.content()).flag("nonincludable", false);
      if (namespace.id() == Namespace.MEDIAWIKI) {
        node.put("namespaceprotection", Right.EDITINTERFACE.wire());
      }
    }
    return byId;
  }

  private static Node restrictions() {
    ObjectNode node = new ObjectNode();
    node.put("types", ListNode.ofTexts("type", List.of("create", "edit", "move", "upload")));
    node.put("levels", ListNode.ofTexts("level", List.of("", "autoconfirmed", "sysop")));
    node.put("cascadinglevels", ListNode.ofTexts("level", List.of("sysop")));
    node.put("semiprotectedlevels", ListNode.ofTexts("level", List.of("autoconfirmed")));
    return node;
  }

  private Node statistics(Instant now) {
    return database.read(sql -> {
      Statistics counts = StatisticsTable.read(sql);
      return new ObjectNode()
          .put("pages", counts.pages())
          .put("articles", counts.articles())
          .put("edits", counts.edits())
          .put("images", 0)
          .put("users", counts.users())
          .put("activeusers", PeopleCounts.activeSince(sql, now.minus(ACTIVE)))
          .put("admins", PeopleCounts.byGroup(sql, now).getOrDefault(SYSOP, 0L))
          .put("jobs", 0);
    });
  }

  private Node userGroups(boolean counted, Instant now) {
    Map<String, Long> sizes = counted ? database.read(sql -> groupSizes(sql, now)) : Map.of();
    ListNode list = new ListNode("group");
    for (Group group : settings.groups().groups()) {
      ObjectNode node = list.addObject();
      node.put("name", group.name());
      node.put(
          "rights",
          ListNode.ofTexts("permission", group.rights().stream().map(Right::wire).toList()));
      Long size = sizes.get(group.name());
      if (size != null) {
        node.put("number", size);
      }
    }
    return list;
  }

  /** Who is in the groups of the addresses and of the experienced is found out for each request. */
  private Map<String, Long> groupSizes(JdbcClient sql, Instant now) {
    Map<String, Long> sizes = new HashMap<>(PeopleCounts.byGroup(sql, now));
    settings.groups().explicitNames().forEach(name -> sizes.putIfAbsent(name, 0L));
    sizes.put(GroupSet.USER, StatisticsTable.read(sql).users());
    return sizes;
  }
}
