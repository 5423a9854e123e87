package org.palimpsest.wiki.accounts;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id, and checks these and MediaWiki's forms for accounts from there.
 *
 * <p>Each hash takes a tenth of a second and tens of megabytes, so they are made on a few threads
 * of their own with a short line before them; when the line is full, checking says so instead of
 * letting logins take the server down. Thread-safe.
 */
public final class Passwords implements AutoCloseable {
  private static final int LINE = 64;

  /**
   * How costly hashes are.
   *
   * @param memoryKib the memory of one hash
   * @param passes how often it is gone over
   */
  public record Strength(int memoryKib, int passes) {
    /** What is recommended for servers. */
    public static final Strength STANDARD = new Strength(19 * 1024, 2);
  }

  /** What checking a password has shown. */
  public enum Verdict {
    RIGHT,
    /** Right, but the hash should be replaced by a new one of the same password. */
    RIGHT_BUT_OUTDATED,
    WRONG,
    /** Too many are waiting; nothing has been checked. */
    BUSY
  }

  private final Strength strength;
  private final RandomGenerator random;
  private final LinkedBlockingQueue<Runnable> line = new LinkedBlockingQueue<>(LINE);
  private final ThreadPoolExecutor workers;
  private final PasswordHash nobodys;

  /**
   * @param random a cryptographic generator, for the salts
   * @param threads how many hashes are made at once
   */
  public Passwords(Strength strength, RandomGenerator random, int threads) {
    this.strength = strength;
    this.random = random;
    this.nobodys = Argon2Hash.nobodys(strength.memoryKib(), strength.passes());
    this.workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            line,
            Thread.ofPlatform().daemon().name("password-", 1).factory());
    workers.prestartAllCoreThreads();
  }

  /** The hash of a new password, as it is kept. Waits for its turn. */
  public String hash(String password) {
    FutureTask<String> task =
        new FutureTask<>(() ->
            Argon2Hash.make(password, strength.memoryKib(), strength.passes(), random).encoded());
    try {
      line.put(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting to hash a password", e);
    }
    return result(task);
  }

  /**
   * Checks a password.
   *
   * @param encoded the hash as it is kept; null where there is no account or no password: takes as
   *     long as if there were one
   */
  public Verdict check(@Nullable String encoded, String password) {
    FutureTask<Verdict> task = new FutureTask<>(checking(encoded, password));
    return line.offer(task) ? result(task) : Verdict.BUSY;
  }

  private Callable<Verdict> checking(@Nullable String encoded, String password) {
    Optional<PasswordHash> known = Optional.ofNullable(encoded).flatMap(PasswordHash::of);
    return () -> {
      PasswordHash hash = known.orElse(nobodys);
      if (!hash.matches(password) || known.isEmpty()) {
        return Verdict.WRONG;
      }
      return isCurrent(hash) ? Verdict.RIGHT : Verdict.RIGHT_BUT_OUTDATED;
    };
  }

  private boolean isCurrent(PasswordHash hash) {
    return hash instanceof Argon2Hash argon && argon.isCurrent(strength);
  }

  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a password was hashed", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A password could not be hashed", e.getCause());
    }
  }

  /** Ends the threads; who still waits gets an exception. */
  @Override
  public void close() {
    workers
        .shutdownNow()
        .forEach(task -> {
          if (task instanceof FutureTask<?> waiting) {
            waiting.cancel(true);
          }
        });
  }
}
