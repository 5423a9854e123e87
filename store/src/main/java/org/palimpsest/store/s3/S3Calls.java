package org.palimpsest.store.s3;

import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.palimpsest.store.blob.ImpairedBlobStoreException;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.store.condition.ConditionWatch;
import org.palimpsest.store.condition.Outage;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Calls of a server, so few at a time that one which does not answer takes only some of our
 * threads, and hardly any once that is known. Thread-safe.
 */
final class S3Calls {
  private static final int AT_A_TIME = 32;
  private static final long PATIENCE_MILLIS = 3_000;
  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;

  private final ConditionWatch condition;
  private final Outage outage;
  private final Semaphore free = new Semaphore(AT_A_TIME);

  S3Calls(InstantSource clock) {
    this.condition = new ConditionWatch("The store of files", clock, () -> true);
    this.outage = new Outage(condition, System::nanoTime);
  }

  ConditionWatch condition() {
    return condition;
  }

  /** A call that reads. What the server has refused because of what was asked is thrown on. */
  <T> T reading(Supplier<T> call) {
    return run(call, condition::hasRead, Condition.GONE);
  }

  /** A call that changes something. */
  <T> T writing(Supplier<T> call) {
    return run(call, condition::hasWritten, Condition.READ_ONLY);
  }

  private <T> T run(Supplier<T> call, Runnable succeeded, Condition forbidden) {
    if (outage.refuses() || !enter()) {
      throw new ImpairedBlobStoreException(Condition.GONE, null);
    }
    try {
      T answer = call.get();
      succeeded.run();
      return answer;
    } catch (S3Exception e) {
      int status = e.statusCode();
      if (isAboutTheRequest(e)) {
        condition.hasRead();
        throw e;
      }
      throw failed(status == FORBIDDEN ? forbidden : Condition.GONE, e);
    } catch (SdkException e) {
      throw failed(Condition.GONE, e);
    } finally {
      free.release();
    }
  }

  /** Whether there is no such object, or the request itself is wrong. */
  static boolean isAboutTheRequest(S3Exception e) {
    boolean noBucket =
        e.awsErrorDetails() != null && "NoSuchBucket".equals(e.awsErrorDetails().errorCode());
    return e.statusCode() / 100 == 4
        && e.statusCode() != FORBIDDEN
        && e.statusCode() != 401
        && e.statusCode() != 408
        && e.statusCode() != 429
        && !noBucket;
  }

  static boolean isMissing(S3Exception e) {
    return e.statusCode() == NOT_FOUND;
  }

  private ImpairedBlobStoreException failed(Condition now, SdkException e) {
    condition.failed(now, e);
    return new ImpairedBlobStoreException(now, e);
  }

  private boolean enter() {
    try {
      return free.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
