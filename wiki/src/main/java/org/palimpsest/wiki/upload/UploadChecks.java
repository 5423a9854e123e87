package org.palimpsest.wiki.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.block.BlockedAction;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.file.CurrentFile;
import org.palimpsest.wiki.file.FileRights;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.UploadSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what speaks against an upload: whoever sends it, how large it is, and what there is of its
 * name and its bytes (spec: filerevert-and-files.md, section 3.1, steps 6, 7, 9 and 10). Reads
 * only. Thread-safe.
 */
final class UploadChecks {
  private final Acts acts;
  private final UploadSettings settings;

  UploadChecks(Acts acts, UploadSettings settings) {
    this.acts = acts;
    this.settings = settings;
  }

  /** Why nothing that somebody sends is looked at. */
  Optional<UploadOutcome.NotDone> refusal(Performer performer, Path file) {
    return notAllowed(performer).or(() -> badSize(file));
  }

  private Optional<UploadOutcome.NotDone> badSize(Path file) {
    try {
      long size = Files.size(file);
      return size == 0
          ? Optional.of(new UploadOutcome.Empty())
          : size > settings.maxUploadBytes()
              ? Optional.of(new UploadOutcome.TooLarge())
              : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why somebody can upload nothing at all; empty when they can. */
  Optional<UploadOutcome.NotDone> notAllowed(Performer performer) {
    for (Right right : List.of(Right.UPLOAD, Right.EDIT)) {
      if (!performer.has(right) || !performer.isRegistered()) {
        return Optional.of(
            new UploadOutcome.NotAllowed(
                new Refusal.PermissionDenied(right), !performer.isRegistered()));
      }
    }
    return acts.<Optional<UploadOutcome.NotDone>>read(sql ->
        acts.authority()
            .blocksAgainst(sql, performer, acts.now())
            .against(BlockedAction.UPLOAD)
            .map(block -> new UploadOutcome.NotAllowed(new Refusal.Blocked(block), false)));
  }

  /**
   * What speaks against publishing.
   *
   * @param replaceable whether the file may be replaced, or there is none
   */
  record Looked(List<Refusal> refusals, boolean replaceable, List<UploadWarning> warnings) {}

  /**
   * @param bytes null: they are not all there
   */
  Looked look(
      JdbcClient sql, Performer performer, UploadName.Usable name, @Nullable UploadedBytes bytes) {
    Instant now = acts.now();
    CurrentFile file = CurrentFile.find(sql, name.title()).orElse(null);
    PageFacts page = PageTable.find(sql, name.title()).orElse(null);
    return new Looked(
        new FileRights(acts.authority())
            .refusals(sql, performer, name.title(), page, Set.of(), now),
        file == null || FileRights.mayReplace(sql, performer, file.version()),
        WarningReader.read(
            sql, name, bytes == null ? null : bytes.key(), file, page, performer.clearance()));
  }
}
