package org.palimpsest.store.block;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Visibility;

/** A block that a test wants: for ever, and with nothing special until told otherwise. */
public final class GivenBlock {
  private final @Nullable Long account;
  private final @Nullable AddressRange range;
  private final String target;
  private @Nullable Instant expires;
  private boolean automatic;
  private long parent;
  private boolean anonymousOnly;
  private boolean noCreate;
  private boolean autoblock;
  private boolean noEmail;
  private boolean hideName;
  private boolean ownTalk = true;
  private boolean partial;

  private GivenBlock(@Nullable Long account, @Nullable AddressRange range, String target) {
    this.account = account;
    this.range = range;
    this.target = target;
  }

  /** Of an account. */
  public static GivenBlock ofAccount(long id, String name) {
    return new GivenBlock(id, null, name);
  }

  /** Of an address, or of a range of them. */
  public static GivenBlock ofAddresses(String range) {
    return new GivenBlock(null, AddressRange.of(range), range);
  }

  /** Until then; null: for ever. */
  public GivenBlock until(@Nullable Instant end) {
    expires = end;
    return this;
  }

  /** Of an address that was caught because a blocked account had used it. */
  public GivenBlock automatic() {
    automatic = true;
    return this;
  }

  /** The same, and because of this block. */
  public GivenBlock automatic(long block) {
    parent = block;
    return automatic();
  }

  /** Accounts are let through. */
  public GivenBlock anonymousOnly() {
    anonymousOnly = true;
    return this;
  }

  /** No account can be created. */
  public GivenBlock noCreate() {
    noCreate = true;
    return this;
  }

  /** The addresses that the account uses are caught too. */
  public GivenBlock autoblock() {
    autoblock = true;
    return this;
  }

  /** No mail can be sent. */
  public GivenBlock noEmail() {
    noEmail = true;
    return this;
  }

  /** Whether the name is hidden. */
  public GivenBlock hideName(boolean hide) {
    hideName = hide;
    return this;
  }

  /** The own talk page cannot be edited. */
  public GivenBlock withOwnTalk() {
    ownTalk = false;
    return this;
  }

  /** Only what its restrictions name is closed. */
  public GivenBlock partial() {
    partial = true;
    return this;
  }

  /** The row of it, made by this actor at this time for "spam". */
  public BlockRow by(long actorId, Instant at) {
    return new BlockRow(
        0,
        account,
        range,
        target,
        automatic,
        parent,
        BlockRow.Blocker.of(actorId),
        at,
        new BlockTerms(
            expires,
            "spam",
            new BlockFlags(
                anonymousOnly, noCreate, autoblock, noEmail, hideName, ownTalk, partial)),
        Visibility.PUBLIC);
  }
}
