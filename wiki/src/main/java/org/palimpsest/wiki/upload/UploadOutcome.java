package org.palimpsest.wiki.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of an upload. */
public sealed interface UploadOutcome {
  /** Nothing has become of it, but that it may have been stashed. */
  sealed interface NotDone extends UploadOutcome {}

  /**
   * It is a file, or a new version of one.
   *
   * @param made whether there was no such file
   * @param ignored what was ignored on purpose
   */
  record Published(Title title, boolean made, List<UploadWarning> ignored)
      implements UploadOutcome {
    public Published {
      ignored = List.copyOf(ignored);
    }
  }

  /**
   * All of it is in the stash, as was wanted.
   *
   * @param ignored what was ignored on purpose
   */
  record Stashed(String key, List<UploadWarning> ignored) implements UploadOutcome {
    public Stashed {
      ignored = List.copyOf(ignored);
    }
  }

  /**
   * More chunks are to come.
   *
   * @param received how many bytes have come
   * @param ignored what was ignored on purpose
   */
  record Continued(String key, long received, List<UploadWarning> ignored)
      implements UploadOutcome {
    public Continued {
      ignored = List.copyOf(ignored);
    }
  }

  /** It is in the stash, because its owner may not have meant what they were about to do. */
  record Warned(String key, List<UploadWarning> warnings) implements UploadOutcome {
    public Warned {
      warnings = List.copyOf(warnings);
    }
  }

  /** Whoever has no account, or not the right, can upload nothing. */
  record NotAllowed(Refusal refusal, boolean anonymous) implements NotDone {}

  /** The key is none, or names nothing that is theirs. */
  record BadKey(String key, KeyFlaw flaw) implements NotDone {}

  /** What can be wrong with a key. */
  enum KeyFlaw {
    /** It cannot be one. */
    MALFORMED,
    /** Nothing has it, or has it any more. */
    UNKNOWN,
    /** It is somebody else's. */
    FOREIGN
  }

  /** They could not be fetched from the other address. */
  record CannotFetch(Reason reason) implements NotDone {
    /** Why not. */
    public enum Reason {
      /** The wiki fetches none. */
      DISABLED,
      /** It is no address of files. */
      BAD_URL,
      /** Nothing is fetched from that host. */
      BAD_DOMAIN,
      /** They have not come in time. */
      TIMED_OUT,
      /** The other server does not give them. */
      NOT_GIVEN,
      /** The other server cannot be reached, or broke off. */
      FAILED
    }
  }

  /** There are no bytes. */
  record Empty() implements NotDone {}

  /** There are too many bytes. */
  record TooLarge() implements NotDone {}

  /** They may not be kept. */
  record BadContent(Message reason) implements NotDone {}

  /**
   * They cannot be called so.
   *
   * @param extension what the name ends in
   * @param key how to try another name; null where none would help
   */
  record BadName(UploadName.Flaw flaw, String extension, @Nullable String key) implements NotDone {}

  /**
   * There can be no such file, or none by them.
   *
   * @param key how to try another name
   */
  record Refused(List<Refusal> refusals, String key) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * There is such a file, which they may not replace.
   *
   * @param key how to try another name
   */
  record NotReplaceable(String key) implements NotDone {}

  /** Something is wrong with a chunk. */
  record BadChunk(ChunkFlaw flaw) implements NotDone {}

  /** What can be wrong with a chunk. */
  sealed interface ChunkFlaw {
    /** It goes beyond the end. */
    record BeyondEnd() implements ChunkFlaw {}

    /** It is not the last one, and too small. */
    record TooSmall() implements ChunkFlaw {}

    /**
     * It does not begin where the last one ended.
     *
     * @param expected where that was
     */
    record WrongOffset(long expected) implements ChunkFlaw {}

    /**
     * All of them are not what may be kept.
     *
     * @param reason why
     */
    record NotVerified(Message reason) implements ChunkFlaw {}
  }

  /** The tags may not be given. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /**
   * The file is just so.
   *
   * @param key where the bytes are; null where they are nowhere
   */
  record NoChange(Title title, @Nullable String key) implements NotDone {}

  /** The text of the page is too long. */
  record TextTooBig(int most) implements NotDone {}

  /** They have stashed as much as anybody can. */
  record StashFull(int most) implements NotDone {}

  /** The file is being changed all the time. */
  record Busy() implements NotDone {}
}
