package org.palimpsest.model.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bundle of rights that an account lends to a program, by a bot password or OAuth. A program has
 * the rights that its grants and the account share; a grant never adds any (spec:
 * auth-and-rights.md, section 11).
 */
public enum Grant {
  BASIC(
      Section.HIDDEN,
      Risk.LOW,
      only(
          Right.AUTOCREATEACCOUNT,
          Right.AUTOCONFIRMED,
          Right.AUTOPATROL,
          Right.EDITSEMIPROTECTED,
          Right.IPBLOCK_EXEMPT,
          Right.NOMINORNEWTALK,
          Right.PATROLMARKS,
          Right.READ,
          Right.UNWATCHEDPAGES)),
  HIGHVOLUME(
      Section.HIGH_VOLUME,
      Risk.LOW,
      only(Right.BOT, Right.APIHIGHLIMITS, Right.NORATELIMIT, Right.MARKBOTEDITS)),
  IMPORT(Section.ADMINISTRATION, Risk.SECURITY, only(Right.IMPORT, Right.IMPORTUPLOAD)),
  EDITPAGE(Section.PAGE_INTERACTION, Risk.LOW, editAnd(Right.PAGELANG)),
  EDITPROTECTED(Section.PAGE_INTERACTION, Risk.VANDALISM, editAnd(Right.EDITPROTECTED)),
  EDITMYCSSJS(
      Section.CUSTOMIZATION,
      Risk.SECURITY,
      editAnd(Right.EDITMYUSERCSS, Right.EDITMYUSERJSON, Right.EDITMYUSERJS)),
  EDITMYOPTIONS(
      Section.CUSTOMIZATION, Risk.SECURITY, only(Right.EDITMYOPTIONS, Right.EDITMYUSERJSON)),
  EDITINTERFACE(
      Section.ADMINISTRATION,
      Risk.VANDALISM,
      editAnd(Right.EDITINTERFACE, Right.EDITUSERJSON, Right.EDITSITEJSON)),
  EDITSITECONFIG(
      Section.ADMINISTRATION,
      Risk.SECURITY,
      editAnd(
          Right.EDITINTERFACE,
          Right.EDITUSERJSON,
          Right.EDITSITEJSON,
          Right.EDITUSERCSS,
          Right.EDITUSERJS,
          Right.EDITSITECSS,
          Right.EDITSITEJS)),
  CREATEEDITMOVEPAGE(
      Section.PAGE_INTERACTION,
      Risk.LOW,
      editAnd(
          Right.CREATEPAGE,
          Right.CREATETALK,
          Right.DELETE_REDIRECT,
          Right.MOVE,
          Right.MOVE_ROOTUSERPAGES,
          Right.MOVE_SUBPAGES,
          Right.MOVE_CATEGORYPAGES,
          Right.SUPPRESSREDIRECT)),
  UPLOADFILE(Section.FILE_INTERACTION, Risk.LOW, only(Right.UPLOAD, Right.REUPLOAD_OWN)),
  UPLOADEDITMOVEFILE(
      Section.FILE_INTERACTION,
      Risk.LOW,
      only(
          Right.UPLOAD,
          Right.REUPLOAD_OWN,
          Right.REUPLOAD,
          Right.REUPLOAD_SHARED,
          Right.UPLOAD_BY_URL,
          Right.MOVEFILE,
          Right.SUPPRESSREDIRECT)),
  PATROL(Section.PAGE_INTERACTION, Risk.LOW, only(Right.PATROL)),
  ROLLBACK(Section.ADMINISTRATION, Risk.LOW, only(Right.ROLLBACK)),
  BLOCKUSERS(Section.ADMINISTRATION, Risk.VANDALISM, only(Right.BLOCK, Right.BLOCKEMAIL)),
  VIEWDELETED(
      Section.ADMINISTRATION,
      Risk.VANDALISM,
      only(Right.BROWSEARCHIVE, Right.DELETEDHISTORY, Right.DELETEDTEXT)),
  VIEWRESTRICTEDLOGS(Section.ADMINISTRATION, Risk.SECURITY, only(Right.SUPPRESSIONLOG)),
  DELETE(
      Section.ADMINISTRATION,
      Risk.VANDALISM,
      editAnd(
          Right.BROWSEARCHIVE,
          Right.DELETEDHISTORY,
          Right.DELETEDTEXT,
          Right.DELETE,
          Right.BIGDELETE,
          Right.DELETELOGENTRY,
          Right.DELETEREVISION,
          Right.UNDELETE)),
  OVERSIGHT(
      Section.ADMINISTRATION, Risk.SECURITY, only(Right.SUPPRESSREVISION, Right.VIEWSUPPRESSED)),
  PROTECT(Section.ADMINISTRATION, Risk.VANDALISM, editAnd(Right.EDITPROTECTED, Right.PROTECT)),
  VIEWMYWATCHLIST(Section.WATCHLIST_INTERACTION, Risk.LOW, only(Right.VIEWMYWATCHLIST)),
  EDITMYWATCHLIST(Section.OTHER, Risk.UNKNOWN, only(Right.EDITMYWATCHLIST)),
  SENDEMAIL(Section.EMAIL, Risk.SECURITY, only(Right.SENDEMAIL)),
  CREATEACCOUNT(Section.ADMINISTRATION, Risk.LOW, only(Right.CREATEACCOUNT)),
  PRIVATEINFO(Section.PRIVATE_INFORMATION, Risk.LOW, only(Right.VIEWMYPRIVATEINFO)),
  MERGEHISTORY(Section.ADMINISTRATION, Risk.VANDALISM, only(Right.MERGEHISTORY));

  /** Under which heading people find a grant. */
  public enum Section {
    HIDDEN,
    PAGE_INTERACTION,
    FILE_INTERACTION,
    WATCHLIST_INTERACTION,
    HIGH_VOLUME,
    CUSTOMIZATION,
    ADMINISTRATION,
    EMAIL,
    PRIVATE_INFORMATION,
    OTHER;

    /** The name that clients know. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What a program could do at worst with a grant. */
  public enum Risk {
    LOW,
    VANDALISM,
    SECURITY,
    UNKNOWN;

    /** The name that clients know. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Map<String, Grant> BY_WIRE =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Grant::wire, Function.identity()));

  private final Section section;
  private final Risk risk;

  @SuppressWarnings("ImmutableEnumChecker") // wrapped so that nobody can change it
  private final Set<Right> rights;

  Grant(Section section, Risk risk, List<Right> rights) {
    this.section = section;
    this.risk = risk;
    this.rights = Collections.unmodifiableSet(EnumSet.copyOf(rights));
  }

  /** The name that clients know. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Under which heading it is shown. */
  public Section section() {
    return section;
  }

  /** What it could be misused for. */
  public Risk risk() {
    return risk;
  }

  /** The rights that it lends. */
  public Set<Right> rights() {
    return rights;
  }

  /** The grant of this name. */
  public static Optional<Grant> ofWire(String name) {
    return Optional.ofNullable(BY_WIRE.get(name));
  }

  /** Every right that any of these grants lends. */
  public static Set<Right> rightsOf(Collection<Grant> grants) {
    EnumSet<Right> all = EnumSet.noneOf(Right.class);
    grants.forEach(grant -> all.addAll(grant.rights));
    return Collections.unmodifiableSet(all);
  }

  private static List<Right> only(Right... rights) {
    return Arrays.asList(rights);
  }

  /** Most work on pages begins with editing them. */
  private static List<Right> editAnd(Right... rights) {
    List<Right> all =
        new ArrayList<>(
            List.of(
                Right.EDIT,
                Right.MINOREDIT,
                Right.APPLYCHANGETAGS,
                Right.CHANGETAGS,
                Right.EDITCONTENTMODEL));
    Collections.addAll(all, rights);
    return all;
  }
}
