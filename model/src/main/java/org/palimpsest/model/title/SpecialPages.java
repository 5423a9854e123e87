package org.palimpsest.model.title;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.LetterCase;

/**
 * The special pages that clients know, and the English names by which they are called (spec:
 * titles-and-site.md, section 2). Immutable.
 */
public final class SpecialPages {
  /** A line for each page: its canonical name, then the names it is called by, the usual first. */
  private static final String NAMES =
      """
      BrokenRedirects BrokenRedirects
      Deadendpages DeadendPages
      DoubleRedirects DoubleRedirects
      Longpages LongPages
      Ancientpages AncientPages
      Lonelypages LonelyPages OrphanedPages
      Fewestrevisions FewestRevisions
      Withoutinterwiki WithoutInterwiki
      Protectedpages ProtectedPages
      Protectedtitles ProtectedTitles
      Shortpages ShortPages
      Uncategorizedcategories UncategorizedCategories
      Uncategorizedimages UncategorizedFiles UncategorizedImages
      Uncategorizedpages UncategorizedPages
      Uncategorizedtemplates UncategorizedTemplates
      Unusedcategories UnusedCategories
      Unusedimages UnusedFiles UnusedImages
      Unusedtemplates UnusedTemplates
      Unwatchedpages UnwatchedPages
      Wantedcategories WantedCategories
      Wantedfiles WantedFiles
      Wantedpages WantedPages BrokenLinks
      Wantedtemplates WantedTemplates
      Allpages AllPages
      Prefixindex PrefixIndex
      Categories Categories
      Listredirects ListRedirects
      PagesWithProp PagesWithProp Pageswithprop PagesByProp Pagesbyprop
      TrackingCategories TrackingCategories
      Userlogin UserLogin Login
      Userlogout UserLogout Logout
      CreateAccount CreateAccount
      LinkAccounts LinkAccounts
      UnlinkAccounts UnlinkAccounts
      ChangeCredentials ChangeCredentials
      RemoveCredentials RemoveCredentials
      AuthenticationPopupSuccess AuthenticationPopupSuccess
      Activeusers ActiveUsers
      Block Block BlockIP BlockUser
      Unblock Unblock
      BlockList BlockList ListBlocks IPBlockList
      AutoblockList AutoblockList ListAutoblocks
      ChangePassword ChangePassword ResetPass ResetPassword
      BotPasswords BotPasswords
      PasswordReset PasswordReset
      DeletedContributions DeletedContributions
      Preferences Preferences
      ResetTokens ResetTokens
      Contributions Contributions Contribs
      Listgrouprights ListGroupRights UserGroupRights
      Listgrants ListGrants
      Listusers ListUsers UserList Users
      Listadmins ListAdmins
      Listbots ListBots
      Userrights UserRights MakeSysop MakeBot
      EditWatchlist EditWatchlist
      PasswordPolicies PasswordPolicies
      Newimages NewFiles NewImages
      Log Log Logs
      Watchlist Watchlist
      Newpages NewPages
      Recentchanges RecentChanges
      Recentchangeslinked RecentChangesLinked RelatedChanges
      Tags Tags
      Listfiles ListFiles FileList ImageList
      Filepath FilePath
      MediaStatistics MediaStatistics
      MIMEsearch MIMESearch
      FileDuplicateSearch FileDuplicateSearch
      Upload Upload
      UploadStash UploadStash
      ListDuplicatedFiles ListDuplicatedFiles ListFileDuplicates
      ApiSandbox ApiSandbox
      Statistics Statistics Stats
      Allmessages AllMessages
      Version Version
      Lockdb LockDB
      Unlockdb UnlockDB
      NamespaceInfo NamespaceInfo
      LinkSearch LinkSearch
      Randompage Random RandomPage
      RandomInCategory RandomInCategory
      Randomredirect RandomRedirect
      Randomrootpage RandomRootpage
      GoToInterwiki GoToInterwiki
      Mostlinkedcategories MostLinkedCategories MostUsedCategories
      Mostimages MostLinkedFiles MostFiles MostImages
      Mostinterwikis MostInterwikis
      Mostlinked MostLinkedPages MostLinked
      Mostlinkedtemplates MostTranscludedPages MostLinkedTemplates MostUsedTemplates
      Mostcategories MostCategories
      Mostrevisions MostRevisions
      ComparePages ComparePages
      Export Export
      Import Import
      Undelete Undelete
      Whatlinkshere WhatLinksHere
      MergeHistory MergeHistory
      ExpandTemplates ExpandTemplates
      ChangeContentModel ChangeContentModel
      Booksources BookSources
      ApiHelp ApiHelp
      Blankpage BlankPage
      DeletePage DeletePage Delete
      Diff Diff
      EditPage EditPage Edit
      EditTags EditTags
      Emailuser EmailUser Email
      Movepage MovePage
      Mycontributions MyContributions MyContribs
      MyLanguage MyLanguage
      Mylog MyLog
      Mypage MyPage
      Mytalk MyTalk
      PageHistory PageHistory History
      PageInfo PageInfo Info
      ProtectPage ProtectPage Protect
      Purge Purge
      Myuploads MyUploads MyFiles
      AllMyUploads AllMyUploads AllMyFiles
      NewSection NewSection Newsection
      PermanentLink PermanentLink PermaLink
      Redirect Redirect
      Renameuser RenameUser
      Revisiondelete RevisionDelete
      RunJobs RunJobs
      Specialpages SpecialPages
      PageData PageData
      Contribute Contribute
      TalkPage TalkPage
      Search Search
      """;

  private static final SpecialPages STANDARD = new SpecialPages(NAMES);

  private final List<SpecialPage> all;
  private final Map<String, SpecialPage> byName = new HashMap<>();

  private SpecialPages(String names) {
    List<SpecialPage> pages = new ArrayList<>();
    for (String line : names.lines().toList()) {
      List<String> words = List.of(line.split(" "));
      SpecialPage page = new SpecialPage(words.getFirst(), words.subList(1, words.size()));
      pages.add(page);
      byName.put(fold(page.name()), page);
      page.aliases().forEach(alias -> byName.put(fold(alias), page));
    }
    this.all = List.copyOf(pages);
  }

  /**
   * A special page.
   *
   * @param name its canonical name, for instance {@code Recentchanges}
   * @param aliases the names it is called by; at least one, the usual one first
   */
  public record SpecialPage(String name, List<String> aliases) {
    public SpecialPage {
      aliases = List.copyOf(aliases);
    }

    /** The name by which it is usually called, for instance {@code RecentChanges}. */
    public String usual() {
      return aliases.getFirst();
    }
  }

  /** The special pages of every wiki. */
  public static SpecialPages standard() {
    return STANDARD;
  }

  /** Every special page, in the order in which clients list them. */
  public List<SpecialPage> all() {
    return all;
  }

  /** The special page that a title names, by whatever name and in any case. */
  public Optional<SpecialPage> find(Title title) {
    return title.namespace() == Namespace.SPECIAL
        ? Optional.ofNullable(byName.get(fold(name(title))))
        : Optional.empty();
  }

  /** The same title under the page's usual name; as it is when there is no such page. */
  public Title usual(Title title) {
    return find(title)
        .map(page -> new Title(Namespace.SPECIAL, page.usual() + behind(title)))
        .orElse(title);
  }

  /** What stands behind the first slash of a title; null when there is none. */
  public static @Nullable String subpage(Title title) {
    String behind = behind(title);
    return behind.isEmpty() ? null : behind.substring(1);
  }

  private static String name(Title title) {
    return title.key().substring(0, title.key().length() - behind(title).length());
  }

  private static String behind(Title title) {
    int slash = title.key().indexOf('/');
    return slash < 0 ? "" : title.key().substring(slash);
  }

  private static String fold(String name) {
    return LetterCase.lower(name);
  }
}
