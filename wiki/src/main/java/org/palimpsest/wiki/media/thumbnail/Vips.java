package org.palimpsest.wiki.media.thumbnail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.palimpsest.wiki.media.MediaKind;
import org.palimpsest.wiki.media.bitmap.ColourProfiles;
import org.palimpsest.wiki.media.bitmap.FileBytes;

/**
 * By {@code vipsthumbnail}, in a process of its own that is given little memory and little time and
 * that knows what it is about to read by our word only. Thread-safe.
 */
final class Vips implements Renderer {
  private static final String PROGRAM = "vipsthumbnail";
  private static final int SECONDS = 20;
  private static final int KILOBYTES = 1_500_000;

  /** Pictures that move are shown moving while all of their frames together have no more. */
  static final long MOVING_PIXELS = 12_500_000;

  private final Path program;

  private Vips(Path program) {
    this.program = program;
  }

  /** The program, where the system has it. */
  static Optional<Renderer> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path program = Path.of(folder, PROGRAM);
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        return Optional.of(new Vips(program.toAbsolutePath()));
      }
    }
    return Optional.empty();
  }

  @Override
  public void render(ThumbnailJob job)
      throws IOException, UnfitPictureException, InterruptedException {
    // the program chooses how it writes by the ending of the name
    Path out = job.target().resolveSibling(job.target().getFileName() + "." + job.format());
    Process process = start(job, out);
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw UnfitPictureException.broken();
      }
      if (!Files.isRegularFile(out)) {
        throw UnfitPictureException.broken();
      }
      Files.move(out, job.target(), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(out);
    }
  }

  private Process start(ThumbnailJob job, Path out) throws IOException {
    String limits = "ulimit -v " + KILOBYTES + "; ulimit -t " + SECONDS + "; exec \"$@\"";
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", limits, PROGRAM));
    command.add(program.toString());
    command.add(job.source().toAbsolutePath() + pages(job));
    command.addAll(List.of("--size", job.width() + "x" + job.height() + "!"));
    if (hasProfile(job)) {
      command.addAll(List.of("--export-profile", "srgb"));
    }
    command.addAll(List.of("--output", out.toAbsolutePath() + options(job)));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("VIPS_CONCURRENCY", "1");
    if (job.facts().kind() != MediaKind.DRAWING) {
      builder.environment().put("VIPS_BLOCK_UNTRUSTED", "1");
    }
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
        .start();
  }

  private static boolean hasProfile(ThumbnailJob job) throws IOException {
    try (FileBytes bytes = new FileBytes(job.source())) {
      return ColourProfiles.isIn(bytes, job.facts().mime());
    }
  }

  private static String options(ThumbnailJob job) {
    return switch (job.format()) {
      case "jpg" -> "[Q=85,strip]";
      case "png" -> "[strip]";
      default -> "[effort=1]";
    };
  }

  private static String pages(ThumbnailJob job) {
    return job.format().equals("gif") && Frames.of(job.facts()).movesWithin(MOVING_PIXELS)
        ? "[n=-1]"
        : "";
  }
}
