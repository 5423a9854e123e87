package org.palimpsest.wiki.protection;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.protection.ProtectionType;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a title is protected, and how it shall be.
 *
 * @param page its page; null when there is none
 * @param before its protections that have not ended
 * @param after those that it shall have, in the order in which they were asked for
 */
record ProtectionPlan(
    Title title, @Nullable PageFacts page, List<Protection> before, List<Protection> after) {
  ProtectionPlan {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * What has been asked for, beside what there is.
   *
   * @param page the page of the title; null when there is none
   * @param cascade whether to protect what the page includes too, as far as its level permits
   */
  static ProtectionPlan of(
      JdbcClient sql,
      Title title,
      @Nullable PageFacts page,
      List<AskedProtection> asked,
      boolean cascade,
      Instant now) {
    List<Protection> before =
        page == null
            ? ProtectionTable.ofTitle(sql, title, now).stream().toList()
            : ProtectionTable.of(sql, page.id(), now);
    return new ProtectionPlan(title, page, before, protections(asked, cascade));
  }

  /** Whether everything is to stay as it is. */
  boolean isNothing() {
    return Set.copyOf(before).equals(Set.copyOf(after));
  }

  /** Whether nothing is to remain. */
  boolean isLifting() {
    return after.isEmpty();
  }

  /** Whether something is protected already. */
  boolean isChange() {
    return !before.isEmpty();
  }

  /** Whether what the page includes will be protected too. */
  boolean cascades() {
    return cascades(after);
  }

  /** Whether any of these protects what the page includes. */
  static boolean cascades(Collection<Protection> protections) {
    return protections.stream().anyMatch(Protection::cascades);
  }

  /** Of a type that was asked for twice the last one counts, in the place of the first. */
  private static List<Protection> protections(List<AskedProtection> asked, boolean cascade) {
    Map<ProtectionType, AskedProtection> last = new LinkedHashMap<>();
    asked.forEach(each -> last.put(each.type(), each));
    return last.values().stream().flatMap(each -> protection(each, cascade).stream()).toList();
  }

  private static List<Protection> protection(AskedProtection asked, boolean cascade) {
    return asked.level() == null
        ? List.of()
        : List.of(
            new Protection(
                asked.type().wire(),
                asked.level().wire(),
                asked.expires(),
                cascade && asked.type() == ProtectionType.EDIT && asked.level().mayCascade()));
  }
}
