package org.palimpsest.model.rights;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account may be allowed to do (spec: auth-and-rights.md, section 10). */
public enum Right {
  APIHIGHLIMITS,
  APPLYCHANGETAGS,
  AUTOCONFIRMED,
  AUTOCREATEACCOUNT,
  AUTOPATROL,
  BIGDELETE,
  BLOCK,
  BLOCKEMAIL,
  BOT,
  BROWSEARCHIVE,
  CHANGEEMAIL,
  CHANGETAGS,
  CONFIRMEMAIL,
  CREATEACCOUNT,
  CREATEPAGE,
  CREATETALK,
  DELETE,
  DELETE_REDIRECT,
  DELETECHANGETAGS,
  DELETEDHISTORY,
  DELETEDTEXT,
  DELETELOGENTRY,
  DELETEREVISION,
  EDIT,
  EDITCONTENTMODEL,
  EDITINTERFACE,
  EDITMYOPTIONS,
  EDITMYPRIVATEINFO,
  EDITMYUSERCSS,
  EDITMYUSERJS,
  EDITMYUSERJSON,
  EDITMYUSERJSREDIRECT,
  EDITMYWATCHLIST,
  EDITPROTECTED,
  EDITSEMIPROTECTED,
  EDITSITECSS,
  EDITSITEJS,
  EDITSITEJSON,
  EDITUSERCSS,
  EDITUSERJS,
  EDITUSERJSON,
  HIDEUSER,
  IMPORT,
  IMPORTUPLOAD,
  IPBLOCK_EXEMPT,
  LINKPURGE,
  LOGENTRYIMPORT,
  MAILPASSWORD,
  MANAGECHANGETAGS,
  MARKBOTEDITS,
  MERGEHISTORY,
  MINOREDIT,
  MOVE,
  MOVE_CATEGORYPAGES,
  MOVE_ROOTUSERPAGES,
  MOVE_SUBPAGES,
  MOVEFILE,
  NOMINORNEWTALK,
  NORATELIMIT,
  OVERRIDE_EXPORT_DEPTH,
  PAGELANG,
  PATROL,
  PATROLMARKS,
  PROTECT,
  PURGE,
  READ,
  RENAMEUSER,
  RENDERFILE,
  RENDERFILE_NONSTANDARD,
  REUPLOAD,
  REUPLOAD_OWN,
  REUPLOAD_SHARED,
  ROLLBACK,
  SENDEMAIL,
  SITEADMIN,
  STASHBASEHTML,
  STASHEDIT,
  SUPPRESSIONLOG,
  SUPPRESSREDIRECT,
  SUPPRESSREVISION,
  UNBLOCKSELF,
  UNDELETE,
  UNWATCHEDPAGES,
  UPLOAD,
  UPLOAD_BY_URL("upload_by_url"),
  USERRIGHTS,
  USERRIGHTS_INTERWIKI,
  VIEWMYPRIVATEINFO,
  VIEWMYWATCHLIST,
  VIEWSUPPRESSED;

  private static final Map<String, Right> BY_WIRE = new LinkedHashMap<>();

  static {
    Stream.of(values())
        .sorted(Comparator.comparing(Right::wire))
        .forEach(right -> BY_WIRE.put(right.wire, right));
  }

  private final String wire;

  Right() {
    this.wire = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Right(String wire) {
    this.wire = wire;
  }

  /** The name that clients know. */
  public String wire() {
    return wire;
  }

  /** All rights by the names that clients know, in the order of these. */
  public static Map<String, Right> byName() {
    return Collections.unmodifiableMap(BY_WIRE);
  }

  /** The right of this name. */
  public static Optional<Right> ofWire(String name) {
    return Optional.ofNullable(BY_WIRE.get(name));
  }
}
