package org.palimpsest.wiki.blocking;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.user.AccountFacts;

/** Who is blocked. */
sealed interface BlockTarget {
  /** The canonical name, address or range. */
  String text();

  /** The account; 0 for addresses. */
  default long accountId() {
    return 0;
  }

  /** Their user page. */
  default Title page() {
    return new Title(Namespace.USER, text().replace(' ', '_'));
  }

  /** An account. */
  record Account(AccountFacts facts) implements BlockTarget {
    @Override
    public String text() {
      return facts.name();
    }

    @Override
    public long accountId() {
      return facts.id();
    }
  }

  /** An address or a range, whose text is that of its network. */
  record Addresses(AddressRange range, String text) implements BlockTarget {}

  /** The blocked addresses; null for an account. */
  static @Nullable AddressRange range(BlockTarget target) {
    return target instanceof Addresses addresses ? addresses.range() : null;
  }
}
