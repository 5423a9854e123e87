package org.palimpsest.actionapi.error;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palimpsest.model.message.Message;

/**
 * Which code stands for which sentence (spec: api-framework.md, sections 9 and 21): the key without
 * what marks it as one of the API's, but for some that are older than that rule.
 */
public final class ErrorCodes {
  private static final List<String> MARKS = List.of("apierror-", "apiwarn-", "paramvalidator-");

  private static final Map<String, String> HISTORIC =
      Map.ofEntries(
          Map.entry("apierror-badmodule-badsubmodule", "badmodule"),
          Map.entry("apierror-badmodule-nosubmodules", "badmodule"),
          Map.entry("apierror-contenttoobig-values", "contenttoobig"),
          Map.entry("apierror-compare-nosuchfromsection", "nosuchfromsection"),
          Map.entry("apierror-compare-nosuchtosection", "nosuchtosection"),
          Map.entry("apierror-missingcontent-revid", "missingcontent"),
          Map.entry("apierror-missingrev-title", "nosuchrevid"),
          Map.entry("apierror-missingtitle-byname", "missingtitle"),
          Map.entry("apierror-invalidparammix-cannotusewith", "invalidparammix"),
          Map.entry("apierror-maxlag-generic", "maxlag"),
          Map.entry("apierror-missingparam-at-least-one-of", "missingparam"),
          Map.entry("apierror-missingparam-one-of", "missingparam"),
          Map.entry("actionthrottledtext", "ratelimited"),
          Map.entry("apierror-passwords-busy", "ratelimited"),
          Map.entry("apierror-changeauth-norequest", "badrequest"),
          Map.entry("apierror-mustbeloggedin-changeauthenticationdata", "notloggedin"),
          Map.entry("apierror-mustbeloggedin-linkaccounts", "notloggedin"),
          Map.entry("apierror-mustbeloggedin-removeauth", "notloggedin"),
          Map.entry("autoblockedtext", "autoblocked"),
          Map.entry("autoblockedtext-partial", "autoblocked"),
          Map.entry("badaccess-group0", "permissiondenied"),
          Map.entry("badaccess-groups", "permissiondenied"),
          Map.entry("badipaddress", "invalidip"),
          Map.entry("blankpage", "emptypage"),
          Map.entry("blockedtext", "blocked"),
          Map.entry("blockedtext-composite", "blocked"),
          Map.entry("blockedtext-partial", "blocked"),
          Map.entry("blockedtext-tempuser", "blocked"),
          Map.entry("cannotdelete", "cantdelete"),
          Map.entry("cantmove-titleprotected", "protectedtitle"),
          Map.entry("cantrollback", "onlyauthor"),
          Map.entry("confirmedittext", "confirmemail"),
          Map.entry("content-not-allowed-here", "contentnotallowedhere"),
          Map.entry("edit-already-exists", "articleexists"),
          Map.entry("edit-conflict", "editconflict"),
          Map.entry("ipb_already_blocked", "alreadyblocked"),
          Map.entry("ipb_cant_unblock", "cantunblock"),
          Map.entry("ipb_expiry_invalid", "invalidexpiry"),
          Map.entry("imagenocrossnamespace", "nonfilenamespace"),
          Map.entry("imagetypemismatch", "filetypemismatch"),
          Map.entry("movenologintext", "cantmove-anon"),
          Map.entry("movenotallowed", "cantmove"),
          Map.entry("movenotallowedfile", "cantmovefile"),
          Map.entry("markedaspatrollederror-noautopatrol", "noautopatrol"),
          Map.entry("mustbeloggedin", "notloggedin"),
          Map.entry("ns-specialprotected", "unsupportednamespace"),
          Map.entry("namespaceprotected", "protectednamespace"),
          Map.entry("nocreate-loggedin", "cantcreate"),
          Map.entry("nocreatetext", "cantcreate-anon"),
          Map.entry("noname", "invaliduser"),
          Map.entry("nosuchusershort", "nosuchuser"),
          Map.entry("nouserspecified", "invaliduser"),
          Map.entry("paramvalidator-badvalue-enumnotmulti", "badvalue"),
          Map.entry("paramvalidator-notmulti", "badvalue"),
          Map.entry("protect-cantedit", "cantedit"),
          Map.entry("protectedinterface", "protectednamespace-interface"),
          Map.entry("protectedpagetext", "protectedpage"),
          Map.entry("rcpatroldisabled", "patroldisabled"),
          Map.entry("readonlytext", "readonly"),
          Map.entry("sessionfailure", "badtoken"),
          Map.entry("spamprotectiontext", "spamdetected"),
          Map.entry("apierror-upload-filekeyneeded", "filekeyneeded"),
          Map.entry("apierror-upload-filekeynotallowed", "filekeynotallowed"),
          Map.entry("apierror-upload-missingresult", "missingresult"),
          Map.entry("filetype-banned-type", "filetype-banned"),
          Map.entry("invalid-chunk-offset", "stashfailed"),
          Map.entry("verification-error", "stashfailed"),
          Map.entry("titleprotected", "protectedtitle"),
          Map.entry("undo-failure", "undofailure"),
          Map.entry("userrights-nodatabase", "nosuchdatabase"),
          Map.entry("userrights-no-interwiki", "nointerwikiuserrights"),
          Map.entry("longpageerror", "contenttoobig"));

  private ErrorCodes() {}

  /** The keys of sentences that may stand for a code, the usual ones first. */
  public static Stream<String> keys(String code) {
    Stream<String> historic =
        HISTORIC.entrySet().stream()
            .filter(entry -> entry.getValue().equals(code))
            .map(Map.Entry::getKey)
            .sorted();
    return Stream.concat(Stream.of("apierror-" + code, code), historic);
  }

  /** The code of a sentence. */
  public static String of(Message message) {
    String key = message.key();
    String historic = HISTORIC.get(key);
    if (historic != null) {
      return historic;
    }
    for (String mark : MARKS) {
      if (key.startsWith(mark)) {
        return key.substring(mark.length());
      }
    }
    return key;
  }
}
